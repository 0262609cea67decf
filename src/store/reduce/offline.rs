//! The copy on the device, and what is newer.

use std::rc::Rc;

use newsfold_bundle::Bundle;

use crate::store::steps::bundle::show_bundle;
use crate::store::steps::loading::load_bundle;
use crate::store::steps::looking::look;
use crate::store::steps::screen;
use crate::store::{
    EarlierIssue, Effect, FailureKind, Inventory, IssueList, Moment, OfflineCopy, State, Want,
};

/// The copy on the device is shown at once; what the host has by now is looked for behind it.
pub(super) fn copy_arrived(
    next: &mut State,
    load: u32,
    bundle: &Rc<Bundle>,
    moment: Moment,
) -> Vec<Effect> {
    if next.newsletter.loads.bundle != Some(load) {
        return Vec::new();
    }
    let mut effects = show_bundle(next, load, bundle);
    next.device.copy = Some(OfflineCopy { moment, failure: None, attempts: 0 });
    effects.extend(look(next));
    effects
}

/// Nothing newer could be loaded. What is shown stays, and says what it is; it is looked for again,
/// ever more rarely.
pub(super) fn look_failed(
    next: &mut State,
    load: u32,
    kind: FailureKind,
    kept: Option<(Rc<Bundle>, Moment)>,
) -> Vec<Effect> {
    if next.newsletter.loads.news != Some(load) {
        return Vec::new();
    }
    next.newsletter.loads.news = None;
    if let (None, Some((bundle, _))) = (&next.newsletter.list, &kept) {
        next.newsletter.list = Some(Rc::new(IssueList::new(bundle.clone())));
    }
    let before = next.device.copy;
    let moment = kept.map(|(_, moment)| moment).or(before.map(|copy| copy.moment));
    let Some(moment) = moment else { return Vec::new() };
    let attempts = before.map_or(0, |copy| copy.attempts).saturating_add(1);
    next.device.copy = Some(OfflineCopy { moment, failure: Some(kind), attempts });
    vec![Effect::LookLater(attempts)]
}

/// An issue that could not be had as it is now is shown as it was, and says so.
pub(super) fn earlier_issue_arrived(
    next: &mut State,
    load: u32,
    earlier: EarlierIssue,
) -> Vec<Effect> {
    if next.newsletter.loads.issue != Some(load) {
        return Vec::new();
    }
    let EarlierIssue { issue, digest, moment, failure } = earlier;
    let mut effects = screen::show_loaded(next, issue);
    next.newsletter.digest = Some(digest);
    next.device.copy = Some(OfflineCopy { moment, failure: Some(failure), attempts: 1 });
    effects.push(Effect::LookLater(1));
    effects
}

/// Enough time has passed since the last attempt; where there was another since, its own time counts.
pub(super) fn pause_ended(next: &mut State, attempts: u32) -> Vec<Effect> {
    match next.device.copy {
        Some(copy) if copy.attempts == attempts => network_returned(next),
        _ => Vec::new(),
    }
}

/// The network is back: what failed is tried again.
pub(super) fn network_returned(next: &mut State) -> Vec<Effect> {
    let newsletter = &next.newsletter;
    let loads = &newsletter.loads;
    if loads.bundle.or(loads.issue).or(loads.news).is_some() {
        return Vec::new();
    }
    if loads.failure.as_ref().is_some_and(|failure| failure.kind.may_pass()) {
        return load_bundle(next, Want::Newest);
    }
    // A page is looked behind until there is a list.
    let without_list = newsletter.page.is_some() && newsletter.list.is_none();
    if next.device.copy.is_some() || without_list { look(next) } else { Vec::new() }
}

/// What is on the device was counted. It is of no use where the page itself cannot be had without a network.
pub(super) fn inventory_taken(next: &mut State, inventory: Option<Inventory>) -> Vec<Effect> {
    let is_of_use = !next.reader.config.is_page_unkept;
    next.device.storage = inventory.filter(|_| is_of_use).into();
    Vec::new()
}
