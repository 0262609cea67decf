use newsfold_bundle::{Block, Paragraph, Phrasing, plain_text};

use crate::import::flow::{Found, FoundKind};
use crate::import::label::meaning;

/// The most characters of a bold line that is a heading.
const LONGEST: usize = 120;

/// Bold lines as headings, where a text has none but its title: each stands alone in its paragraph, at
/// least one of them right above text, and its words are not known as a label's.
pub(super) fn as_headings(mut found: Vec<Found>) -> Vec<Found> {
    let levels: Vec<u8> = found.iter().filter_map(level).collect();
    if levels.len() > 1 || levels.first().is_some_and(|level| *level > 1) {
        return found;
    }
    let bold: Vec<bool> = found.iter().map(is_bold_line).collect();
    let heads = |pair: &[bool]| matches!(pair, [true, false]);
    let is_only = levels.is_empty()
        && bold.first() == Some(&true)
        && found.len() > 1
        && bold.iter().filter(|bold| **bold).count() == 1;
    if !is_only && bold.windows(2).filter(|pair| heads(pair)).count() < 2 {
        return found;
    }
    // One at the beginning is the title of all.
    let level = if is_only { 1 } else { 2 };
    for (found, bold) in found.iter_mut().zip(bold) {
        if let FoundKind::Block(Block::Paragraph(Paragraph { children })) = &mut found.kind
            && bold
        {
            let words = match children.first_mut() {
                Some(Phrasing::Strong { children }) => std::mem::take(children),
                _ => continue,
            };
            found.kind = FoundKind::Heading(level, without_colon(words));
        }
    }
    found
}

fn level(found: &Found) -> Option<u8> {
    match &found.kind {
        FoundKind::Heading(level, _) => Some(*level),
        FoundKind::Block(_) => None,
    }
}

/// Whether all of a paragraph is bold, and it is no sentence and no label.
fn is_bold_line(found: &Found) -> bool {
    let FoundKind::Block(Block::Paragraph(Paragraph { children })) = &found.kind else {
        return false;
    };
    let [Phrasing::Strong { children }, behind @ ..] = children.as_slice() else { return false };
    let closed = match behind {
        [] => true,
        [Phrasing::Text(text)] => matches!(text.trim(), "" | ":" | "："),
        _ => false,
    };
    let text = plain_text(children);
    let shows = |node: &Phrasing| matches!(node, Phrasing::Image { .. } | Phrasing::Link { .. });
    let has_words = children.iter().any(|node| match node {
        Phrasing::Image { .. } => false,
        Phrasing::Link { children, .. } => !children.iter().all(shows),
        _ => true,
    });
    closed
        && has_words
        && text.len() <= LONGEST
        && !text.ends_with(['.', '。', ',', ';'])
        && text.chars().any(char::is_alphanumeric)
        && meaning(&text).is_none()
}

fn without_colon(mut words: Vec<Phrasing>) -> Vec<Phrasing> {
    if let Some(Phrasing::Text(text)) = words.last_mut() {
        text.truncate(text.trim_end().trim_end_matches([':', '：']).trim_end().len());
    }
    words
}
