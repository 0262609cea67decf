use crate::import::around::is_online_line;
use crate::import::date::is_dateline;
use crate::import::label::{Habits, Lead, Meaning, alone, is_via, lead, meaning, names_a_site};

use super::chunk::{Chunk, ChunkKind};
use super::shape::{begins_upright, ends_sentence, is_capitals, is_title_like, signs_off};

/// What a chunk looks like by itself.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "marks that are there or not, in any combination")]
pub(super) struct Look {
    pub(super) text: bool,
    pub(super) one_line: bool,
    pub(super) list: bool,
    pub(super) title_like: bool,
    pub(super) capitals: bool,
    /// It begins with a label, or is one.
    pub(super) labelled: bool,
    pub(super) meaning: Option<Meaning>,
    pub(super) alone: bool,
    pub(super) site: bool,
    pub(super) sentence: bool,
    pub(super) upright: bool,
    /// It holds a web address.
    pub(super) web: bool,
    /// It is how somebody signs.
    pub(super) signs: bool,
    /// It is about where the newsletter can be read.
    pub(super) online: bool,
    /// It says which issue this is, or when it came, and nothing else.
    pub(super) dateline: bool,
    pub(super) words: usize,
    /// Empty lines before it; a rule counts as two.
    pub(super) blanks: usize,
}

/// Whether a chunk is what stands under a title.
pub(super) fn is_body(look: Look) -> bool {
    look.list || look.text && (look.labelled || look.alone || !look.title_like)
}

/// Whether sections are written in capitals: a line in capitals stands before a title.
pub(super) fn uses_capitals(looks: &[Look]) -> bool {
    looks.windows(3).skip(1).any(|window| {
        let [section, title, body] = window else { return false };
        section.capitals
            && section.one_line
            && title.title_like
            && !title.capitals
            && is_body(*body)
    })
}

/// Whether articles stand apart by more than one empty line.
pub(super) fn is_wide(looks: &[Look]) -> bool {
    looks.windows(2).skip(1).any(|window| {
        let [title, body] = window else { return false };
        title.blanks >= 2 && title.title_like && is_body(*body)
    })
}

/// Looks at every chunk.
pub(super) fn looks(chunks: &[Chunk], places: &[usize]) -> Vec<Look> {
    let chunks = || places.iter().filter_map(|place| chunks.get(*place));
    let mut habits = Habits::default();
    for chunk in chunks() {
        if let ChunkKind::Text(text) = &chunk.kind {
            habits.note(text);
        }
    }
    chunks().map(|chunk| look(chunk, &habits)).collect()
}

fn look(chunk: &Chunk, habits: &Habits) -> Look {
    let blanks = chunk.blanks;
    let ChunkKind::Text(text) = &chunk.kind else {
        return Look { list: true, blanks, ..Look::default() };
    };
    let alone = alone(text);
    let label = lead(text, habits);
    let capitals = chunk.lines == 1 && is_capitals(text) && alone.is_none();
    let known = match label {
        Some(Lead::Known(meaning)) => Some(meaning),
        _ => alone.and_then(meaning),
    };
    Look {
        text: true,
        one_line: chunk.lines == 1,
        list: false,
        title_like: chunk.lines <= 3 && alone.is_none() && is_title_like(text),
        capitals,
        labelled: label.is_some() || alone.is_some(),
        meaning: known,
        alone: alone.is_some(),
        site: names_a_site(text) || is_via(text) || known == Some(Meaning::Source),
        sentence: ends_sentence(text),
        upright: begins_upright(text),
        web: text.contains("://"),
        signs: chunk.lines == 1 && signs_off(text),
        online: is_online_line(text),
        dateline: chunk.lines == 1 && is_dateline(text),
        words: text.split_whitespace().take(20).count(),
        blanks,
    }
}
