use std::fmt;

use thiserror::Error;

use super::quoted::Quoted;
use super::shape::MOST_BYTES;

/// One thing that is wrong with a bundle, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place as a JSON path: `issues[0].sections[1].articles[2].url`; empty for the document.
    pub path: String,
    /// The line and the column of that place, both from 1, the column in characters. Who only reads has
    /// none: to look for it costs a second walk through the text, and readers of newsletters the code.
    pub position: Option<(usize, usize)>,
    /// What is wrong.
    pub kind: FaultKind,
    /// Whether the newsletter can be read without what stands there.
    pub is_mended: bool,
}

impl Fault {
    /// The issue of a bundle that this is in, from 0, and what is wrong as it is said of the issue alone.
    #[must_use]
    pub fn in_issue(&self) -> Option<(usize, String)> {
        let (at, path) = self.path.strip_prefix("issues[")?.split_once(']')?;
        let path = path.strip_prefix('.').unwrap_or(path);
        let point = if path.is_empty() { "" } else { ": " };
        Some((at.parse().ok()?, format!("{path}{point}{}", self.kind)))
    }
}

/// What is wrong with a document, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first, at most a hundred.
    pub listed: Vec<Fault>,
    /// How many more there are.
    pub more: usize,
}

impl Faults {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

impl fmt::Display for Faults {
    /// The first that keeps the newsletter from being read, and how many there are besides.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.listed.iter().find(|fault| !fault.is_mended).or(self.listed.first());
        let Some(first) = first else { return f.write_str("nothing is wrong") };
        if let Some((line, _)) = first.position {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{first}")?;
        match self.listed.len() - 1 + self.more {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
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
    #[error("{} is no date: {why}", Quoted(.0), why = .1)]
    Date(String, crate::DateError),
    /// No safe target of a link.
    #[error("{} is no target of a link: {why}", Quoted(.0), why = .1)]
    Href(String, crate::HrefError),
    /// Not usable as an address.
    #[error(
        "{} is no id: letters, digits, `-`, `_` and `.` make one, and it does not begin with `.`", Quoted(.0)
    )]
    Id(String),
    /// An id too long for the name of a file.
    #[error("an id has at most {MOST_BYTES} bytes, and this one {0}")]
    LongId(usize),
    /// An id that an earlier neighbour has.
    #[error("the id {} is taken by an earlier one", Quoted(.0))]
    DuplicateId(String),
    /// Not shaped like a BCP 47 language tag.
    #[error("{} is no language tag like `en` or `pt-BR`", Quoted(.0))]
    Language(String),
    /// A digest that is no subresource integrity value.
    #[error("{} is no digest like `sha256-…`", Quoted(.0))]
    Digest(String),
    /// A pattern of pages without a place for the id.
    #[error("{} has no `{{id}}`, which stands for an issue's id", Quoted(.0))]
    PagePattern(String),
    /// A node whose `type` is unknown here.
    #[error("{} is no node that can stand here: {expected}", Quoted(.found))]
    Node {
        /// The type that was found.
        found: String,
        /// The types that are known here, listed.
        expected: String,
    },
    /// A role that is unknown.
    #[error("{} is no role: summary, takeaways, why", Quoted(.0))]
    Role(String),
    /// A part that says nothing, or says it in both ways.
    #[error("a part has either `content` or `takeaways`")]
    PartBody,
    /// A link inside a link, which a browser would take apart.
    #[error("a link cannot stand in a link: its words are shown without it")]
    LinkInLink,
    /// A key that an object has twice, of which the last counts.
    #[error("{} is said twice here, and the last one counts", Quoted(.0))]
    DuplicateKey(String),
    /// More of something than there may be here.
    #[error("{found} {what} are more than {most}, the most that there may be here")]
    TooMany {
        /// Issues, articles or runs of text.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
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
