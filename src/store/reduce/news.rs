//! What the host has by now, and what of it waits to be asked for.

use std::rc::Rc;

use newsfold_bundle::Bundle;

use crate::store::steps::keeping::keep_bundle;
use crate::store::steps::saying::announce;
use crate::store::steps::screen::{show, write_address};
use crate::store::steps::{comparing, listing};
use crate::store::{Effect, Event, IssueList, Place, Said, State, Waiting, Wanted};

/// What the host has by now is here. Where it is something new for the reader, it waits until they ask
/// for it, so that nothing moves while they read; else it takes its place quietly. A page lists nothing
/// by itself: where there is less than what is on the device, it goes by that.
pub(super) fn arrived(
    next: &mut State,
    load: u32,
    bundle: &Rc<Bundle>,
    kept: Option<Rc<Bundle>>,
) -> Vec<Effect> {
    let newsletter = &mut next.newsletter;
    if newsletter.loads.news != Some(load) {
        return Vec::new();
    }
    newsletter.loads.news = None;
    next.device.copy = None;
    if newsletter.list.is_none() {
        let has_more = kept.filter(|kept| comparing::count(kept) > comparing::count(bundle));
        newsletter.list = has_more.map(|kept| Rc::new(IssueList::new(kept)));
    }
    let waiting = comparing::waiting(newsletter, bundle);
    let mut effects = Vec::new();
    if !waiting.as_ref().is_some_and(|waiting| waiting.fewer) {
        effects.extend(keep_bundle(next));
    }
    // Where no list was here, there is one to go on by.
    if next.newsletter.list.is_none() || waiting.is_none() {
        next.newsletter.list = Some(Rc::new(IssueList::new(bundle.clone())));
        let on_screen = next.newsletter.issue.as_ref().map(|issue| issue.id.clone());
        let is_listed = on_screen.as_ref().is_some_and(|issue| next.entry(issue).is_some());
        let unlisted = on_screen.filter(|_| !is_listed);
        effects.extend(unlisted.and_then(|issue| listing::look_for(next, &issue)));
    }
    if let Some(waiting) = waiting {
        let Waiting { issues, articles, .. } = waiting;
        next.newsletter.waiting = Some(waiting);
        effects.push(announce(next, Said::NewsArrived));
        effects.push(Effect::Emit(Event::Update { issues, articles }));
    }
    if let Some(wanted) = next.screen.wanted.take() {
        effects.extend(show(next, wanted));
    }
    effects
}

/// The reader wants to see what is new: the issue on the screen as it is now, or the newest one.
pub(super) fn asked(next: &mut State) -> Vec<Effect> {
    let newsletter = &mut next.newsletter;
    let Some(Waiting { bundle, corrected, .. }) = newsletter.waiting.take() else {
        return Vec::new();
    };
    let on_screen = newsletter.issue.as_ref().filter(|_| corrected).map(|issue| issue.id.clone());
    let newest = bundle.issues.first().map(|entry| entry.id().to_owned());
    newsletter.list = Some(Rc::new(IssueList::new(bundle)));
    newsletter.page = None;
    let Some(issue) = on_screen.or(newest) else { return Vec::new() };
    let mut effects: Vec<_> = keep_bundle(next).into_iter().collect();
    if corrected {
        effects.push(announce(next, Said::UpToDate));
    } else {
        effects.extend(write_address(next, Place { issue: issue.clone(), article: None }));
    }
    effects.extend(show(next, Wanted { focus: !corrected, ..Wanted::at(issue) }));
    effects
}
