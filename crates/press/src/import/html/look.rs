use newsfold_bundle::{Phrasing, plain_text};

use super::style::USUAL;

/// How text is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// How large, in pixels.
    pub(super) size: f32,
    /// Whether it is drawn in capitals, however it is spelled.
    pub(super) capitals: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { size: USUAL, capitals: false }
    }
}

/// How large a paragraph is written, in tenths of a pixel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    /// Where it begins.
    pub(super) first: u32,
    /// Where it is smallest.
    pub(super) smallest: u32,
    /// Whether all its letters are capitals.
    pub(super) capitals: bool,
    /// How many elements hold both it and the paragraph before it.
    pub(super) shared: usize,
}

/// A title has no more characters.
const TITLE: usize = 120;

/// Whether a paragraph is short, in one line, and no sentence.
pub(super) fn is_line(children: &[Phrasing]) -> bool {
    let text = plain_text(children);
    !children.iter().any(|node| matches!(node, Phrasing::Break))
        && (1..=TITLE).contains(&text.chars().count())
        && text.chars().any(char::is_alphanumeric)
        && !text.ends_with(['.', ',', ';', ':'])
}
