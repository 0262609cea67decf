use std::collections::HashSet;

use newsfold_bundle::is_id;
use serde::Serialize;
use serde_json::Value;

use super::Visit;

/// What an entry of the browser's history remembers for a page of the newsletter's own: the property
/// `newsfold` of its state, which the page's script reads as well (`src/embed/prerendered.js`).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// What the entry is known by, in this document.
    pub key: u32,
    /// The id of the issue.
    pub issue: String,
    /// The ids of its open articles.
    pub open: HashSet<String>,
    /// The id of the article whose heading had the focus.
    pub focus: Option<String>,
    /// How far the page was scrolled, in CSS pixels.
    pub scroll: u32,
}

impl HistoryEntry {
    /// The entry of this key, left as in `visit`.
    #[must_use]
    pub fn new(key: u32, visit: &Visit) -> Self {
        let Visit { issue, open, focus, scroll } = visit.clone();
        // To the pixel: what is between two is seen by nobody.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "pages are shorter"
        )]
        let scroll = scroll as u32;
        Self { key, issue, open, focus, scroll }
    }

    /// What an entry remembers, where any script of the page may have written; `None` where no reader can
    /// have left that. Articles that cannot be are left out.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let number = |name| value.get(name)?.as_u64()?.try_into().ok();
        let id = |value: &Value| value.as_str().filter(|id| is_id(id)).map(str::to_owned);
        Some(Self {
            key: number("key")?,
            issue: id(value.get("issue")?)?,
            open: value.get("open")?.as_array()?.iter().filter_map(id).collect(),
            focus: value.get("focus").and_then(id),
            scroll: number("scroll")?,
        })
    }

    /// What was left there.
    #[must_use]
    pub fn visit(self) -> Visit {
        let Self { issue, open, focus, scroll, .. } = self;
        Visit { issue, open, focus, scroll: scroll.into() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let visit = Visit {
            issue: "2026-04-10".into(),
            open: ["first".into(), "second".into()].into(),
            focus: Some("second".into()),
            scroll: 640.0,
        };
        let untouched = Visit { issue: "2026-04-10".into(), ..Visit::default() };
        for visit in [visit, untouched] {
            let written = serde_json::to_value(HistoryEntry::new(7, &visit)).expect("a value");
            let read = HistoryEntry::read(&written).expect("an entry");
            assert_eq!((read.key, read.visit()), (7, visit));
        }
    }

    #[test]
    fn what_another_script_wrote_is_none() {
        for theirs in [
            json!(null),
            json!(7),
            json!({}),
            json!({ "key": -1, "issue": "a", "open": [], "scroll": 0 }),
            json!({ "key": 1, "issue": "", "open": [], "scroll": 0 }),
            json!({ "key": 1, "issue": "../a", "open": [], "scroll": 0 }),
            json!({ "key": 1, "issue": "a", "open": {}, "scroll": 0 }),
            json!({ "key": 1, "issue": "a", "open": [], "scroll": 1e300 }),
        ] {
            assert_eq!(HistoryEntry::read(&theirs), None, "{theirs}");
        }
    }

    /// An id, or what any script may have written in the place of one.
    fn written() -> impl Strategy<Value = Value> {
        prop_oneof![
            "[a-z0-9-]{1,8}".prop_map(Value::from),
            "\\PC{0,8}".prop_map(Value::from),
            "[\0-\u{ff}]{0,4}".prop_map(Value::from),
            Just("a".repeat(300).into()),
            any::<f64>().prop_map(Value::from),
            Just(json!([["a"], {}])),
            Just(Value::Null),
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_found_what_is_read_can_have_been_left(
            issue in written(), open in vec(written(), 0..5), focus in written(), scroll in any::<u32>()
        ) {
            let found = json!({ "key": 1, "issue": issue, "open": open, "focus": focus, "scroll": scroll });
            let read = HistoryEntry::read(&found);
            prop_assert_eq!(read.is_some(), issue.as_str().is_some_and(is_id));
            if let Some(read) = read {
                prop_assert!(read.open.iter().chain(&read.focus).all(|id| is_id(id)));
                let ids = open.iter().filter_map(Value::as_str).filter(|id| is_id(id));
                prop_assert_eq!(read.open.clone(), ids.map(str::to_owned).collect());
                let written = serde_json::to_value(&read).expect("a value");
                prop_assert_eq!(HistoryEntry::read(&written), Some(read));
            }
        }
    }
}
