//! What readers choose for themselves.

use crate::store::steps::keeping::{keeps, remember};
use crate::store::steps::saying::announce;
use crate::store::{Choices, Chosen, Effect, Event, Said, State};

/// What was kept, or made in another newsletter or tab, holds here, too.
pub(super) fn restored(next: &mut State, choices: Choices) -> Vec<Effect> {
    next.reader.choices = choices;
    Vec::new()
}

pub(super) fn made(next: &mut State, chosen: Chosen) -> Vec<Effect> {
    next.reader.choices.take(chosen);
    keep(next)
}

pub(super) fn options_toggled(next: &mut State, open: bool) -> Vec<Effect> {
    next.reader.options_open = open;
    // What it offers there is wanted now.
    open.then(remember).into_iter().collect()
}

/// The options are as they were at first; how much to show is no one of them. This is said, since
/// nothing is heard of the choices that changed.
pub(super) fn options_reset(next: &mut State) -> Vec<Effect> {
    next.reader.choices = Choices { detail: next.reader.choices.detail, ..Choices::default() };
    let mut effects = keep(next);
    effects.push(announce(next, Said::OptionsReset));
    effects
}

fn keep(next: &State) -> Vec<Effect> {
    let choices = next.reader.choices;
    let keep = keeps(next).then_some(Effect::KeepChoices(choices));
    let tell = [Effect::ShareChoices(choices), Effect::Emit(Event::Choice {})];
    keep.into_iter().chain(tell).collect()
}
