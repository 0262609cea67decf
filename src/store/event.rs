use serde::Serialize;

use super::Failure;

/// What the page is told: the name of an event, and under it its `detail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Event {
    /// The newsletter can be read.
    #[serde(rename = "newsfold-ready")]
    Ready {},
    /// The newsletter could not be loaded.
    #[serde(rename = "newsfold-error")]
    Error(Failure),
    /// An article was opened or closed.
    #[serde(rename = "newsfold-toggle")]
    Toggle {
        /// The article's id.
        article: String,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader chose something for themselves, or took it back.
    #[serde(rename = "newsfold-choice")]
    Choice {},
    /// Another issue is shown.
    #[serde(rename = "newsfold-issue")]
    Issue {
        /// Its id.
        issue: String,
    },
    /// The bundle was loaded again and has something new.
    #[serde(rename = "newsfold-update")]
    Update {
        /// How many issues are new.
        issues: usize,
        /// How many articles are new, those of new issues included.
        articles: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreed::event::{CHOICE, ERROR};
    use crate::store::FailureKind;

    #[test]
    fn events_are_named_as_scripts_know_them() {
        let failure = Failure { kind: FailureKind::Timeout, message: String::new() };
        for (event, name) in [(Event::Error(failure), ERROR), (Event::Choice {}, CHOICE)] {
            let written = serde_json::to_value(event).unwrap_or_default();
            assert!(written.get(name).is_some(), "{written}");
        }
    }
}
