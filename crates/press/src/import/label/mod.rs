//! Labels: the words before a part ("TLDR:", "Why it matters", "**By the numbers:**"), in two steps:
//!
//! 1. `candidate` looks at a text's shape: a few words, then a colon;
//! 2. `split` decides, with what the words mean (`meaning`, over the newsletter's `own` and the words of
//!    `table`, compared by their `key`) and with the habits of the file (`habits`: a label that comes back is one), and takes the label off.

mod candidate;
mod habits;
mod key;
mod meaning;
mod own;
mod source_line;
mod split;
mod table;

pub(super) use candidate::alone;
pub(super) use habits::Habits;
pub(super) use meaning::meaning;
pub(super) use own::reading_with;
pub(crate) use own::{Own, OwnLabels};
pub(super) use source_line::{is_via, names_a_site, source};
pub(super) use split::{Lead, lead, split};
pub(super) use table::Meaning;
