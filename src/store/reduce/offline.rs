use std::rc::Rc;

use newsfold_bundle::Bundle;

use super::{loading, news};
use crate::store::{
    Device, EarlierIssue, Effect, FailureKind, IssueList, Moment, Offline, OfflineCopy, State,
};

/// The copy on the device is shown at once; what the host has by now is looked for behind it.
pub(super) fn copy_arrived(
    next: &mut State,
    load: u32,
    bundle: &Rc<Bundle>,
    moment: Moment,
) -> Vec<Effect> {
    if next.awaited_bundle != Some(load) {
        return Vec::new();
    }
    let mut effects = loading::show_bundle(next, load, bundle);
    next.copy = Some(OfflineCopy { moment, failure: None, attempts: 0 });
    effects.extend(news::look(next));
    effects
}

/// Nothing newer could be loaded. What is shown stays, and says what it is; it is looked for again,
/// ever more rarely.
pub(super) fn look_failed(
    next: &mut State,
    load: u32,
    kind: FailureKind,
    saved: Option<(Rc<Bundle>, Moment)>,
) -> Vec<Effect> {
    if next.awaited_news != Some(load) {
        return Vec::new();
    }
    next.awaited_news = None;
    if let (None, Some((bundle, _))) = (&next.list, &saved) {
        next.list = Some(Rc::new(IssueList::new(bundle.clone())));
    }
    let moment = saved.map(|(_, moment)| moment).or(next.copy.map(|copy| copy.moment));
    let Some(moment) = moment else { return Vec::new() };
    let attempts = next.copy.map_or(0, |copy| copy.attempts).saturating_add(1);
    next.copy = Some(OfflineCopy { moment, failure: Some(kind), attempts });
    vec![Effect::LookLater(attempts)]
}

/// An issue that could not be had as it is now is shown as it was saved, and says so.
pub(super) fn earlier_issue_arrived(
    next: &mut State,
    load: u32,
    earlier: EarlierIssue,
) -> Vec<Effect> {
    if next.awaited_issue != Some(load) {
        return Vec::new();
    }
    let EarlierIssue { issue, digest, moment, failure } = earlier;
    let mut effects = loading::issue_arrived(next, load, issue);
    next.shown_digest = Some(digest);
    next.copy = Some(OfflineCopy { moment, failure: Some(failure), attempts: 1 });
    effects.push(Effect::LookLater(1));
    effects
}

/// Enough time has passed since the last attempt; where there was another since, its own time counts.
pub(super) fn pause_ended(next: &mut State, attempts: u32) -> Vec<Effect> {
    match next.copy {
        Some(copy) if copy.attempts == attempts => network_returned(next),
        _ => Vec::new(),
    }
}

/// The network is back: what failed is tried again.
pub(super) fn network_returned(next: &mut State) -> Vec<Effect> {
    if next.awaited_bundle.or(next.awaited_issue).or(next.awaited_news).is_some() {
        return Vec::new();
    }
    if next.failure.as_ref().is_some_and(|failure| failure.kind.may_pass()) {
        return loading::reload_asked(next);
    }
    // A page is looked behind until there is a list.
    let is_behind = next.copy.is_some() || next.page.is_some() && next.list.is_none();
    if is_behind { news::look(next) } else { Vec::new() }
}

/// Counts what is on the device, once there is something to read.
pub(super) fn count(state: &State) -> Option<Effect> {
    let src = state.bundle_src.clone().filter(|_| keeps(state))?;
    Some(Effect::TakeInventory { src })
}

/// Where nothing may be kept on the device, what was kept goes.
pub(super) fn obey(next: &mut State) -> Option<Effect> {
    if keeps(next) {
        return None;
    }
    next.device = Device::Unknown;
    next.saving = None;
    next.saving_issues.clear();
    next.config.src.clone().map(|src| Effect::ClearDevice { src })
}

/// Whether anything may be kept on the device.
pub(super) fn keeps(state: &State) -> bool {
    state.config.offline == Offline::On
}
