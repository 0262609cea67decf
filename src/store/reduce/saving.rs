//! What the reader puts on the device, and takes off it.

use std::rc::Rc;

use newsfold_bundle::IssueEntry;

use crate::store::steps::keeping::{count, remove_issue};
use crate::store::steps::saying::announce;
use crate::store::{Effect, Said, Saving, SavingEnd, State, Storage};

/// The reader wants every issue on the device.
pub(super) fn all_asked(next: &mut State) -> Vec<Effect> {
    let (Some(src), Some(list)) = (next.newsletter.src.clone(), &next.newsletter.list) else {
        return Vec::new();
    };
    let (of, bundle) = (list.count(), list.bundle.clone());
    let job = next.counters.jobs.give();
    next.device.saving_end = None;
    next.device.saving = Some(Saving { job, done: 0, of });
    vec![Effect::SaveIssues { src, bundle, job }]
}

/// The reader has had enough; what is there by now is counted, whatever the host does meanwhile.
pub(super) fn stopped(next: &mut State) -> Vec<Effect> {
    next.device.saving = None;
    count(next).into_iter().collect()
}

pub(super) fn went_on(next: &mut State, job: u32, done: usize) -> Vec<Effect> {
    if let Some(saving) = next.device.saving.as_mut().filter(|saving| saving.job == job) {
        saving.done = done;
    }
    Vec::new()
}

pub(super) fn ended(next: &mut State, job: u32, end: Option<SavingEnd>) -> Vec<Effect> {
    if next.device.saving.take_if(|saving| saving.job == job).is_none() {
        return Vec::new();
    }
    next.device.saving_end = end;
    vec![announce(next, if end.is_some() { Said::SavingFailed } else { Said::AllOnDevice })]
}

/// The reader wants nothing of the newsletter on the device any more.
pub(super) fn removal_asked(next: &mut State) -> Vec<Effect> {
    next.device.saving = None;
    next.device.saving_end = None;
    next.device.saving_issues.clear();
    let src = next.newsletter.src.clone();
    src.map(|src| Effect::ClearDevice { src }).into_iter().collect()
}

/// The reader opened or closed the list of what is on the device.
pub(super) fn list_toggled(next: &mut State, open: bool) -> Vec<Effect> {
    next.device.list_open = open;
    Vec::new()
}

/// The reader wants one issue on the device.
pub(super) fn issue_asked(next: &mut State, issue: &str) -> Vec<Effect> {
    let (Some(IssueEntry::Reference(reference)), Some(src)) =
        (next.entry(issue).cloned(), next.newsletter.src.clone())
    else {
        return Vec::new();
    };
    next.device.saving_end = None;
    next.device.saving_issues.insert(reference.id.clone());
    vec![Effect::SaveIssue { src, issue: reference }]
}

/// An issue is on the device, which its box says, or not. One that was given up meanwhile goes again.
pub(super) fn issue_ended(next: &mut State, issue: &str, end: Option<SavingEnd>) -> Vec<Effect> {
    if !next.device.saving_issues.remove(issue) {
        return remove_issue(next, issue).into_iter().collect();
    }
    next.device.saving_end = end;
    end.map(|_| announce(next, Said::SavingFailed)).into_iter().collect()
}

/// The reader wants one issue on the device no more.
pub(super) fn issue_removal_asked(next: &mut State, issue: &str) -> Vec<Effect> {
    next.device.saving_issues.remove(issue);
    if let Storage::Keeps(inventory) = &mut next.device.storage {
        let inventory = Rc::make_mut(inventory);
        let bytes = inventory.issues.remove(issue).unwrap_or_default();
        inventory.bytes = inventory.bytes.saturating_sub(bytes);
    }
    remove_issue(next, issue).into_iter().collect()
}
