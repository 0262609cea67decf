use serde::{Serialize, Serializer};

use crate::Phrasing;

/// A table: columns under a head, and rows.
///
/// mdast makes nodes of rows and cells; here a row is a list and a cell a text or a list, as somebody
/// would write them by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// What the table is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// What each column is called; empty where the table does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Cell>,
    /// The rows, each a list of cells, one a column; a row may be shorter or longer than others.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table. In JSON, a bare string stands for plain text, and a list for anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says; nothing where it is empty.
    pub children: Vec<Phrasing>,
}

impl Cell {
    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { children: vec![Phrasing::text(text)] }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.children.as_slice() {
            [Phrasing::Text(text)] => serializer.serialize_str(text),
            children => children.serialize(serializer),
        }
    }
}
