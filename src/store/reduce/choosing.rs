use std::collections::BTreeSet;

use super::reading::announce;
use crate::store::{Choices, Chosen, Effect, Event, Offline, Said, State};

/// What was kept, or made in another newsletter or tab, holds here, too.
pub(super) fn restored(next: &mut State, choices: Choices) -> Vec<Effect> {
    next.choices = choices;
    Vec::new()
}

/// A page was taken over as it had been drawn; what the reader chose elsewhere takes its form. What they
/// opened themselves, before or since, stays open.
pub(super) fn settled(
    next: &mut State,
    choices: Choices,
    open_by_choice: &BTreeSet<String>,
) -> Vec<Effect> {
    next.open.retain(|article| !open_by_choice.contains(article));
    next.prerendered = false;
    restored(next, choices)
}

pub(super) fn made(next: &mut State, chosen: Chosen) -> Vec<Effect> {
    next.choices.take(chosen);
    keep(next)
}

pub(super) fn options_toggled(next: &mut State, open: bool) -> Vec<Effect> {
    next.options_open = open;
    Vec::new()
}

/// The options are as they were at first; how much to show is no one of them. This is said, since
/// nothing is heard of the choices that changed.
pub(super) fn options_reset(next: &mut State) -> Vec<Effect> {
    next.choices = Choices { detail: next.choices.detail, ..Choices::default() };
    let mut effects = keep(next);
    effects.push(announce(next, Said::OptionsReset));
    effects
}

/// Where nothing may be kept, what was kept goes.
pub(super) fn offline_changed(next: &State, before: Offline) -> Option<Effect> {
    let forget = next.config.offline == Offline::Off && before != Offline::Off;
    forget.then(|| Effect::KeepChoices(Choices::default()))
}

fn keep(next: &State) -> Vec<Effect> {
    let keep = (next.config.offline == Offline::On).then_some(Effect::KeepChoices(next.choices));
    let tell = [Effect::ShareChoices(next.choices), Effect::Emit(Event::Choice)];
    keep.into_iter().chain(tell).collect()
}
