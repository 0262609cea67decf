use std::collections::HashMap;

use newsfold_bundle::{Block, Phrasing, plain_text};

use crate::import::flow::{Found, FoundKind};

/// How large the text of a page is written: mails often have titles that are large and no headings.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    /// How many characters are of each size, in tenths of a pixel.
    characters: HashMap<u32, usize>,
    /// The sizes of paragraphs outside of lists and quotes, by their place among what was found.
    paragraphs: HashMap<usize, u32>,
    /// The smallest size of the paragraph that is being read.
    smallest: Option<u32>,
}

/// How large browsers write text, in tenths of a pixel, where a page does not say.
const BROWSERS: u32 = 160;

/// A title has no more characters.
const TITLE: usize = 120;

/// How many times larger than the rest a title is, in percent.
const LARGER: u32 = 120;

impl Sizes {
    /// Text of a size in pixels was read.
    pub(super) fn text(&mut self, size: Option<f32>, characters: usize) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes of letters are small"
        )]
        let size = size.map_or(BROWSERS, |size| (size.clamp(0.0, 999.0) * 10.0) as u32);
        *self.characters.entry(size).or_default() += characters;
        self.smallest = Some(self.smallest.map_or(size, |smallest| smallest.min(size)));
    }

    /// A paragraph ended, which is the one at a place among what was found, if it is there itself.
    pub(super) fn paragraph(&mut self, at: Option<usize>) {
        let size = self.smallest.take();
        if let (Some(at), Some(size)) = (at, size) {
            self.paragraphs.insert(at, size);
        }
    }

    /// Makes headings of the short paragraphs that are larger than the text, where a page has hardly any
    /// heading of its own.
    pub(super) fn as_headings(&self, found: Vec<Found>) -> Vec<Found> {
        let headings =
            found.iter().filter(|one| matches!(one.kind, FoundKind::Heading(..))).count();
        let usual =
            self.characters.iter().max_by_key(|(_, count)| **count).map_or(0, |(size, _)| *size);
        if headings > 1 {
            return found;
        }
        let is_title = |at: usize, one: &Found| {
            let size = self.paragraphs.get(&at).copied().unwrap_or_default();
            let FoundKind::Block(Block::Paragraph(paragraph)) = &one.kind else { return None };
            let text = plain_text(&paragraph.children);
            let is_line = !paragraph.children.iter().any(|node| matches!(node, Phrasing::Break))
                && (1..=TITLE).contains(&text.chars().count())
                && text.chars().any(char::is_alphanumeric)
                && !text.ends_with(['.', ',', ';', ':', '…']);
            (is_line && size * 100 >= usual * LARGER).then_some(size)
        };
        let mut sizes: Vec<u32> =
            found.iter().enumerate().filter_map(|(at, one)| is_title(at, one)).collect();
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        sizes.dedup();
        let level = |size: u32| {
            let rank = sizes.iter().position(|other| *other == size).unwrap_or_default();
            // The first level is the issue's own.
            u8::try_from(rank + 2).unwrap_or(6).min(6)
        };
        let levels: Vec<Option<u8>> =
            found.iter().enumerate().map(|(at, one)| is_title(at, one).map(level)).collect();
        let promoted = found.into_iter().zip(levels).map(|(one, level)| match (one.kind, level) {
            (FoundKind::Block(Block::Paragraph(paragraph)), Some(level)) => {
                Found { line: one.line, kind: FoundKind::Heading(level, paragraph.children) }
            }
            (kind, _) => Found { line: one.line, kind },
        });
        promoted.collect()
    }
}
