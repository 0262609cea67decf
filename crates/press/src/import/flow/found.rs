use newsfold_bundle::{Block, Phrasing};

/// Something at the top level of a text.
#[derive(Debug)]
pub(in crate::import) struct Found {
    /// The line where it begins, from 1.
    pub(in crate::import) line: usize,
    /// What it is.
    pub(in crate::import) kind: FoundKind,
}

/// What stands there.
#[derive(Debug)]
pub(in crate::import) enum FoundKind {
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Phrasing>),
    /// Anything else.
    Block(Block),
}
