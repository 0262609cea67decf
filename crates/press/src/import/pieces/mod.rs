//! What `plain` and `markdown` make of a text, and `assemble` builds an issue from: titles, labels and
//! blocks (`piece`) of one newsletter (`document`), without what stands around it (`around`) and what it
//! leaves out (`left_out`).

mod around;
mod document;
mod left_out;
mod piece;

pub(super) use around::without_around;
pub(super) use document::{DateFound, Document, Newsletter};
pub(super) use left_out::without_left_out;
pub(super) use piece::{Heading, Kind, Piece, Reach};
