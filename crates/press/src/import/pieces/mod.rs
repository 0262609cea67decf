//! What `plain` and `markdown` make of a text, and `assemble` builds an issue from: titles, labels and
//! blocks (`piece`) of one newsletter (`document`).

mod document;
mod piece;

pub(super) use document::{DateFound, Document, Newsletter};
pub(super) use piece::{Heading, Kind, Piece, Reach};
