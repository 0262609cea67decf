use newsfold_bundle::{Block, Cell, Paragraph, Phrasing, plain_text};

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

impl Found {
    /// Its words, line by line.
    pub(in crate::import) fn lines(&self) -> Vec<String> {
        match &self.kind {
            FoundKind::Heading(_, words)
            | FoundKind::Block(Block::Paragraph(Paragraph { children: words })) => {
                let is_break = |node: &Phrasing| matches!(node, Phrasing::Break);
                words.split(is_break).map(plain_text).collect()
            }
            FoundKind::Block(Block::Table(table)) => {
                let line = |row: &Vec<Cell>| {
                    let cells = row.iter().map(|cell| plain_text(&cell.children));
                    cells.collect::<Vec<_>>().join(" ")
                };
                std::iter::once(&table.head).chain(&table.rows).map(line).collect()
            }
            FoundKind::Block(block) => vec![plain_text(std::slice::from_ref(block))],
        }
    }
}
