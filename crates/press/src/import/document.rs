use super::DateOrder;
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
    /// The line that gives the date, if there is one, with its number.
    pub(super) date: Option<(usize, super::date::Dated)>,
    /// What found no place.
    pub(super) homeless: Vec<Homeless>,
}

impl Document {
    /// Whether an article was found.
    pub(super) fn has_articles(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece.kind, Kind::Article(_)))
    }
}
