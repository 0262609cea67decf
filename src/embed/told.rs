use newsfold_bundle::read_issue;

use crate::store::{Action, Place};

/// What a part of the app tells it: what it is about, and a text (`part.js` has both in types). Nothing where the text
/// is not as it must be; no action where that is all that was asked.
pub(super) fn told(what: &str, text: &str) -> Option<Option<Action>> {
    if what == "went" {
        return Some(Some(match text.split_once('/') {
            Some((issue, article)) => {
                Action::PlaceVisited(Place { issue: issue.into(), article: Some(article.into()) })
            }
            None => Action::IssueChosen(text.into()),
        }));
    }
    let issue = read_issue(text).ok()?;
    let focus = what == "made";
    Some((what != "checked").then_some(Action::IssueMade { issue, focus }))
}
