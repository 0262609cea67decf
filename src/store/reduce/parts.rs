//! What parts of the app tell that are loaded only when they are wanted.

use std::rc::Rc;

use crate::store::steps::saying::announce;
use crate::store::{Effect, Said, State};

/// A part cannot be had: whoever pressed for it is told.
pub(super) fn failed(next: &mut State) -> Vec<Effect> {
    vec![announce(next, Said::PartFailed)]
}

pub(super) fn said(next: &mut State, words: Rc<str>) -> Vec<Effect> {
    let saying = announce(next, Said::Sentence);
    next.screen.announcement.words = Some(words);
    vec![saying]
}
