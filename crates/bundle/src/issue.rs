use serde::Serialize;

use crate::{Article, Block, Date};

/// One issue of a newsletter, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Issue {
    /// The issue's address within the bundle: unique there, and stable over corrections of the text.
    pub id: String,
    /// The issue's headline.
    pub title: String,
    /// The day it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The issue's language as a BCP 47 tag, where it differs from the publication's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Topics of the whole issue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What the issue says before its first section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub introduction: Vec<Block>,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
}

/// A group of articles under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// The heading; a newsletter without sections has one section without a title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the section says before its first article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub introduction: Vec<Block>,
    /// The articles, in reading order.
    pub articles: Vec<Article>,
}

impl Issue {
    /// Every article, in reading order.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.sections.iter().flat_map(|section| &section.articles)
    }
}
