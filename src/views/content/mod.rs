//! Typed content as elements. There is no way from here to a string of HTML.

mod blocks;
mod image;
mod link;
mod phrasing;
mod pictures;
mod table;

pub(super) use pictures::Pictures;

use super::text_dir::TextDir;
use crate::i18n::Phrases;

/// What drawing content takes beside the content.
#[derive(Clone, Copy)]
pub(super) struct Content<'a> {
    /// The words for what the newsletter has none of its own for.
    pub(super) phrases: &'a Phrases,
    /// Where each text has its direction from.
    pub(super) text_dir: TextDir,
    /// Which pictures are asked for.
    pub(super) pictures: Pictures,
}
