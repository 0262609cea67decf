use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueEntry};

use super::reading::announce;
use super::{places, shards};
use crate::store::{Effect, Event, IssueList, Place, Said, State, Waiting, Wanted};

/// Asks what the host has by now, behind what is shown.
pub(super) fn look(next: &mut State) -> Vec<Effect> {
    let Some(src) = next.bundle_src.clone() else { return Vec::new() };
    next.loads = next.loads.wrapping_add(1);
    next.awaited_news = Some(next.loads);
    vec![Effect::LoadBundle { src, load: next.loads, revalidate: true }]
}

/// What the host has by now is here. Where it is something new for the reader, it waits until they ask
/// for it, so that nothing moves while they read; else it takes its place quietly.
pub(super) fn arrived(next: &mut State, bundle: &Rc<Bundle>) -> Vec<Effect> {
    next.awaited_news = None;
    let waiting = waiting(next, bundle);
    let mut effects = Vec::new();
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

/// What a bundle has that the reader has not: articles of newer issues, and another text of the issue
/// on the screen.
fn waiting(state: &State, bundle: &Rc<Bundle>) -> Option<Waiting> {
    let issue = state.issue.as_ref()?;
    let at = bundle.issues.iter().position(|entry| entry.id() == issue.id);
    let corrected = match at.and_then(|at| bundle.issues.get(at)) {
        Some(IssueEntry::Reference(reference)) => {
            state.shown_digest.as_ref().is_some_and(|digest| *digest != reference.digest)
        }
        _ => false,
    };
    // Behind a page that was the newest, whatever is newer is new.
    let was_newest = state.page.as_ref().is_some_and(|page| page.newer.is_none());
    let newer = at.filter(|_| was_newest).and_then(|at| bundle.issues.get(..at));
    let newer = newer.unwrap_or_default();
    let articles = newer.iter().map(|entry| articles_of(entry).len()).sum();
    let issues = newer.len();
    let bundle = bundle.clone();
    (corrected || issues > 0).then_some(Waiting { bundle, issues, articles, corrected })
}

/// The reader wants to see what is new: the issue on the screen as it is now, or the newest one.
pub(super) fn asked(next: &mut State) -> Vec<Effect> {
    let Some(Waiting { bundle, corrected, .. }) = next.waiting.take() else { return Vec::new() };
    let on_screen = next.issue.as_ref().filter(|_| corrected).map(|issue| issue.id.clone());
    let newest = bundle.issues.first().map(|entry| entry.id().to_owned());
    next.list = Some(Rc::new(IssueList::new(bundle)));
    next.page = None;
    let Some(issue) = on_screen.or(newest) else { return Vec::new() };
    let mut effects = Vec::new();
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
    (issues + articles > 0).then_some(Effect::Emit(Event::Update { issues, articles }))
}

/// What tells the articles of an issue apart: their titles, since a reference lists nothing else.
fn articles_of(entry: &IssueEntry) -> Vec<&str> {
    match entry {
        IssueEntry::Inline(issue) => issue.articles().map(|article| &*article.title).collect(),
        IssueEntry::Reference(reference) => reference.articles.iter().map(String::as_str).collect(),
    }
}
