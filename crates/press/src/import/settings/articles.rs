use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// What is an article in a newsletter with headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Articles {
    /// A heading of this level; those above it are sections, those below it parts.
    Heading(u8),
    /// An item of a list; headings are sections.
    Items,
    /// A paragraph that begins in bold or with a link; headings are sections.
    Leads,
    /// A paragraph with a number; headings are sections.
    Numbers,
    /// The whole issue; headings are its parts.
    Issue,
}

impl Articles {
    /// Every value, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::Heading(5),
        Self::Heading(6),
        Self::Items,
        Self::Leads,
        Self::Numbers,
        Self::Issue,
    ];

    /// What these words name.
    pub(super) fn named(words: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|articles| articles.to_string() == words)
    }
}

impl fmt::Display for Articles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(level) => write!(f, "heading {level}"),
            Self::Items => f.write_str("items"),
            Self::Leads => f.write_str("leads"),
            Self::Numbers => f.write_str("numbers"),
            Self::Issue => f.write_str("issue"),
        }
    }
}

impl JsonSchema for Articles {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Articles".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(|articles| articles.to_string()) })
    }
}
