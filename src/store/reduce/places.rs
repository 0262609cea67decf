//! Which issue is on the screen, and where focus goes.

use newsfold_bundle::IssueEntry;

use crate::store::steps::keeping::keeps;
use crate::store::steps::listing;
use crate::store::steps::screen::{show, write_address};
use crate::store::{Effect, Place, State, Visit, Wanted};

/// The reader came by link, by hand, or Back and Forward. Before the bundle is here the place is
/// remembered; focus then goes to an article that was linked to, but to no heading, since nothing
/// takes focus merely by loading.
pub(super) fn visited(next: &mut State, place: Place) -> Vec<Effect> {
    let is_shown = next.newsletter.shows(&place.issue);
    if next.awaits_another_bundle() || next.newsletter.list.is_none() && !is_shown {
        next.screen.in_fragment = true;
        let focus = place.article.is_some();
        next.screen.wanted = Some(Wanted { place, focus, visit: None });
        return Vec::new();
    }
    next.screen.in_fragment |= next.entry(&place.issue).is_some();
    show(next, Wanted { place, focus: true, visit: None })
}

/// The reader came back to an issue that they had left: it is put before them as it was.
pub(super) fn returned(next: &mut State, visit: Visit) -> Vec<Effect> {
    let place = Place { issue: visit.issue.clone(), article: None };
    show(next, Wanted { place, focus: false, visit: Some(visit) })
}

/// The reader went back to the page's address without a place in it: to the issue that it opens with.
/// Where the fragment named nothing of ours before, it is none of our business.
pub(super) fn left(next: &mut State) -> Vec<Effect> {
    if !std::mem::take(&mut next.screen.in_fragment) {
        return Vec::new();
    }
    match listing::first_issue(next) {
        Some(issue) => show(next, Wanted { focus: true, ..Wanted::at(issue) }),
        None => Vec::new(),
    }
}

pub(super) fn issue_chosen(next: &mut State, issue: String) -> Vec<Effect> {
    let place = Place { issue, article: None };
    // The address first: what the reader leaves is noted with the address they leave.
    let mut effects: Vec<_> = write_address(next, place.clone()).into_iter().collect();
    effects.extend(show(next, Wanted { place, focus: true, visit: None }));
    effects
}

/// Loads ahead what the reader may go to next.
pub(super) fn approached(state: &State, issue: &str) -> Vec<Effect> {
    match (state.entry(issue), state.newsletter.src.clone()) {
        (Some(IssueEntry::Reference(reference)), Some(src)) if !state.newsletter.shows(issue) => {
            let (keep, issue) = (keeps(state), reference.clone());
            vec![Effect::PrefetchIssue { keep, src, issue }]
        }
        _ => Vec::new(),
    }
}
