use newsfold_bundle::{Block, Paragraph, Phrasing, plain_text};

use crate::import::flow::{Found, FoundKind};
use crate::import::label::{Meaning, meaning};

/// What the headings of a Markdown text are, by their level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Levels {
    /// Headings of the issue itself: the first one is its title.
    pub(super) issue: Option<u8>,
    /// Headings of sections.
    pub(super) section: Option<u8>,
    /// Headings of articles; deeper ones are parts.
    pub(super) article: u8,
}

/// Decides what each level of heading is: `#` the issue, `##` sections, `###` articles and deeper ones
/// parts; where a text uses fewer levels, by what stands under them.
pub(super) fn levels(found: &[Found], titled: bool) -> Levels {
    let first = found.iter().find_map(level);
    let tops = found.iter().filter(|found| level(found) == Some(1)).count();
    let has_others = found.iter().any(|found| level(found).is_some_and(|level| level > 1));
    // One heading at the top, before all others, is the issue's title, unless the front matter has
    // one and nothing else would be an article.
    let issue = (first == Some(1) && tops == 1 && (has_others || !titled)).then_some(1);
    let mut used: Vec<u8> = (0..found.len())
        .filter(|at| !is_part(found, *at))
        .filter_map(|at| found.get(at).and_then(level))
        .filter(|level| Some(*level) != issue)
        .collect();
    used.sort_unstable();
    used.dedup();
    match used.as_slice() {
        [] => Levels { issue, section: None, article: 7 },
        [only] => Levels { issue, section: None, article: *only },
        [first, second, ..] => {
            if holds_articles(found, *first) {
                Levels { issue, section: None, article: *first }
            } else {
                Levels { issue, section: Some(*first), article: *second }
            }
        }
    }
}

fn level(found: &Found) -> Option<u8> {
    match &found.kind {
        FoundKind::Heading(level, _) => Some(*level),
        FoundKind::Block(_) => None,
    }
}

/// Whether a heading is the title of a part whatever its level: its words are known as a label's, and
/// no deeper heading stands right under it.
pub(super) fn is_part(found: &[Found], at: usize) -> bool {
    let Some(Found { kind: FoundKind::Heading(own, words), .. }) = found.get(at) else {
        return false;
    };
    let next = found.get(at + 1);
    matches!(meaning(&plain_text(words)), Some(Meaning::Tldr | Meaning::Role(_) | Meaning::Source))
        && next.is_some_and(|next| level(next).is_none_or(|next| next <= *own))
}

/// Whether the headings of a level are articles although there are deeper ones: none of them has a
/// deeper heading right under it, and one begins as an article does, with a label.
fn holds_articles(found: &[Found], own: u8) -> bool {
    let under = || {
        found.windows(2).filter_map(|pair| match pair {
            [heading, next] if level(heading) == Some(own) => Some(next),
            _ => None,
        })
    };
    let has_deeper = |next: &Found| level(next).is_some_and(|level| level > own);
    !under().any(has_deeper) && under().any(begins_so)
}

fn begins_so(found: &Found) -> bool {
    match &found.kind {
        FoundKind::Block(block) => begins_with_label(block),
        FoundKind::Heading(_, words) => meaning(&plain_text(words)).is_some(),
    }
}

/// Whether a paragraph begins with a label whose words are known.
pub(super) fn begins_with_label(block: &Block) -> bool {
    let Block::Paragraph(Paragraph { children }) = block else { return false };
    match children.first() {
        Some(Phrasing::Strong { children } | Phrasing::Emphasis { children }) => {
            meaning(&plain_text(children)).is_some()
        }
        Some(Phrasing::Text(text)) => {
            let label = text.split([':', '：']).next();
            label.is_some_and(|label| label.len() < text.len() && meaning(label).is_some())
        }
        _ => false,
    }
}
