use super::piece::{Kind, Piece};
use crate::import::date::{DateOrder, Dated};
use crate::import::front_matter::FrontMatter;
use crate::import::report::Homeless;
use crate::import::settings::Articles;

/// One newsletter's text, ready to be taken apart.
#[derive(Clone, Copy)]
pub(in crate::import) struct Newsletter<'t> {
    /// The text without a byte-order mark and front matter.
    pub(in crate::import) body: &'t str,
    /// How many lines stand before the body.
    pub(in crate::import) lines_before: usize,
    /// What the front matter says.
    pub(in crate::import) front: &'t FrontMatter,
    /// How to read a date that can be read in two ways.
    pub(in crate::import) date_order: Option<DateOrder>,
    /// What is an article, where the newsletter says it.
    pub(in crate::import) articles: Option<Articles>,
}

/// What was found in one newsletter's text, in reading order.
#[derive(Debug, Default)]
pub(in crate::import) struct Document {
    /// Titles, labels, blocks.
    pub(in crate::import) pieces: Vec<Piece>,
    /// The line that gives the date, if there is one.
    pub(in crate::import) date: Option<DateFound>,
    /// What found no place.
    pub(in crate::import) homeless: Vec<Homeless>,
    /// All of it is one article, whose title is the issue's.
    pub(in crate::import) is_one_article: bool,
    /// It was read as plain text, which has no headings.
    pub(in crate::import) is_plain: bool,
}

/// A line that gives the date.
#[derive(Debug)]
pub(in crate::import) struct DateFound {
    /// The line of the file, from 1.
    pub(in crate::import) line: usize,
    /// The date.
    pub(in crate::import) dated: Dated,
    /// What the line says, where it became no piece.
    pub(in crate::import) taken: Option<String>,
}

impl Document {
    /// Whether an article was found.
    pub(in crate::import) fn has_articles(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece.kind, Kind::Article(_)))
    }
}
