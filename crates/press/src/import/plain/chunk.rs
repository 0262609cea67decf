use super::marker::Marker;
use super::reference::Definition;

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Chunk<'t> {
    /// The number of the first line.
    pub(super) line: usize,
    /// How many empty lines stand before it; a rule counts as two.
    pub(super) blanks: usize,
    /// How many lines it has.
    pub(super) lines: usize,
    /// What it is.
    pub(super) kind: ChunkKind<'t>,
    /// It is a title by how it is written: with a line under it, or signs around it.
    pub(super) marked: bool,
    /// The bytes of its first line, where it has several.
    pub(super) first_line: usize,
}

/// What a chunk is.
#[derive(Debug)]
pub(super) enum ChunkKind<'t> {
    /// Running text, in one line.
    Text(String),
    /// Items of a list, nested ones among them.
    List(Vec<Item<'t>>),
    /// A rule between other chunks.
    Rule,
    /// The target of a numbered reference.
    Definition(Definition<'t>),
}

/// One item of a list.
#[derive(Debug)]
pub(super) struct Item<'t> {
    /// Its sign.
    pub(super) marker: Marker<'t>,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<String>,
}

impl Chunk<'_> {
    /// Whether anything is said here.
    pub(super) fn says_something(&self) -> bool {
        match &self.kind {
            ChunkKind::Text(text) => !text.is_empty(),
            ChunkKind::List(items) => !items.is_empty(),
            ChunkKind::Rule | ChunkKind::Definition(_) => true,
        }
    }

    /// A number that stands alone before one line counts nothing: it belongs to the words.
    pub(super) fn lone_number_is_text(&mut self) {
        if let ChunkKind::List(items) = &mut self.kind {
            items.retain(|item| {
                item.paragraphs.iter().any(|text| !text.is_empty()) || item.marker.number.is_some()
            });
            if let [Item { marker, paragraphs }] = items.as_slice()
                && marker.number.is_some()
                && let [text] = paragraphs.as_slice()
            {
                self.kind =
                    ChunkKind::Text(format!("{} {text}", marker.sign).trim_end().to_owned());
            }
        }
    }
}
