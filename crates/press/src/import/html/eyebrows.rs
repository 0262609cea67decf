use std::collections::{HashMap, HashSet};

use newsfold_bundle::{Block, Paragraph, plain_text};

use super::look::{Written, is_line};
use crate::import::flow::{Found, FoundKind};

/// Short lines in capitals above titles, which say what these are about: each is the title of a section.
#[derive(Debug, Default)]
pub(super) struct Eyebrows {
    /// Where they stand.
    at: HashSet<usize>,
    /// The level of the titles under them, which is theirs.
    level: u8,
}

impl Eyebrows {
    /// The short lines in capitals that stand right above titles, at least two of them, and what else is
    /// written as they are.
    pub(super) fn of(
        found: &[Found],
        titles: &[Option<u8>],
        paragraphs: &HashMap<usize, Written>,
    ) -> Self {
        let is_short = |at: usize| {
            let FoundKind::Block(Block::Paragraph(Paragraph { children })) =
                found.get(at).map(|one| &one.kind)?
            else {
                return None;
            };
            let written = paragraphs.get(&at).filter(|written| written.capitals)?;
            let text = plain_text(children);
            // Most scripts have no capitals.
            let letters = text.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).count();
            let is_name = letters > 2 && text.chars().count() <= EYEBROW && is_line(children);
            is_name.then_some(written.first)
        };
        let title = |at: usize| titles.get(at).copied().flatten();
        let plain = (0..found.len()).filter(|at| title(*at).is_none());
        let short: Vec<(usize, u32)> =
            plain.filter_map(|at| is_short(at).map(|size| (at, size))).collect();
        // A line that stands closer to the text before it ends that, as an author's name does. Where it is as
        // close to both, the first title says what such lines are: nothing ends above it.
        let first = titles.iter().position(Option::is_some);
        let first_has_one = first.is_some_and(|first| short.iter().any(|(at, _)| at + 1 == first));
        let belongs = |at: usize| {
            let shared = |at: usize| paragraphs.get(&at).map(|written| written.shared);
            match (shared(at), shared(at + 1)) {
                (Some(before), Some(behind)) if before != behind => behind > before,
                _ => first_has_one,
            }
        };
        let above: Vec<(usize, u32, u8)> = short
            .iter()
            .filter(|(at, _)| belongs(*at))
            .filter_map(|(at, size)| title(at + 1).map(|level| (*at, *size, level)))
            .collect();
        let Some(level) = above.iter().map(|(_, _, level)| *level).min() else {
            return Self::default();
        };
        if above.len() < 2 {
            return Self::default();
        }
        let sizes: Vec<u32> = above.iter().map(|(_, size, _)| *size).collect();
        let alike = short
            .iter()
            .filter(|(at, size)| sizes.contains(size) && (title(at + 1).is_none() || belongs(*at)));
        let at = alike.map(|(at, _)| *at).collect();
        Self { at, level }
    }

    pub(super) fn holds(&self, at: usize) -> bool {
        self.at.contains(&at)
    }

    /// The level of a heading there, which was one before: what stands under an eyebrow is deeper than that.
    pub(super) fn level(&self, at: usize, before: u8) -> u8 {
        if self.at.is_empty() || before < self.level {
            return before;
        }
        let is_under = at.checked_sub(1).is_some_and(|above| self.holds(above));
        match (self.holds(at), before == self.level && !is_under) {
            (true, _) | (_, true) => self.level,
            _ => (before + 1).min(6),
        }
    }
}

/// An eyebrow has no more characters.
const EYEBROW: usize = 40;
