use newsfold_bundle::read_issue;

use crate::store::{Action, Place, Store};

/// A part of the app tells it something: what it is about, and a text (`part.js` has both in types). Whether the text is
/// as it must be; nothing is done where that is all that was asked.
pub(super) fn told(store: &Store, what: &str, text: &str) -> bool {
    if what == "went" {
        store.dispatch(match text.split_once('/') {
            Some((issue, article)) => {
                Action::PlaceVisited(Place { issue: issue.into(), article: Some(article.into()) })
            }
            None => Action::IssueChosen(text.into()),
        });
        return true;
    }
    let Ok(issue) = read_issue(text) else { return false };
    if what != "checked" {
        store.dispatch(Action::IssueMade { issue, focus: what == "made" });
    }
    true
}
