use serde::Serialize;

use crate::{Href, Publication, Site};

/// A page that holds an issue as it was drawn before any script ran, as the page says of itself: what
/// the app needs to take the page over, beside the issue's own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Whose issue it is.
    pub publication: Publication,
    /// Where the pages lie.
    pub site: Site,
    /// The id of its issue.
    pub id: String,
    /// How many issues are older: the place in the list, counted from its end, where it stays.
    pub number: usize,
    /// Where the file of the issue lies, relative to the bundle.
    pub href: Href,
    /// That file's digest, as a [subresource integrity](https://www.w3.org/TR/sri/) value.
    pub digest: String,
    /// The next newer issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer: Option<Neighbour>,
    /// The next older issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub older: Option<Neighbour>,
}

/// The issue before or after another one, as a page names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Neighbour {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language as a BCP 47 tag, where it differs from the publication's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}
