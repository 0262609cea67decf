//! Labels: the words before a part ("TLDR:", "Why it matters", "**By the numbers:**"), in two steps:
//!
//! 1. `candidate` looks at a text's shape: a few words, then a colon;
//! 2. `split` decides, with what the words mean (`meaning`, over the newsletter's `own` words and the
//!    `known_words`, compared by their `key`) and with the habits of the file (`habits`: a label that comes back is one), and takes the label off.

mod candidate;
mod habits;
mod key;
mod known_words;
mod meaning;
mod own;
mod split;
mod unlabelled_source;

pub(super) use candidate::alone;
pub(super) use habits::Habits;
pub(super) use known_words::Meaning;
pub(super) use meaning::meaning;
pub(super) use own::reading_with;
pub(crate) use own::{Own, OwnLabels};
pub(super) use split::{Lead, lead, split};
pub(super) use unlabelled_source::{is_via, names_a_site, source};
