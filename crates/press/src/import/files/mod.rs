//! Files: `find` finds them, in the order of their paths, `decode` reads one as text and refuses what is
//! none.

mod decode;
mod find;

pub(super) use decode::{bytes_of, decode};
pub(super) use find::is_markdown;
pub(crate) use find::{Found, find};
