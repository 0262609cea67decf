use newsfold_bundle::{Block, plain_text};

use super::first_label::label_of;
use super::lead::lead;
use super::links::holds_link;
use crate::import::flow::{Found, FoundKind};
use crate::import::label::{Meaning, meaning};

/// A heading, and what stands under it.
#[allow(clippy::struct_excessive_bools, reason = "marks that are there or not, in any combination")]
pub(super) struct Head<'f> {
    /// Its level.
    pub(super) level: u8,
    /// It is a part by its words.
    pub(super) part: bool,
    /// It is the title.
    pub(super) title: bool,
    /// A link is in it.
    pub(super) linked: bool,
    /// Where it stands, and the blocks right under it.
    pub(super) at: usize,
    pub(super) own: Vec<&'f Block>,
    /// A part stands right under it.
    pub(super) has_part: bool,
    /// Where the next heading stands that is not deeper.
    pub(super) end: usize,
    /// The heads right under it, as far as they count.
    pub(super) has_deeper: bool,
}

impl Head<'_> {
    pub(super) fn says_something(&self) -> bool {
        self.has_part || self.own.iter().any(|block| **block != Block::ThematicBreak)
    }

    pub(super) fn counts(&self) -> bool {
        !self.part && !self.title
    }
}

/// The headings of a text, each with what stands under it.
pub(super) fn heads(found: &[Found], title: Option<usize>) -> Vec<Head<'_>> {
    let mut heads: Vec<Head> = Vec::new();
    for (at, here) in found.iter().enumerate() {
        match &here.kind {
            FoundKind::Heading(level, words) => {
                let part = Some(at) != title && is_part(found, at);
                if part && let Some(before) = heads.last_mut() {
                    before.has_part = true;
                }
                heads.push(Head {
                    level: *level,
                    part,
                    title: Some(at) == title,
                    linked: holds_link(words),
                    at,
                    own: Vec::new(),
                    has_part: false,
                    end: found.len(),
                    has_deeper: false,
                });
            }
            FoundKind::Block(block) => {
                if let Some(head) = heads.last_mut() {
                    head.own.push(block);
                }
            }
        }
    }
    close(&mut heads);
    let groups = groups(&heads);
    for (at, end) in groups {
        if let Some(head) = heads.get_mut(at) {
            (head.end, head.has_deeper) = (end, true);
        }
    }
    heads
}

/// Where articles begin and end whose own headings are of their level: each begins with a TLDR and ends
/// with its source, and there is no other in between.
fn groups(heads: &[Head]) -> Vec<(usize, usize)> {
    let tldr = |head: &Head| {
        head.counts() && head.own.first().and_then(|block| label_of(block)) == Some(Meaning::Tldr)
    };
    let source = |head: &Head| {
        head.own.iter().filter(|block| label_of(block) == Some(Meaning::Source)).count()
    };
    let begins: Vec<usize> =
        heads.iter().enumerate().filter(|(_, head)| tldr(head)).map(|(at, _)| at).collect();
    let first = heads.iter().position(Head::counts);
    let ends = || begins.iter().skip(1).copied().chain([heads.len()]);
    let whole = begins.iter().zip(ends()).all(|(begin, end)| {
        let group = heads.get(*begin..end).unwrap_or_default();
        group.iter().map(source).sum::<usize>() == 1
            && group.last().is_some_and(|last| source(last) == 1)
            && group.iter().all(|head| head.level >= group.first().map_or(0, |head| head.level))
    });
    if begins.len() < 2 || begins.first().copied() != first || !whole {
        return Vec::new();
    }
    let end = |end: usize| heads.get(end).map_or(usize::MAX, |head| head.at);
    begins.iter().zip(ends()).map(|(begin, until)| (*begin, end(until))).collect()
}

/// Says of each heading where it ends, and whether deeper ones stand under it.
fn close(heads: &mut [Head]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..heads.len() {
        let Some((level, place, counts)) =
            heads.get(at).map(|head| (head.level, head.at, head.counts()))
        else {
            continue;
        };
        if !counts {
            continue;
        }
        while let Some(head) = open.last().and_then(|last| heads.get_mut(*last)) {
            if head.level < level {
                head.has_deeper = true;
                break;
            }
            head.end = place;
            open.pop();
        }
        open.push(at);
    }
}

/// Whether a heading is the title of a part whatever its level: its words are known as a label's, and
/// no deeper heading stands right under it.
fn is_part(found: &[Found], at: usize) -> bool {
    let level = |found: &Found| match &found.kind {
        FoundKind::Heading(level, _) => Some(*level),
        FoundKind::Block(_) => None,
    };
    let Some(Found { kind: FoundKind::Heading(own, words), .. }) = found.get(at) else {
        return false;
    };
    let next = found.get(at + 1);
    let meaning = meaning(&plain_text(words));
    // "In brief" above the level of what stands before it heads short news.
    let above = found.iter().take(at).rev().find_map(level).is_some_and(|before| before > *own);
    if meaning == Some(Meaning::Tldr) && above {
        return false;
    }
    matches!(meaning, Some(Meaning::Tldr | Meaning::Role(_) | Meaning::Source))
        && next.is_some_and(|next| level(next).is_none_or(|next| next <= *own))
        && !((next.is_some_and(holds_links) || lead_somewhere(found.get(at + 1..)))
            && found
                .iter()
                .take(at)
                .rev()
                .find_map(level)
                .is_none_or(|before| before == 1 || before >= *own))
}

/// Whether paragraphs that begin with links stand here, two at least.
fn lead_somewhere(found: Option<&[Found]>) -> bool {
    let leads = |found: &Found| match &found.kind {
        FoundKind::Block(Block::Paragraph(paragraph)) => {
            lead(&paragraph.children).is_some_and(|lead| lead.url.is_some())
        }
        _ => false,
    };
    matches!(found, Some([one, other, ..]) if leads(one) && leads(other))
}

/// Whether a block is a list of links: "In brief" and "Links" head such lists, where they are no part
/// of what stands above them.
fn holds_links(found: &Found) -> bool {
    let FoundKind::Block(Block::List { children, .. }) = &found.kind else { return false };
    children.iter().all(|item| match item.children.first() {
        Some(Block::Paragraph(paragraph)) => holds_link(&paragraph.children),
        _ => false,
    })
}
