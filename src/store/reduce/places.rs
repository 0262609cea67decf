use std::rc::Rc;

use newsfold_bundle::{Issue, IssueEntry};

use super::{loading, reading};
use crate::store::{Effect, History, Place, ShownIssue, State, Target, Wanted};

/// The reader came by link, by hand, or Back and Forward. Before the bundle is here the place is
/// remembered; focus then goes to an article that was linked to, but to no heading, since nothing
/// takes focus merely by loading.
pub(super) fn visited(next: &mut State, place: Place) -> Vec<Effect> {
    if next.bundle.is_none() || next.awaits_another_bundle() {
        next.in_fragment = true;
        let focus = place.article.is_some();
        next.wanted = Some(Wanted { place, focus });
        return Vec::new();
    }
    next.in_fragment |= next.entry(&place.issue).is_some();
    show(next, Wanted { place, focus: true })
}

/// The reader went back to the page's address without a place in it: to the issue that it opens with.
/// Where the fragment named nothing of ours before, it is none of our business.
pub(super) fn left(next: &mut State) -> Vec<Effect> {
    if !std::mem::take(&mut next.in_fragment) {
        return Vec::new();
    }
    match loading::first_issue(next) {
        Some(issue) => show(next, Wanted { place: Place { issue, article: None }, focus: true }),
        None => Vec::new(),
    }
}

pub(super) fn issue_chosen(next: &mut State, issue: String) -> Vec<Effect> {
    let place = Place { issue, article: None };
    let mut effects = show(next, Wanted { place: place.clone(), focus: true });
    effects.extend(write(next, place));
    effects
}

pub(super) fn issue_requested(next: &mut State, issue: String) -> Vec<Effect> {
    let wanted = Wanted { place: Place { issue, article: None }, focus: false };
    if next.bundle.is_none() || next.awaits_another_bundle() {
        next.wanted = Some(wanted);
        return Vec::new();
    }
    show(next, wanted)
}

/// Shows a place of the bundle, loading its issue first where that lies in a file of its own. What was
/// wanted before is wanted no longer. A place the bundle does not have changes nothing.
pub(super) fn show(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    let Some(entry) = next.entry(&wanted.place.issue).cloned() else { return Vec::new() };
    next.wanted = None;
    next.awaited_issue = None;
    next.failure = None;
    if next.issue.as_ref().is_some_and(|shown| still_current(next, shown, &wanted)) {
        return arrive(next, wanted);
    }
    match entry {
        IssueEntry::Inline(issue) => put_on_screen(next, issue, wanted),
        IssueEntry::Reference(reference) => {
            let Some(src) = next.bundle_src.clone() else { return Vec::new() };
            next.wanted = Some(wanted);
            let load = loading::begin(next);
            next.awaited_issue = Some(load);
            let href = reference.href.to_string();
            vec![Effect::LoadIssue { src, href, digest: reference.digest, load }]
        }
    }
}

/// Loads ahead what the reader may go to next.
pub(super) fn approached(state: &State, issue: &str) -> Vec<Effect> {
    let on_screen = state.issue.as_ref().is_some_and(|shown| shown.id == issue);
    match (state.entry(issue), state.bundle_src.clone()) {
        (Some(IssueEntry::Reference(reference)), Some(src)) if !on_screen => {
            let (href, digest) = (reference.href.to_string(), reference.digest.clone());
            vec![Effect::PrefetchIssue { src, href, digest }]
        }
        _ => Vec::new(),
    }
}

/// Whether the issue on the screen is the wanted one, as the bundle has it now.
fn still_current(next: &State, shown: &ShownIssue, wanted: &Wanted) -> bool {
    shown.id == wanted.place.issue
        && match next.entry(&shown.id) {
            Some(IssueEntry::Inline(issue)) => *shown == ShownIssue::from(issue.clone()),
            Some(IssueEntry::Reference(reference)) => {
                next.shown_digest.as_deref() == Some(&reference.digest)
            }
            None => false,
        }
}

/// Puts an issue on the screen. What is open stays open where it is the same issue, corrected.
pub(super) fn put_on_screen(next: &mut State, issue: Issue, wanted: Wanted) -> Vec<Effect> {
    let issue = ShownIssue::from(issue);
    let same = next.issue.as_ref().is_some_and(|shown| shown.id == issue.id);
    if same {
        next.open.retain(|open| issue.articles().any(|article| article.id == *open));
    } else {
        next.open.clear();
    }
    next.shown_digest = match next.entry(&issue.id) {
        Some(IssueEntry::Reference(reference)) => Some(reference.digest.clone()),
        _ => None,
    };
    next.issue = Some(Rc::new(issue));
    arrive(next, wanted)
}

/// Opens the wanted article and sends focus there, or to the issue heading, or nowhere.
fn arrive(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    let article = wanted.place.article.filter(|article| next.has_article(article));
    let effects = article.iter().flat_map(|article| reading::toggle(next, article, true)).collect();
    if wanted.focus {
        next.focus.number = next.focus.number.wrapping_add(1);
        next.focus.target = article.map_or(Target::Heading, Target::Article);
    } else {
        // What was focused before is not to be focused again because it is drawn again.
        next.focus.target = Target::Nobody;
    }
    effects
}

/// Lets the page's fragment name a place, where the blogger asked for that.
pub(super) fn write(next: &mut State, place: Place) -> Option<Effect> {
    let follows = next.config.history == History::Hash;
    next.in_fragment |= follows;
    follows.then_some(Effect::WritePlace(place))
}
