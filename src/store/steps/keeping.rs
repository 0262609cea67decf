//! What may be kept on the device, and what goes from there where nothing may.

use crate::agreed::part::PLACE;
use crate::store::{Choices, Effect, Memory, Offline, State, Storage};

/// Whether anything may be kept on the device.
pub(in crate::store) fn keeps(state: &State) -> bool {
    state.reader.config.offline.may_keep()
}

/// Whether what the reader read may be remembered there.
pub(in crate::store) fn remembers(state: &State) -> bool {
    keeps(state) && state.reader.config.memory == Memory::On
}

/// Lets things be kept on the device, or not any more: then what was kept goes.
pub(in crate::store) fn obey(next: &mut State) -> Vec<Effect> {
    let allowed = keeps(next);
    if !allowed {
        next.device.storage = Storage::Unknown;
        next.device.saving = None;
        next.device.saving_issues.clear();
    }
    let Some(src) = next.reader.config.src.clone() else { return Vec::new() };
    let clear = (!allowed).then(|| Effect::ClearDevice { src: src.clone() });
    std::iter::once(Effect::AllowKeeping { src, allowed }).chain(clear).collect()
}

/// Where choices may not be kept any more, those that were go.
pub(in crate::store) fn forget_choices(state: &State, before: Offline) -> Option<Effect> {
    let forget = !keeps(state) && before != Offline::Off;
    forget.then(|| Effect::KeepChoices(Choices::default()))
}

/// Has the part that remembers what is read look again (`src/parts/place`): at the issue, or at what may be kept.
pub(in crate::store) fn remember() -> Effect {
    Effect::OpenPart { part: PLACE, article: None }
}

/// Keeps the bundle on the device, where it may be.
pub(in crate::store) fn keep_bundle(state: &State) -> Option<Effect> {
    let src = state.newsletter.src.clone().filter(|_| keeps(state))?;
    Some(Effect::KeepBundle { src })
}

/// Counts what is on the device, once there is something to read.
pub(in crate::store) fn count(state: &State) -> Option<Effect> {
    let src = state.newsletter.src.clone().filter(|_| keeps(state))?;
    Some(Effect::TakeInventory { src })
}

/// Removes an issue from the device.
pub(in crate::store) fn remove_issue(state: &State, issue: &str) -> Option<Effect> {
    let src = state.newsletter.src.clone()?;
    let page = state.site().and_then(|site| site.page_of(issue)).map(|page| page.to_string());
    Some(Effect::RemoveIssue { src, issue: issue.to_owned(), page })
}
