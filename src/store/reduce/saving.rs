use std::rc::Rc;

use newsfold_bundle::IssueEntry;

use super::offline;
use super::reading::announce;
use crate::store::{Device, Effect, Said, Saving, SavingEnd, State};

/// The reader wants every issue on the device.
pub(super) fn all_asked(next: &mut State) -> Vec<Effect> {
    let (Some(src), Some(list)) = (next.bundle_src.clone(), &next.list) else { return Vec::new() };
    let of = list.count();
    let bundle = list.bundle.clone();
    next.jobs = next.jobs.wrapping_add(1);
    next.saving_end = None;
    next.saving = Some(Saving { job: next.jobs, done: 0, of });
    vec![Effect::SaveIssues { src, bundle, job: next.jobs }]
}

/// The reader has had enough; what is saved by now is counted, whatever the host does meanwhile.
pub(super) fn stopped(next: &mut State) -> Vec<Effect> {
    next.saving = None;
    offline::count(next).into_iter().collect()
}

pub(super) fn went_on(next: &mut State, job: u32, done: usize) -> Vec<Effect> {
    if let Some(saving) = next.saving.as_mut().filter(|saving| saving.job == job) {
        saving.done = done;
    }
    Vec::new()
}

pub(super) fn ended(next: &mut State, job: u32, end: Option<SavingEnd>) -> Vec<Effect> {
    if next.saving.take_if(|saving| saving.job == job).is_none() {
        return Vec::new();
    }
    next.saving_end = end;
    vec![announce(next, if end.is_some() { Said::SavingFailed } else { Said::AllOnDevice })]
}

/// The reader wants nothing of the newsletter on the device any more.
pub(super) fn removal_asked(next: &mut State) -> Vec<Effect> {
    next.saving = None;
    next.saving_end = None;
    next.saving_issues.clear();
    next.bundle_src.clone().map(|src| Effect::ClearDevice { src }).into_iter().collect()
}

/// The reader opened or closed the list of what is saved.
pub(super) fn list_toggled(next: &mut State, open: bool) -> Vec<Effect> {
    next.device_list_open = open;
    Vec::new()
}

/// The reader wants one issue on the device.
pub(super) fn issue_asked(next: &mut State, issue: &str) -> Vec<Effect> {
    let (Some(IssueEntry::Reference(reference)), Some(src)) =
        (next.entry(issue).cloned(), next.bundle_src.clone())
    else {
        return Vec::new();
    };
    next.saving_end = None;
    next.saving_issues.insert(reference.id.clone());
    vec![Effect::SaveIssue { src, issue: reference }]
}

/// An issue is saved, which its box says, or not. One that was given up meanwhile goes again.
pub(super) fn issue_ended(next: &mut State, issue: &str, end: Option<SavingEnd>) -> Vec<Effect> {
    if !next.saving_issues.remove(issue) {
        return remove(next, issue).into_iter().collect();
    }
    next.saving_end = end;
    end.map(|_| announce(next, Said::SavingFailed)).into_iter().collect()
}

/// The reader wants one issue on the device no more.
pub(super) fn issue_removal_asked(next: &mut State, issue: &str) -> Vec<Effect> {
    next.saving_issues.remove(issue);
    if let Device::Keeps(inventory) = &mut next.device {
        let inventory = Rc::make_mut(inventory);
        let bytes = inventory.issues.remove(issue).unwrap_or_default();
        inventory.bytes = inventory.bytes.saturating_sub(bytes);
    }
    remove(next, issue).into_iter().collect()
}

fn remove(state: &State, issue: &str) -> Option<Effect> {
    let src = state.bundle_src.clone()?;
    let page = state.site().and_then(|site| site.page_of(issue)).map(|page| page.to_string());
    Some(Effect::RemoveIssue { src, issue: issue.to_owned(), page })
}
