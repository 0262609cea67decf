use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::{Phrasing, Table};

/// A node that stands on lines of its own: mdast's *flow content*, as far as a newsletter needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// Items in a row, numbered when `ordered`.
    List {
        /// Whether the order of the items carries meaning.
        #[cfg_attr(feature = "schema", schemars(default))]
        ordered: bool,
        /// The number of the first item, where it is not 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        /// The items.
        children: Vec<ListItem>,
    },
    /// Somebody else's words.
    Blockquote {
        /// What they said.
        children: Vec<Block>,
    },
    /// Preformatted text of a program.
    Code {
        /// The programming language, as written after the fence.
        #[serde(skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
        /// What else is written after the fence.
        #[serde(skip_serializing_if = "Option::is_none")]
        meta: Option<String>,
        /// The text, line breaks and all, without the last one.
        value: String,
    },
    /// A change of subject.
    ThematicBreak,
    /// What is read by rows and columns.
    Table(Table),
    /// A paragraph. Written as a bare string when it is plain text.
    #[serde(untagged)]
    Paragraph(Paragraph),
}

/// A paragraph of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The text.
    pub children: Vec<Phrasing>,
}

/// An item of a list. Written as a bare string when it is one paragraph of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// What the item says.
    pub children: Vec<Block>,
}

impl Block {
    /// A paragraph of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { children: vec![Phrasing::text(text)] })
    }

    /// A paragraph of running text.
    #[must_use]
    pub fn paragraph(children: Vec<Phrasing>) -> Self {
        Self::Paragraph(Paragraph { children })
    }
}

impl ListItem {
    /// An item of one paragraph of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { children: vec![Block::text(text)] }
    }
}

impl Paragraph {
    /// The text, where the paragraph is nothing but plain text.
    fn as_plain(&self) -> Option<&str> {
        match self.children.as_slice() {
            [Phrasing::Text(text)] => Some(text),
            _ => None,
        }
    }
}

impl Serialize for Paragraph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_plain() {
            Some(text) => serializer.serialize_str(text),
            None => parent("paragraph", &self.children, serializer),
        }
    }
}

impl Serialize for ListItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.children.as_slice() {
            [Block::Paragraph(paragraph)] if paragraph.as_plain().is_some() => {
                paragraph.serialize(serializer)
            }
            _ => parent("listItem", &self.children, serializer),
        }
    }
}

/// Writes an mdast parent node.
fn parent<S: Serializer>(
    name: &str,
    children: &[impl Serialize],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut node = serializer.serialize_map(Some(2))?;
    node.serialize_entry("type", name)?;
    node.serialize_entry("children", children)?;
    node.end()
}
