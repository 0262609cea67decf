use newsfold_bundle::{Block, Paragraph, Phrasing, plain_text};

use crate::import::label::{Meaning, meaning};

/// Whether a paragraph begins with a label whose words are known.
pub(super) fn begins_with_label(block: &Block) -> bool {
    label_of(block).is_some()
}

/// What the label means that a paragraph begins with, if its words are known.
pub(super) fn label_of(block: &Block) -> Option<Meaning> {
    let Block::Paragraph(Paragraph { children }) = block else { return None };
    match children.first() {
        Some(Phrasing::Strong { children } | Phrasing::Emphasis { children }) => {
            meaning(&plain_text(children))
        }
        Some(Phrasing::Text(text)) => {
            let label = text.split([':', '：']).next()?;
            (label.len() < text.len()).then(|| meaning(label)).flatten()
        }
        _ => None,
    }
}
