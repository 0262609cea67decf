use std::collections::HashMap;

use newsfold_bundle::{Block, Paragraph, Phrasing, plain_text};

use super::eyebrows::Eyebrows;
use super::look::{Look, Written, is_line};
use crate::import::flow::{Found, FoundKind};
use crate::import::outline::{Lead, lead};

/// How large the text of a page is written: mails often have titles that are large and no headings.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    /// How many characters are of each size, in tenths of a pixel.
    characters: HashMap<u32, usize>,
    /// The paragraphs outside of lists and quotes, by their place among what was found.
    paragraphs: HashMap<usize, Written>,
    /// The paragraph that is being read.
    open: Option<Written>,
    /// Headings that go on with the one above them, and are read as text.
    subtitles: usize,
    /// How many elements are open, and the fewest that were since the last paragraph.
    depth: usize,
    shallowest: usize,
}

/// What a paragraph is by its size.
#[derive(Debug)]
enum Large {
    /// All of it is a title.
    Whole(u32),
    /// It begins with a title, and goes on in the size of the text.
    Lead(u32, Lead),
}

impl Large {
    fn size(&self) -> u32 {
        match self {
            Self::Whole(size) | Self::Lead(size, _) => *size,
        }
    }
}

/// How many times larger than the rest a title is, in percent.
const LARGER: u32 = 120;

/// How many times larger titles are than those of the next level, in percent.
const LEVEL: u32 = 110;

impl Sizes {
    /// Text was read that is written so.
    pub(super) fn text(&mut self, text: &str, look: Look) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes of letters are small"
        )]
        let size = (look.size.clamp(0.0, 999.0) * 10.0) as u32;
        *self.characters.entry(size).or_default() += text.len();
        let shared = self.shallowest;
        let new = Written { first: size, smallest: size, capitals: true, shared };
        let open = self.open.get_or_insert(new);
        open.smallest = open.smallest.min(size);
        open.capitals &= look.capitals || !text.contains(char::is_lowercase);
    }

    /// A paragraph ended, which is the one at a place among what was found, if it is there itself.
    pub(super) fn paragraph(&mut self, at: Option<usize>) {
        let Some(written) = self.open.take() else { return };
        self.shallowest = self.depth;
        if let Some(at) = at {
            self.paragraphs.insert(at, written);
        }
    }

    /// A heading begins that goes on with the one above it.
    pub(super) fn subtitle(&mut self) {
        self.subtitles += 1;
    }

    /// An element begins.
    pub(super) fn enter(&mut self) {
        self.depth += 1;
    }

    /// An element ends.
    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.shallowest = self.shallowest.min(self.depth);
    }

    /// Makes headings of the short paragraphs that are larger than the text, and of the large words that
    /// others begin with, where a page has hardly any heading of its own. `page` is what the page is called:
    /// a large line at its beginning that is a part of that is the newsletter's name, and no article's.
    pub(super) fn as_headings(&self, found: Vec<Found>, page: Option<&str>) -> Vec<Found> {
        let headings =
            found.iter().filter(|one| matches!(one.kind, FoundKind::Heading(..))).count();
        let usual =
            self.characters.iter().max_by_key(|(_, count)| **count).map_or(0, |(size, _)| *size);
        let mut large: Vec<Option<Large>> =
            found.iter().enumerate().map(|(at, one)| self.large(at, one, usual)).collect();
        if headings + self.subtitles > 1 {
            large.fill_with(|| None);
        } else if let Some(first) = large.iter().position(Option::is_some)
            && let Some(FoundKind::Block(block)) = found.get(first).map(|one| &one.kind)
            && page.is_some_and(|page| begins_with_part(page, &plain_text(block)))
            && let Some(large) = large.get_mut(first)
        {
            *large = None;
        }
        let levels = levels(large.iter().flatten().map(Large::size).collect());
        let level = |size: u32| levels.get(&size).copied().unwrap_or(6);
        let titles: Vec<Option<u8>> = found
            .iter()
            .zip(&large)
            .map(|(one, large)| match (&one.kind, large) {
                (FoundKind::Heading(level, _), _) => Some(*level),
                (_, Some(large)) => Some(level(large.size())),
                _ => None,
            })
            .collect();
        let eyebrows = Eyebrows::of(&found, &titles, &self.paragraphs);
        let mut made = Vec::with_capacity(found.len());
        for (at, (Found { line, kind }, large)) in found.into_iter().zip(large).enumerate() {
            let level = eyebrows.level(at, titles.get(at).copied().flatten().unwrap_or(6));
            match (kind, large) {
                (FoundKind::Block(Block::Paragraph(paragraph)), Some(Large::Lead(_, lead))) => {
                    let words = lead.words(&paragraph.children).to_vec();
                    let rest = lead.rest(paragraph.children);
                    made.push(Found { line, kind: FoundKind::Heading(level, words) });
                    if !rest.is_empty() {
                        let kind = FoundKind::Block(Block::paragraph(rest));
                        made.push(Found { line, kind });
                    }
                }
                (FoundKind::Block(Block::Paragraph(paragraph)), Some(Large::Whole(_))) => {
                    let kind = FoundKind::Heading(level, paragraph.children);
                    made.push(Found { line, kind });
                }
                (FoundKind::Block(Block::Paragraph(paragraph)), None) if eyebrows.holds(at) => {
                    let kind = FoundKind::Heading(level, paragraph.children);
                    made.push(Found { line, kind });
                }
                (FoundKind::Heading(_, words), _) => {
                    made.push(Found { line, kind: FoundKind::Heading(level, words) });
                }
                (kind, _) => made.push(Found { line, kind }),
            }
        }
        made
    }

    /// What a block is that was found at a place, if it is written larger than the usual text.
    fn large(&self, at: usize, found: &Found, usual: u32) -> Option<Large> {
        let written = self.paragraphs.get(&at)?;
        let FoundKind::Block(Block::Paragraph(Paragraph { children })) = &found.kind else {
            return None;
        };
        let is_large = |size: u32| size * 100 >= usual * LARGER;
        if is_large(written.smallest) {
            let is_title = is_line(children) && !is_button(children, written.capitals);
            return is_title.then_some(Large::Whole(written.smallest));
        }
        if !is_large(written.first) {
            return None;
        }
        lead(children).map(|lead| Large::Lead(written.first, lead))
    }
}

/// The level of a heading of each size: sizes that hardly differ are one level. The first is the issue's own.
fn levels(mut sizes: Vec<u32>) -> HashMap<u32, u8> {
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    sizes.dedup();
    let (mut level, mut largest) = (1_u8, u32::MAX);
    let leveled = sizes.into_iter().map(|size| {
        if largest == u32::MAX || size * LEVEL < largest * 100 {
            largest = size;
            level = (level + 1).min(6);
        }
        (size, level)
    });
    leveled.collect()
}

/// Whether a line is what a button says: a link in capitals, and nothing else.
fn is_button(children: &[Phrasing], capitals: bool) -> bool {
    let [node] = children else { return false };
    match node {
        Phrasing::Link { children, .. } => {
            capitals && plain_text(children).split_whitespace().count() <= 4
        }
        Phrasing::Strong { children } | Phrasing::Emphasis { children } => {
            is_button(children, capitals)
        }
        _ => false,
    }
}

/// Whether what a page is called begins with a line and goes on: "Harbour Brief 12" with "Harbour Brief".
fn begins_with_part(page: &str, line: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (page, line) = (letters(page), letters(line));
    !line.is_empty() && page.len() > line.len() && page.starts_with(&line)
}
