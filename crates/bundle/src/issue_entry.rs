use serde::Serialize;

use crate::{Date, Href, Issue};

/// An issue as a bundle lists it: whole, or as a reference to a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum IssueEntry {
    /// A reference; told apart by its `href`.
    Reference(IssueReference),
    /// The issue itself.
    Inline(Issue),
}

/// An issue that lies in a file of its own, so that a bundle of ten thousand opens as fast as one of ten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IssueReference {
    /// The issue's id, as in its file.
    pub id: String,
    /// The issue's title, as in its file.
    pub title: String,
    /// The day it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The issue's language as a BCP 47 tag, where it differs from the publication's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where its file lies, relative to the bundle. The file holds one [`Issue`].
    pub href: Href,
    /// The file's digest, as a [subresource integrity](https://www.w3.org/TR/sri/) value
    /// (`sha256-…`, `sha384-…` or `sha512-…`, Base64).
    pub digest: String,
    /// How large its file is, in bytes, so that readers know before they save it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// Its topics, as in its file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The titles of its articles.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub articles: Vec<String>,
}

impl IssueEntry {
    /// The issue's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Inline(issue) => &issue.id,
            Self::Reference(reference) => &reference.id,
        }
    }

    /// The issue's title.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Inline(issue) => &issue.title,
            Self::Reference(reference) => &reference.title,
        }
    }

    /// The day the issue was published.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Inline(issue) => issue.date,
            Self::Reference(reference) => reference.date,
        }
    }

    /// The issue's own language, where it says one.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Inline(issue) => issue.language.as_deref(),
            Self::Reference(reference) => reference.language.as_deref(),
        }
    }
}
