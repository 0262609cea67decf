//! What Markdown and HTML are both read into: headings by their level and blocks (`found`), which are
//! built of containers (`blocks`), tables (`table`) and running text (`spans`; `alert` for boxes), and the names
//! that both know (`elements`).

mod alert;
mod blocks;
mod elements;
mod found;
mod spans;
mod table;

pub(super) use blocks::{Blocks, Container};
pub(super) use elements::{is_element, is_looks};
pub(super) use found::{Found, FoundKind};
pub(super) use spans::{Span, Spans};
pub(super) use table::Table;
