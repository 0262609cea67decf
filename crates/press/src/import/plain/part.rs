use super::chunk::{Chunk, ChunkKind};
use crate::import::date::date_line;

/// What a chunk is to the newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The title.
    Title,
    /// The line with its date.
    Date,
    /// The title of a section.
    Section,
    /// The title of an article.
    Article,
    /// The title of a part, on a line of its own.
    Label,
    /// What stands behind the last article, and is none of it.
    Interlude,
    /// Anything else.
    Body,
}

/// Whether a chunk is one line with a date and nothing else.
pub(super) fn is_date(chunks: &[Chunk], places: &[usize], at: usize) -> bool {
    let chunk = places.get(at).and_then(|place| chunks.get(*place));
    match chunk {
        Some(Chunk { kind: ChunkKind::Text(text), lines: 1, .. }) => {
            date_line(text, None).is_some_and(|found| found.whole)
        }
        _ => false,
    }
}
