//! Files: `find` finds them, in the order of their paths, `decode` reads one as text and refuses what is
//! none.

mod decode;
mod find;

pub(super) use decode::{Decoded, bytes_of, decode};
pub(super) use find::is_about_its_folder;
pub(crate) use find::{Found, find, kind_of};
