use std::rc::Rc;

use newsfold_bundle::{Issue, IssueEntry};

use super::{loading, offline, reading, shards};
use crate::store::{Effect, History, Place, ShownIssue, State, Target, Visit, Wanted};

/// The reader came by link, by hand, or Back and Forward. Before the bundle is here the place is
/// remembered; focus then goes to an article that was linked to, but to no heading, since nothing
/// takes focus merely by loading.
pub(super) fn visited(next: &mut State, place: Place) -> Vec<Effect> {
    let is_shown = next.issue.as_ref().is_some_and(|issue| issue.id == place.issue);
    if next.awaits_another_bundle() || next.list.is_none() && !is_shown {
        next.in_fragment = true;
        let focus = place.article.is_some();
        next.wanted = Some(Wanted { place, focus, visit: None });
        return Vec::new();
    }
    next.in_fragment |= next.entry(&place.issue).is_some();
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
    if !std::mem::take(&mut next.in_fragment) {
        return Vec::new();
    }
    match loading::first_issue(next) {
        Some(issue) => show(next, Wanted { focus: true, ..Wanted::at(issue) }),
        None => Vec::new(),
    }
}

pub(super) fn issue_chosen(next: &mut State, issue: String) -> Vec<Effect> {
    let place = Place { issue, article: None };
    // The address first: what the reader leaves is noted with the address they leave.
    let mut effects: Vec<_> = write(next, place.clone()).into_iter().collect();
    effects.extend(show(next, Wanted { place, focus: true, visit: None }));
    effects
}

pub(super) fn issue_requested(next: &mut State, issue: String) -> Vec<Effect> {
    let wanted = Wanted::at(issue);
    if next.list.is_none() || next.awaits_another_bundle() {
        next.wanted = Some(wanted);
        return Vec::new();
    }
    show(next, wanted)
}

/// Shows a place of the bundle, loading its issue first where that lies in a file of its own. What was
/// wanted before is wanted no longer. A place the bundle does not have changes nothing.
pub(super) fn show(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    let Some(entry) = next.entry(&wanted.place.issue).cloned() else {
        return show_unlisted(next, wanted);
    };
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
            vec![Effect::LoadIssue { keep: offline::keeps(next), src, issue: reference, load }]
        }
    }
}

/// Shows a place of an issue that is not listed here: it is on the screen already, or its piece of
/// the list has to be loaded first, or it is not there.
fn show_unlisted(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    if next.issue.as_ref().is_some_and(|shown| shown.id == wanted.place.issue) {
        return arrive(next, wanted);
    }
    let load = shards::look_for(next, &wanted.place.issue);
    if load.is_some() {
        next.wanted = Some(wanted);
    }
    load.into_iter().collect()
}

/// Loads ahead what the reader may go to next.
pub(super) fn approached(state: &State, issue: &str) -> Vec<Effect> {
    let on_screen = state.issue.as_ref().is_some_and(|shown| shown.id == issue);
    match (state.entry(issue), state.bundle_src.clone()) {
        (Some(IssueEntry::Reference(reference)), Some(src)) if !on_screen => {
            let (keep, issue) = (offline::keeps(state), reference.clone());
            vec![Effect::PrefetchIssue { keep, src, issue }]
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
    if let Some(visit) = &wanted.visit {
        next.open.clone_from(&visit.open);
    }
    next.issue = Some(Rc::new(issue));
    arrive(next, wanted)
}

/// Opens the wanted article and sends focus there, or to the issue heading, or nowhere.
fn arrive(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    if let Some(visit) = wanted.visit {
        return come_back(next, visit);
    }
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

/// Focus and scroll as the reader left them.
fn come_back(next: &mut State, visit: Visit) -> Vec<Effect> {
    let article = visit.focus.filter(|article| next.has_article(article));
    next.focus.number = next.focus.number.wrapping_add(1);
    next.focus.target = article.map_or(Target::Heading, Target::Article);
    next.scroll = Some(visit.scroll);
    Vec::new()
}

/// Lets the page's address name a place, where the blogger asked for that.
pub(super) fn write(next: &mut State, place: Place) -> Option<Effect> {
    let effect = match next.config.history {
        History::Off => None,
        History::Page if next.site().is_none() => None,
        History::Hash => Some(Effect::WritePlace(place)),
        History::Page => {
            let address = next.address_of(&place.issue, place.article.as_deref())?;
            Some(Effect::WritePage { issue: place.issue, address })
        }
    };
    next.in_fragment |= effect.is_some();
    effect
}
