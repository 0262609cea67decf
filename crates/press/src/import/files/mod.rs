//! Files: `find` finds them, in the order of their paths, `decode` reads one as text and refuses what is
//! none; `other_kinds` counts what is not read.

mod decode;
mod find;
mod other_kinds;

pub(super) use decode::{Decoded, bytes_of, decode};
pub(super) use find::is_about_its_folder;
pub(crate) use find::{Finds, Found, find, kind_of};
pub(crate) use other_kinds::other_kinds;
