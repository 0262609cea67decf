//! A page that holds an issue from the start.

use std::collections::HashSet;
use std::rc::Rc;

use crate::store::steps::keeping::{self, forget_choices};
use crate::store::steps::{loading, looking};
use crate::store::{Choices, Effect, Form, Offline, ShownIssue, State, TakenPage};

/// What the page holds is shown as it is; what its host has by now is asked for quietly.
pub(super) fn taken_over(next: &mut State, taken: TakenPage) -> Vec<Effect> {
    let TakenPage { config, page, issue, still, open } = taken;
    next.screen.listed = config.limit;
    next.newsletter.src.clone_from(&config.src);
    next.reader.config = config;
    let forget = forget_choices(next, Offline::default());
    next.newsletter.digest = Some(page.digest.clone());
    next.newsletter.page = Some(page);
    next.newsletter.issue = Some(Rc::new(ShownIssue::from(issue)));
    next.screen.still = still;
    next.screen.form = Form::Held;
    // What the page holds is all there.
    next.screen.further = usize::MAX;
    next.screen.open = open;
    next.newsletter.load = Some(loading::begin(next));
    let look = if still { Vec::new() } else { looking::look(next) };
    forget.into_iter().chain(keeping::obey(next)).chain(look).collect()
}

/// The page was taken over as it had been drawn; what the reader chose elsewhere takes its form. What they
/// opened themselves, before or since, stays open.
pub(super) fn settled(
    next: &mut State,
    choices: Choices,
    open_by_choice: &HashSet<String>,
) -> Vec<Effect> {
    next.screen.open.retain(|article| !open_by_choice.contains(article));
    next.screen.form = Form::Settled;
    next.reader.choices = choices;
    Vec::new()
}
