//! Files: `find` finds them, in the order of their paths, `decode` reads one as text and refuses what is
//! none; `other_kinds` counts what is not read.

mod decode;
mod find;
mod other_kinds;

pub(super) use decode::{Decoded, bytes_of, decode};
pub(crate) use find::{Finds, Found, find, kind_of};
pub(super) use find::{is_about_its_folder, is_other_document};
pub(super) use other_kinds::note as note_other_kind;
pub(crate) use other_kinds::other_kinds;
