//! Attributes, loads and their answers.

use std::rc::Rc;

use newsfold_bundle::{Bundle, Issue};

use crate::agreed::Attribute;
use crate::store::steps::bundle::show_bundle;
use crate::store::steps::keeping::{self, forget_choices, keep_bundle};
use crate::store::steps::loading::load_bundle;
use crate::store::steps::saying::announce;
use crate::store::steps::{listing, screen};
use crate::store::{Config, Effect, Failure, Said, State, Want, Wanted};

/// New attributes: another bundle is loaded, another issue shown; the rest is only drawn anew.
pub(super) fn config_changed(next: &mut State, config: Config) -> Vec<Effect> {
    let before = std::mem::replace(&mut next.reader.config, config);
    let Config { src, issue, offline, memory, lang, is_page_unkept, limit, .. } =
        next.reader.config.clone();
    if limit != before.limit {
        next.screen.listed = limit;
    }
    let mut effects = Vec::new();
    if src != before.src || offline != before.offline {
        effects.extend(keeping::obey(next));
    }
    if src != before.src {
        // What was wanted of another newsletter is not in this one.
        next.screen.wanted = next.screen.wanted.take().filter(|_| before.src.is_none());
        let want = if keeping::keeps(next) { Want::Any } else { Want::Sent };
        effects.extend(load_bundle(next, want));
    } else if issue != before.issue {
        effects.extend(listing::unknown_issue(next));
        let issue = issue.or_else(|| listing::first_issue(next));
        effects.extend(issue.map(|issue| show_or_await(next, issue)).unwrap_or_default());
    }
    if is_page_unkept != before.is_page_unkept {
        effects.extend(keeping::count(next));
    }
    effects.extend(forget_choices(next, before.offline));
    if next.newsletter.issue.is_some()
        && (memory, offline, lang) != (before.memory, before.offline, before.lang)
    {
        effects.push(keeping::remember());
    }
    effects
}

/// An attribute has another value, or is gone.
pub(super) fn attribute_changed(
    next: &mut State,
    attribute: Attribute,
    value: Option<&str>,
) -> Vec<Effect> {
    let mut config = next.reader.config.clone();
    let unknown = config.set(attribute, value).err().map(Effect::Warn);
    let changed = config_changed(next, config);
    unknown.into_iter().chain(changed).collect()
}

/// A script wants an issue, of the newsletter that is here or on its way.
pub(super) fn issue_requested(next: &mut State, issue: String) -> Vec<Effect> {
    show_or_await(next, issue)
}

fn show_or_await(next: &mut State, issue: String) -> Vec<Effect> {
    let wanted = Wanted::at(issue);
    if next.newsletter.list.is_none() || next.awaits_another_bundle() {
        next.screen.wanted = Some(wanted);
        return Vec::new();
    }
    screen::show(next, wanted)
}

/// Loads the bundle again, and with it what was wanted of it: the address of an issue's file may have
/// changed since.
pub(super) fn reload_asked(next: &mut State) -> Vec<Effect> {
    load_bundle(next, Want::Newest)
}

/// Loads the bundle again for the reader, who waits at the button.
pub(super) fn retry_asked(next: &mut State) -> Vec<Effect> {
    next.newsletter.loads.retrying = true;
    load_bundle(next, Want::Newest)
}

pub(super) fn bundle_arrived(next: &mut State, load: u32, bundle: &Rc<Bundle>) -> Vec<Effect> {
    if next.newsletter.loads.bundle != Some(load) {
        return Vec::new();
    }
    let mut effects = show_bundle(next, load, bundle);
    effects.extend(keep_bundle(next));
    effects
}

pub(super) fn issue_arrived(next: &mut State, load: u32, issue: Issue) -> Vec<Effect> {
    if next.newsletter.loads.issue != Some(load) {
        return Vec::new();
    }
    screen::show_loaded(next, issue)
}

/// A failure is said aloud where the reader waits for an answer, and shown in any case.
pub(super) fn load_failed(next: &mut State, load: u32, failure: Failure) -> Vec<Effect> {
    let loads = &mut next.newsletter.loads;
    let shard = loads.shard.take_if(|awaited| awaited.load == load);
    let lengthens = shard.is_some_and(|shard| shard.lengthens);
    let awaited = [loads.bundle, loads.issue].contains(&Some(load));
    let for_place = shard.is_some() && next.screen.wanted.is_some();
    if !awaited && !lengthens && !for_place {
        return Vec::new();
    }
    let goes_on = next.screen.wanted.as_ref().is_some_and(|wanted| wanted.focus);
    let waits = goes_on && next.newsletter.issue.is_some();
    let waits = std::mem::take(&mut loads.retrying) || lengthens || waits;
    loads.bundle = loads.bundle.filter(|awaited| *awaited != load);
    loads.issue = loads.issue.filter(|awaited| *awaited != load);
    let kind = failure.kind;
    loads.failure = Some(failure);
    waits.then(|| announce(next, Said::Failed(kind))).into_iter().collect()
}
