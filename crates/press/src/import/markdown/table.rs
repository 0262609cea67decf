use newsfold_bundle::{Block, ListItem, Phrasing};

use crate::import::text::push_text;

/// A table that is being read. A bundle has none: it becomes a list, one row an item, cells parted by
/// a middle dot, those of the head in bold.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<ListItem>,
    row: Vec<Phrasing>,
    in_head: bool,
}

impl Table {
    pub(super) fn new() -> Self {
        Self { in_head: true, ..Self::default() }
    }

    pub(super) fn cell(&mut self, words: Vec<Phrasing>) {
        if words.is_empty() {
            return;
        }
        if !self.row.is_empty() {
            push_text(&mut self.row, " · ");
        }
        if self.in_head {
            self.row.push(Phrasing::Strong { children: words });
        } else {
            for word in words {
                match word {
                    Phrasing::Text(text) => push_text(&mut self.row, &text),
                    node => self.row.push(node),
                }
            }
        }
    }

    pub(super) fn end_row(&mut self) {
        self.in_head = false;
        let row = std::mem::take(&mut self.row);
        if !row.is_empty() {
            self.rows.push(ListItem { children: vec![Block::paragraph(row)] });
        }
    }

    /// The list, unless the table says nothing.
    pub(super) fn finish(self) -> Option<Block> {
        (!self.rows.is_empty()).then_some(Block::List {
            ordered: false,
            start: None,
            children: self.rows,
        })
    }
}
