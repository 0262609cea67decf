use std::rc::Rc;

use super::{choosing, loading, news, offline};
use crate::store::{Effect, Offline, ShownIssue, State, TakenPage};

/// What the page holds is shown as it is; what its host has by now is asked for quietly.
pub(super) fn taken_over(next: &mut State, taken: TakenPage) -> Vec<Effect> {
    let TakenPage { config, page, issue, still, open } = taken;
    next.listed = config.limit;
    next.bundle_src.clone_from(&config.src);
    next.config = config;
    let forget = choosing::offline_changed(next, Offline::default());
    next.shown_digest = Some(page.digest.clone());
    next.page = Some(page);
    next.issue = Some(Rc::new(ShownIssue::from(issue)));
    next.still = still;
    next.prerendered = true;
    next.open = open;
    next.bundle_load = Some(loading::begin(next));
    let look = if still { Vec::new() } else { news::look(next) };
    forget.into_iter().chain(offline::obey(next)).chain(look).collect()
}
