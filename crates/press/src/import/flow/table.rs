use newsfold_bundle::{Block, Cell, Phrasing, Table as Node};

/// A table that is being read, cell by cell.
#[derive(Debug, Default)]
pub(in crate::import) struct Table {
    node: Node,
    row: Vec<Cell>,
    /// Whether the row is what the columns are called.
    in_head: bool,
}

impl Table {
    /// A table whose first row is its head, or has none.
    pub(in crate::import) fn new(has_head: bool) -> Self {
        Self { in_head: has_head, ..Self::default() }
    }

    /// What the table is called.
    pub(in crate::import) fn caption(&mut self, caption: String) {
        self.node.caption = (!caption.is_empty()).then_some(caption);
    }

    pub(in crate::import) fn cell(&mut self, children: Vec<Phrasing>) {
        self.row.push(Cell { children });
    }

    pub(in crate::import) fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let is_empty = row.iter().all(|cell| cell.children.is_empty());
        if std::mem::take(&mut self.in_head) {
            if !is_empty {
                self.node.head = row;
            }
        } else if !is_empty {
            self.node.rows.push(row);
        }
    }

    /// The table, unless it says nothing. A head without rows is a row.
    pub(in crate::import) fn finish(mut self) -> Option<Block> {
        if self.node.rows.is_empty() && !self.node.head.is_empty() {
            self.node.rows.push(std::mem::take(&mut self.node.head));
        }
        (!self.node.rows.is_empty()).then_some(Block::Table(self.node))
    }
}
