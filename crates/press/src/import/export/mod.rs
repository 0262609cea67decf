//! What mail services give to those who leave: archives (`archive`), which are read file by file, and
//! what some of them say of those files in a table (`table`: Substack, Buttondown) or keep in one file
//! (`ghost`, whose editor's own format is `lexical`). `pictures` come along.

mod archive;
mod ghost;
mod lexical;
mod mobiledoc;
mod pictures;
mod table;

pub(super) use archive::archive;
pub(super) use ghost::ghost;
pub(super) use table::table;
