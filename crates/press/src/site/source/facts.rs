use newsfold_bundle::{Date, Issue};
use serde::{Deserialize, Serialize};

use crate::import::Hints;

/// What has to be known of an issue to build the pages of all others: what stands in lists, and what it
/// says of the publication. It is in the record, so that a newsletter that has not changed is not read
/// again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Facts {
    /// The issue's id.
    pub(in crate::site) id: String,
    /// Its title.
    pub(in crate::site) title: String,
    /// Its date, `2026-04-10`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// The language it states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::site) language: Option<String>,
    /// Its topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) tags: Vec<String>,
    /// The titles of its articles.
    pub(in crate::site) articles: Vec<String>,
    /// The files of the source that it links to, by their path there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) files: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    publication: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    home: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

impl Facts {
    /// The facts of an issue that links to some files.
    pub(in crate::site) fn new(issue: &Issue, hints: Hints, files: Vec<String>) -> Self {
        Self {
            id: issue.id.clone(),
            title: issue.title.clone(),
            date: issue.date.map(|date| date.to_string()),
            language: issue.language.clone(),
            tags: issue.tags.clone(),
            articles: issue.articles().map(|article| article.title.clone()).collect(),
            files,
            publication: hints.publication,
            author: hints.author,
            home: hints.home.map(|home| home.to_string()),
            description: hints.description,
        }
    }

    /// The day it was published.
    pub(in crate::site) fn date(&self) -> Option<Date> {
        self.date.as_deref()?.parse().ok()
    }

    /// What it says of the publication.
    pub(in crate::site) fn hints(&self) -> Hints {
        Hints {
            publication: self.publication.clone(),
            author: self.author.clone(),
            language: self.language.clone(),
            home: self.home.as_deref().and_then(|home| home.parse().ok()),
            description: self.description.clone(),
        }
    }
}
