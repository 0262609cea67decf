use std::collections::HashSet;

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

    /// What an entry remembers; `None` where that is another script's.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let number = |name| value.get(name)?.as_u64()?.try_into().ok();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Some(Self {
            key: number("key")?,
            issue: text(value.get("issue")?)?,
            open: value.get("open")?.as_array()?.iter().filter_map(text).collect(),
            focus: value.get("focus").and_then(text),
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
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let visit = Visit {
            issue: "2026-04-10".into(),
            open: ["first".into(), "second".into()].into(),
            focus: Some("second".into()),
            scroll: 640.0,
        };
        for visit in [visit, Visit::default()] {
            let written = serde_json::to_value(HistoryEntry::new(7, &visit)).expect("a value");
            let read = HistoryEntry::read(&written).expect("an entry");
            assert_eq!((read.key, read.visit()), (7, visit));
        }
    }

    #[test]
    fn what_another_script_wrote_is_none() {
        for theirs in ["null", "7", "{}", r#"{"key": -1, "issue": "", "open": [], "scroll": 0}"#] {
            let theirs = serde_json::from_str(theirs).expect("a value");
            assert_eq!(HistoryEntry::read(&theirs), None);
        }
    }
}
