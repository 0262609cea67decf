use serde::Serialize;

use crate::Href;

/// A node inside running text: mdast's *phrasing content*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Phrasing {
    /// Stressed text.
    Emphasis {
        /// What is stressed.
        children: Vec<Phrasing>,
    },
    /// Important text.
    Strong {
        /// What is important.
        children: Vec<Phrasing>,
    },
    /// Text that no longer holds.
    Delete {
        /// What no longer holds.
        children: Vec<Phrasing>,
    },
    /// A fragment of a program.
    InlineCode {
        /// The fragment.
        value: String,
    },
    /// A link.
    Link {
        /// Where it leads.
        url: Href,
        /// Advice about the target.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// What the link says.
        children: Vec<Phrasing>,
    },
    /// A picture.
    Image {
        /// Where it lies.
        url: Href,
        /// What stands for it where it cannot be seen; empty where its author has not said, which a
        /// reader is told. A picture that says nothing has no place in a newsletter.
        #[serde(skip_serializing_if = "String::is_empty")]
        #[cfg_attr(feature = "schema", schemars(default))]
        alt: String,
        /// Advice about the picture.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// A line break that matters.
    Break,
    /// Plain text, written as a bare string.
    #[serde(untagged)]
    Text(#[cfg_attr(feature = "schema", schemars(with = "crate::schema::Text"))] String),
}

impl Phrasing {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}
