use std::fmt;

use thiserror::Error;

/// One thing that is wrong with a bundle, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place as a JSON path: `issues[0].sections[1].articles[2].url`; empty for the document.
    pub path: String,
    /// The line of that place, from 1.
    pub line: usize,
    /// The column of that place, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong at one place of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// A key that must be there is not.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// A value of another JSON type.
    #[error("this is {found}, not {expected}")]
    Type {
        /// What belongs here.
        expected: &'static str,
        /// What stands here.
        found: &'static str,
    },
    /// A text that must say something does not.
    #[error("this text is empty")]
    Empty,
    /// No calendar day.
    #[error("`{0}` is no date: {1}")]
    Date(String, crate::DateError),
    /// No safe target of a link.
    #[error("`{0}` is no target of a link: {1}")]
    Href(String, crate::HrefError),
    /// Not usable as an address.
    #[error(
        "`{0}` is no id: letters, digits, `-`, `_` and `.` make one, and it does not begin with `.`"
    )]
    Id(String),
    /// An id that an earlier neighbour has.
    #[error("the id `{0}` is taken by an earlier one")]
    DuplicateId(String),
    /// Not shaped like a BCP 47 language tag.
    #[error("`{0}` is no language tag like `en` or `pt-BR`")]
    Language(String),
    /// A digest that is no subresource integrity value.
    #[error("`{0}` is no digest like `sha256-…`")]
    Digest(String),
    /// A pattern of pages without a place for the id.
    #[error("`{0}` has no `{{id}}`, which stands for an issue's id")]
    PagePattern(String),
    /// A node whose `type` is unknown here.
    #[error("`{found}` is no node that can stand here: {expected}")]
    Node {
        /// The type that was found.
        found: String,
        /// The types that are known here, listed.
        expected: String,
    },
    /// A role that is unknown.
    #[error("`{0}` is no role: summary, takeaways, why")]
    Role(String),
    /// A part that says nothing, or says it in both ways.
    #[error("a part has either `content` or `takeaways`")]
    PartBody,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}", self.kind)
        } else {
            write!(f, "{}: {}", self.path, self.kind)
        }
    }
}
