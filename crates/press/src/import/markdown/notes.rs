use std::collections::HashMap;

use newsfold_bundle::{Block, Paragraph, Phrasing};

use crate::import::flow::{Found, FoundKind};

/// Footnotes: what they say stands under the heading that refers to them, wherever it was written.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The notes in the order of their text, each with what it says.
    notes: Vec<(String, Vec<Block>)>,
    /// How much of the text was found where a note is referred to first.
    referred: HashMap<String, usize>,
}

impl Notes {
    /// A note is referred to behind so much of the text.
    pub(super) fn refer(&mut self, name: &str, found: usize) {
        self.referred.entry(name.to_owned()).or_insert(found);
    }

    /// A note, and what it says.
    pub(super) fn define(&mut self, name: String, says: Vec<Block>) {
        self.notes.push((name, says));
    }

    /// The text with its notes: each at the end of what stands under the heading that refers to it
    /// first, and those that nothing refers to at the end of all.
    pub(super) fn placed(self, found: Vec<Found>) -> Vec<Found> {
        if self.notes.is_empty() {
            return found;
        }
        let headings: Vec<usize> = found
            .iter()
            .enumerate()
            .filter(|(_, found)| matches!(found.kind, FoundKind::Heading(..)))
            .map(|(at, _)| at)
            .collect();
        let mut waiting: Vec<(usize, Vec<Block>)> = Vec::new();
        for (name, says) in self.notes {
            let from = self.referred.get(&name).copied().unwrap_or(found.len());
            let next = headings.get(headings.partition_point(|at| *at < from));
            waiting.push((next.copied().unwrap_or(found.len()), numbered(&name, says)));
        }
        waiting.sort_by_key(|(at, _)| *at);
        let mut waiting = waiting.into_iter().peekable();
        let mut placed = Vec::with_capacity(found.len() + waiting.len());
        let mut line = 1;
        for (at, found) in found.into_iter().enumerate() {
            while let Some((_, says)) = waiting.next_if(|(before, _)| *before <= at) {
                let kind = |block| Found { line, kind: FoundKind::Block(block) };
                placed.extend(says.into_iter().map(kind));
            }
            line = found.line;
            placed.push(found);
        }
        for (_, says) in waiting {
            let kind = |block| Found { line, kind: FoundKind::Block(block) };
            placed.extend(says.into_iter().map(kind));
        }
        placed
    }
}

/// What a note says, its name before its first words as the text refers to it.
fn numbered(name: &str, mut says: Vec<Block>) -> Vec<Block> {
    let sign = format!("[{name}] ");
    match says.first_mut() {
        Some(Block::Paragraph(Paragraph { children })) => match children.first_mut() {
            Some(Phrasing::Text(text)) => text.insert_str(0, &sign),
            _ => children.insert(0, Phrasing::text(sign)),
        },
        _ => says.insert(0, Block::text(sign.trim_end())),
    }
    says
}
