use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueEntry};

use super::reading::announce;
use super::{loading, places, shards};
use crate::store::{
    Effect, Event, IssueList, Place, Said, ShownIssue, State, Waiting, Want, Wanted,
};

/// Asks what the host has by now, behind what is shown.
pub(super) fn look(next: &mut State) -> Vec<Effect> {
    let Some(src) = next.bundle_src.clone() else { return Vec::new() };
    next.loads = next.loads.wrapping_add(1);
    next.awaited_news = Some(next.loads);
    vec![Effect::LoadBundle { src, load: next.loads, want: Want::News }]
}

/// What the host has by now is here. Where it is something new for the reader, it waits until they ask
/// for it, so that nothing moves while they read; else it takes its place quietly. A page lists nothing
/// by itself: where there is less than what is saved, it goes by that.
pub(super) fn arrived(
    next: &mut State,
    load: u32,
    bundle: &Rc<Bundle>,
    saved: Option<Rc<Bundle>>,
) -> Vec<Effect> {
    if next.awaited_news != Some(load) {
        return Vec::new();
    }
    next.awaited_news = None;
    next.copy = None;
    if next.list.is_none() {
        let has_more = saved.filter(|saved| count(saved) > count(bundle));
        next.list = has_more.map(|saved| Rc::new(IssueList::new(saved)));
    }
    let waiting = waiting(next, bundle);
    let mut effects = Vec::new();
    if !waiting.as_ref().is_some_and(|waiting| waiting.fewer) {
        effects.extend(loading::keep(next));
    }
    // Where no list was here, there is one to go on by.
    if next.list.is_none() || waiting.is_none() {
        next.list = Some(Rc::new(IssueList::new(bundle.clone())));
        let on_screen = next.issue.as_ref().map(|issue| issue.id.clone());
        let is_listed = on_screen.as_ref().is_some_and(|issue| next.entry(issue).is_some());
        effects.extend(on_screen.filter(|_| !is_listed).and_then(|id| shards::look_for(next, &id)));
    }
    if let Some(waiting) = waiting {
        let Waiting { issues, articles, .. } = waiting;
        next.waiting = Some(waiting);
        effects.push(announce(next, Said::NewsArrived));
        effects.push(Effect::Emit(Event::Update { issues, articles }));
    }
    if let Some(wanted) = next.wanted.take() {
        effects.extend(places::show(next, wanted));
    }
    effects
}

/// What a bundle has that the reader has not: newer issues, more articles, another text of the issue on
/// the screen; or that it lacks what they have.
fn waiting(state: &State, bundle: &Rc<Bundle>) -> Option<Waiting> {
    let shown = state.list.as_ref().map(|list| &list.bundle);
    let (issues, articles) = match shown {
        Some(shown) => difference(shown, bundle),
        None => newer_than_page(state, bundle).unwrap_or_default(),
    };
    let entry = state
        .issue
        .as_ref()
        .and_then(|issue| bundle.issues.iter().find(|entry| entry.id() == issue.id));
    let corrected = match entry {
        Some(IssueEntry::Reference(reference)) => {
            state.shown_digest.as_ref().is_some_and(|digest| *digest != reference.digest)
        }
        Some(IssueEntry::Inline(issue)) => {
            state.issue.as_deref().is_some_and(|shown| *shown != ShownIssue::from(issue.clone()))
        }
        None => false,
    };
    let fewer = shown.is_some_and(|shown| count(bundle) < count(shown));
    let bundle = bundle.clone();
    (corrected || fewer || issues + articles > 0).then_some(Waiting {
        bundle,
        issues,
        articles,
        corrected,
        fewer,
    })
}

/// How many issues a bundle lists.
fn count(bundle: &Rc<Bundle>) -> usize {
    IssueList::new(bundle.clone()).count()
}

/// How many issues and articles a bundle has that are newer than a page that held the newest.
fn newer_than_page(state: &State, bundle: &Bundle) -> Option<(usize, usize)> {
    let page = state.page.as_ref().filter(|page| page.newer.is_none())?;
    let at = bundle.issues.iter().position(|entry| entry.id() == page.id)?;
    let newer = bundle.issues.get(..at)?;
    Some((newer.len(), newer.iter().map(|entry| articles_of(entry).len()).sum()))
}

/// The reader wants to see what is new: the issue on the screen as it is now, or the newest one.
pub(super) fn asked(next: &mut State) -> Vec<Effect> {
    let Some(Waiting { bundle, corrected, .. }) = next.waiting.take() else { return Vec::new() };
    let on_screen = next.issue.as_ref().filter(|_| corrected).map(|issue| issue.id.clone());
    let newest = bundle.issues.first().map(|entry| entry.id().to_owned());
    next.list = Some(Rc::new(IssueList::new(bundle)));
    next.page = None;
    let keep = loading::keep(next);
    let Some(issue) = on_screen.or(newest) else { return Vec::new() };
    let mut effects: Vec<_> = keep.into_iter().collect();
    if corrected {
        effects.push(announce(next, Said::UpToDate));
    } else {
        effects.extend(places::write(next, Place { issue: issue.clone(), article: None }));
    }
    effects.extend(places::show(next, Wanted { focus: !corrected, ..Wanted::at(issue) }));
    effects
}

/// What a bundle has that the one before had not, as an event for the page; nothing is no event.
pub(super) fn event(before: &Bundle, after: &Bundle) -> Option<Effect> {
    let (issues, articles) = difference(before, after);
    (issues + articles > 0).then_some(Effect::Emit(Event::Update { issues, articles }))
}

/// How many issues and articles a bundle has that the one before had not. Issues that moved up from
/// older pieces of the list are not new.
fn difference(before: &Bundle, after: &Bundle) -> (usize, usize) {
    let known: HashMap<&str, &IssueEntry> =
        before.issues.iter().map(|entry| (entry.id(), entry)).collect();
    let (mut issues, mut articles) = (0, 0);
    for entry in &after.issues {
        if let Some(before) = known.get(entry.id()) {
            let read: HashSet<&str> = articles_of(before).into_iter().collect();
            articles +=
                articles_of(entry).iter().filter(|article| !read.contains(*article)).count();
        } else {
            issues += 1;
            articles += articles_of(entry).len();
        }
    }
    (issues, articles)
}

/// What tells the articles of an issue apart: their titles, since a reference lists nothing else.
fn articles_of(entry: &IssueEntry) -> Vec<&str> {
    match entry {
        IssueEntry::Inline(issue) => issue.articles().map(|article| &*article.title).collect(),
        IssueEntry::Reference(reference) => reference.articles.iter().map(String::as_str).collect(),
    }
}
