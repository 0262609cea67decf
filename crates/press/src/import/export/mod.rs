//! What mail services give to those who leave: archives (`archive`), which are read file by file, and
//! what some of them say of those files in a table (`table`: Substack, Buttondown) or keep in one file
//! (`ghost`, whose editor's own format is `lexical`). `pictures` come along.

mod archive;
mod ghost;
mod lexical;
mod mobiledoc;
mod pictures;
mod table;

use crate::import::report::Note;

pub(super) use archive::archive;
pub(super) use ghost::ghost;
pub(super) use table::table;

/// Whom services call everybody.
const EVERYBODY: [&str; 2] = ["everyone", "public"];

/// What is to be said of an issue that its service shows to some readers alone: to members, to those who pay.
/// `readers` are those that its export names.
fn for_some(readers: Option<&str>) -> Option<Note> {
    let readers = readers.filter(|readers| !EVERYBODY.contains(readers))?;
    Some(Note::ForSome(readers.to_owned()))
}
