use std::rc::Rc;

use newsfold_bundle::{Bundle, Issue, IssueEntry};

use super::reading::announce;
use super::{choosing, news, offline, places};
use crate::store::{Config, Effect, Failure, IssueList, Said, State, UnknownValue, Want, Wanted};

/// New attributes: another bundle is loaded, another issue shown; the rest is only drawn anew.
pub(super) fn config_changed(next: &mut State, config: Config) -> Vec<Effect> {
    let before = std::mem::replace(&mut next.config, config);
    if next.config.limit != before.limit {
        next.listed = next.config.limit;
    }
    let mut effects = Vec::new();
    if next.config.src != before.src || next.config.offline != before.offline {
        effects.extend(offline::obey(next));
    }
    if next.config.src != before.src {
        // What was wanted of another newsletter is not in this one.
        next.wanted = next.wanted.take().filter(|_| before.src.is_none());
        let want = if offline::keeps(next) { Want::Any } else { Want::Sent };
        effects.extend(load_bundle(next, want));
    } else if next.config.issue != before.issue {
        let issue = next.config.issue.clone().or_else(|| first_issue(next));
        effects.extend(unknown_issue(next));
        effects.extend(issue.map(|issue| places::issue_requested(next, issue)).unwrap_or_default());
    }
    effects.extend(choosing::offline_changed(next, before.offline));
    effects
}

/// The warning about an `issue` attribute that names none of the bundle's issues.
fn unknown_issue(next: &State) -> Option<Effect> {
    const NAMED: usize = 12;
    if next.awaits_another_bundle() {
        return None;
    }
    let list = next.list.as_ref()?;
    let value = next.config.issue.clone().filter(|issue| !may_have(list, issue))?;
    let issues = &list.bundle.issues;
    let mut allowed: Vec<&str> = issues.iter().take(NAMED).map(IssueEntry::id).collect();
    if issues.len() > NAMED {
        allowed.push("…");
    }
    let allowed = allowed.join(", ");
    Some(Effect::Warn(UnknownValue { attribute: "issue", value, allowed, default: "the newest" }))
}

/// Loads the bundle again, and with it what was wanted of it: the address of an issue's file may have
/// changed since.
pub(super) fn reload_asked(next: &mut State) -> Vec<Effect> {
    load_bundle(next, Want::Newest)
}

/// Loads the bundle again for the reader, who waits at the button.
pub(super) fn retry_asked(next: &mut State) -> Vec<Effect> {
    next.retrying = true;
    load_bundle(next, Want::Newest)
}

fn load_bundle(next: &mut State, want: Want) -> Vec<Effect> {
    next.awaited_issue = None;
    let Some(src) = next.config.src.clone() else {
        *next = State {
            config: std::mem::take(&mut next.config),
            choices: next.choices,
            options_open: next.options_open,
            loads: next.loads,
            ..State::default()
        };
        return Vec::new();
    };
    let load = begin(next);
    next.awaited_bundle = Some(load);
    vec![Effect::LoadBundle { src, load, want }]
}

/// Begins a load and gives its number.
pub(super) fn begin(next: &mut State) -> u32 {
    next.loads = next.loads.wrapping_add(1);
    next.failure = None;
    next.loads
}

pub(super) fn bundle_arrived(next: &mut State, load: u32, bundle: &Rc<Bundle>) -> Vec<Effect> {
    if next.awaited_bundle != Some(load) {
        return Vec::new();
    }
    let mut effects = show_bundle(next, load, bundle);
    effects.extend(keep(next));
    effects
}

/// Keeps the bundle on the device, where it may be.
pub(super) fn keep(next: &State) -> Option<Effect> {
    let src = next.bundle_src.clone().filter(|_| offline::keeps(next))?;
    Some(Effect::KeepBundle { src })
}

/// Shows the bundle that was awaited.
pub(super) fn show_bundle(next: &mut State, load: u32, bundle: &Rc<Bundle>) -> Vec<Effect> {
    next.awaited_bundle = None;
    next.awaited_news = None;
    next.waiting = None;
    next.copy = None;
    next.page = None;
    next.bundle_load = Some(load);
    next.failure = None;
    let before = next.list.replace(Rc::new(IssueList::new(bundle.clone())));
    let src_before = std::mem::replace(&mut next.bundle_src, next.config.src.clone());
    let before = before.filter(|_| src_before == next.bundle_src);
    let is_another = before.is_none();
    if is_another {
        next.listed = next.config.limit;
    }
    let mut effects: Vec<_> = unknown_issue(next).into_iter().collect();
    effects.extend(before.and_then(|before| news::event(&before.bundle, bundle)));
    let retried = std::mem::take(&mut next.retrying);
    match destination(next, is_another) {
        Some(wanted) => {
            let focus = wanted.focus || retried;
            effects.extend(places::show(next, Wanted { focus, ..wanted }));
        }
        None => next.issue = None,
    }
    effects
}

/// Where to go in a bundle that arrived: where the reader wants to be, or is, or to its first issue.
/// In another newsletter, an issue of the same id is another issue.
fn destination(next: &mut State, is_another: bool) -> Option<Wanted> {
    let wanted = next.wanted.take();
    let known = |issue: &String| next.entry(issue).is_some();
    next.in_fragment &= wanted.as_ref().is_none_or(|wanted| known(&wanted.place.issue));
    let list = next.list.clone()?;
    let known = |issue: &String| may_have(&list, issue);
    if let Some(wanted) = wanted.filter(|wanted| known(&wanted.place.issue)) {
        return Some(wanted);
    }
    let on_screen = next.issue.as_ref().filter(|_| !is_another);
    let on_screen = on_screen.map(|issue| issue.id.clone()).filter(known);
    let issue = on_screen.or_else(|| first_issue(next))?;
    Some(Wanted::at(issue))
}

/// The issue to open with: the attribute's, or the newest.
pub(super) fn first_issue(next: &State) -> Option<String> {
    let list = next.list.as_ref()?;
    let asked = next.config.issue.clone().filter(|issue| may_have(list, issue));
    asked.or_else(|| Some(list.bundle.issues.first()?.id().to_owned()))
}

/// Whether an issue is listed, or may be in a piece of the list that is not here.
fn may_have(list: &IssueList, issue: &str) -> bool {
    list.entry(issue).is_some() || list.shard_with(issue).is_some()
}

pub(super) fn issue_arrived(next: &mut State, load: u32, issue: Issue) -> Vec<Effect> {
    if next.awaited_issue != Some(load) {
        return Vec::new();
    }
    next.awaited_issue = None;
    match next.wanted.take() {
        Some(wanted) => places::put_on_screen(next, issue, wanted),
        None => Vec::new(),
    }
}

/// A failure is said aloud where the reader waits for an answer, and shown in any case.
pub(super) fn load_failed(next: &mut State, load: u32, failure: Failure) -> Vec<Effect> {
    let shard = next.awaited_shard.take_if(|awaited| awaited.load == load);
    let lengthens = shard.is_some_and(|shard| shard.lengthens);
    let awaited = [next.awaited_bundle, next.awaited_issue].contains(&Some(load));
    let for_place = shard.is_some() && next.wanted.is_some();
    if !awaited && !lengthens && !for_place {
        return Vec::new();
    }
    let waits = next.wanted.as_ref().is_some_and(|wanted| wanted.focus) && next.issue.is_some();
    let waits = std::mem::take(&mut next.retrying) || lengthens || waits;
    let said = waits.then(|| announce(next, Said::Failed(failure.kind)));
    next.awaited_bundle = next.awaited_bundle.filter(|awaited| *awaited != load);
    next.awaited_issue = next.awaited_issue.filter(|awaited| *awaited != load);
    next.failure = Some(failure);
    said.into_iter().collect()
}
