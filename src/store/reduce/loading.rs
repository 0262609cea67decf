use std::rc::Rc;

use newsfold_bundle::{Bundle, Issue, IssueEntry};

use super::{news, places};
use crate::store::{Config, Effect, Failure, Load, Place, State, UnknownValue, Wanted};

/// New attributes: another bundle is loaded, another issue shown; the rest is only drawn anew.
pub(super) fn config_changed(next: &mut State, config: Config) -> Vec<Effect> {
    let before = std::mem::replace(&mut next.config, config);
    if next.config.limit != before.limit {
        next.listed = next.config.limit;
    }
    if next.config.src != before.src {
        // What was wanted of another newsletter is not in this one.
        next.wanted = next.wanted.take().filter(|_| before.src.is_none());
        return load_bundle(next, false);
    }
    match next.config.issue.clone() {
        Some(issue) if next.config.issue != before.issue => {
            let mut effects = places::issue_requested(next, issue);
            effects.extend(unknown_issue(next));
            effects
        }
        _ => Vec::new(),
    }
}

/// The warning about an `issue` attribute that names none of the bundle's issues.
fn unknown_issue(next: &State) -> Option<Effect> {
    const NAMED: usize = 12;
    let value = next.config.issue.clone().filter(|issue| next.entry(issue).is_none())?;
    let issues = &next.bundle.as_ref()?.issues;
    let mut allowed: Vec<&str> = issues.iter().take(NAMED).map(IssueEntry::id).collect();
    if issues.len() > NAMED {
        allowed.push("…");
    }
    let allowed = allowed.join(", ");
    Some(Effect::Warn(UnknownValue { attribute: "issue", value, allowed, default: "the newest" }))
}

/// Loads what is missing: the issue on its way, or the bundle.
pub(super) fn reload_asked(next: &mut State) -> Vec<Effect> {
    match next.wanted.take() {
        Some(wanted) if next.entry(&wanted.place.issue).is_some() => places::show(next, wanted),
        wanted => {
            next.wanted = wanted;
            load_bundle(next, true)
        }
    }
}

fn load_bundle(next: &mut State, revalidate: bool) -> Vec<Effect> {
    next.listed = next.config.limit;
    let Some(src) = next.config.src.clone() else {
        next.load = Load::Idle;
        next.failure = None;
        next.bundle = None;
        next.bundle_src = None;
        next.issue = None;
        return vec![Effect::EnterPhase(Load::Idle)];
    };
    let load = begin(next);
    vec![Effect::EnterPhase(Load::Loading), Effect::LoadBundle { src, load, revalidate }]
}

/// Begins a load and gives its number; answers to earlier loads are from now on too late.
pub(super) fn begin(next: &mut State) -> u32 {
    next.loads = next.loads.wrapping_add(1);
    next.load = Load::Loading;
    next.failure = None;
    next.loads
}

pub(super) fn bundle_arrived(next: &mut State, load: u32, bundle: &Rc<Bundle>) -> Vec<Effect> {
    if load != next.loads {
        return Vec::new();
    }
    next.load = Load::Ready;
    let before = next.bundle.replace(bundle.clone());
    let mut effects: Vec<_> = unknown_issue(next).into_iter().collect();
    let src_before = std::mem::replace(&mut next.bundle_src, next.config.src.clone());
    let before = before.filter(|_| src_before == next.bundle_src);
    effects.extend(before.and_then(|before| news::news(&before, bundle)));
    match destination(next) {
        Some(wanted) => effects.extend(places::show(next, wanted)),
        None => next.issue = None,
    }
    effects
}

/// Where to go in a bundle that arrived: where the reader wants to be, or is, or to its first issue.
fn destination(next: &mut State) -> Option<Wanted> {
    let wanted = next.wanted.take();
    let known = |issue: &String| next.entry(issue).is_some();
    if let Some(wanted) = wanted.filter(|wanted| known(&wanted.place.issue)) {
        return Some(wanted);
    }
    let on_screen = next.issue.as_ref().map(|issue| issue.id.clone()).filter(known);
    let issue = on_screen.or_else(|| first_issue(next))?;
    Some(Wanted { place: Place { issue, article: None }, focus: false })
}

/// The issue to open with: the attribute's, or the newest.
pub(super) fn first_issue(next: &State) -> Option<String> {
    let asked = next.config.issue.clone().filter(|issue| next.entry(issue).is_some());
    asked.or_else(|| Some(next.bundle.as_ref()?.issues.first()?.id().to_owned()))
}

pub(super) fn issue_arrived(next: &mut State, load: u32, issue: Issue) -> Vec<Effect> {
    if load != next.loads {
        return Vec::new();
    }
    next.load = Load::Ready;
    match next.wanted.take() {
        Some(wanted) => places::put_on_screen(next, issue, wanted),
        None => Vec::new(),
    }
}

pub(super) fn load_failed(next: &mut State, load: u32, failure: Failure) -> Vec<Effect> {
    if load == next.loads {
        next.load = Load::Failed;
        next.failure = Some(failure);
    }
    Vec::new()
}
