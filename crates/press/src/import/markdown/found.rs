use newsfold_bundle::{Block, Phrasing};

/// Something at the top level of a Markdown text.
#[derive(Debug)]
pub(super) struct Found {
    /// The line where it begins, from 1.
    pub(super) line: usize,
    /// What it is.
    pub(super) kind: FoundKind,
}

/// What stands there.
#[derive(Debug)]
pub(super) enum FoundKind {
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Phrasing>),
    /// Anything else.
    Block(Block),
}
