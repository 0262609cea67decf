use super::DateOrder;
use super::date::Dated;
use super::front_matter::FrontMatter;
use super::piece::{Kind, Piece};
use super::report::Homeless;

/// One newsletter's text, ready to be taken apart.
#[derive(Clone, Copy)]
pub(super) struct Newsletter<'t> {
    /// The text without a byte-order mark and front matter.
    pub(super) body: &'t str,
    /// How many lines stand before the body.
    pub(super) lines_before: usize,
    /// What the front matter says.
    pub(super) front: &'t FrontMatter,
    /// How to read a date that can be read in two ways.
    pub(super) date_order: Option<DateOrder>,
}

/// What was found in one newsletter's text, in reading order.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// Titles, labels, blocks.
    pub(super) pieces: Vec<Piece>,
    /// The line that gives the date, if there is one.
    pub(super) date: Option<DateFound>,
    /// What found no place.
    pub(super) homeless: Vec<Homeless>,
}

/// A line that gives the date.
#[derive(Debug)]
pub(super) struct DateFound {
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// The date.
    pub(super) dated: Dated,
    /// What the line says, where it became no piece.
    pub(super) taken: Option<String>,
}

impl Document {
    /// Whether an article was found.
    pub(super) fn has_articles(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece.kind, Kind::Article(_)))
    }
}
