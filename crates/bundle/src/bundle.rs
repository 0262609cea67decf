use serde::Serialize;

use crate::{Href, IssueEntry, Pronunciation, ShardReference, Site, Version};

/// A newsletter: the publication and its issues, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bundle {
    /// The version of the format.
    pub version: Version,
    /// Whose issues these are.
    pub publication: Publication,
    /// Where its own pages lie, where it has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<Site>,
    /// The issues, newest first.
    pub issues: Vec<IssueEntry>,
    /// Issues older than all of those, listed in files of their own, the newest file first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub older: Vec<ShardReference>,
}

/// What is published under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publication {
    /// The newsletter's name.
    pub title: String,
    /// The language of its issues as a BCP 47 tag, where an issue says no other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<Href>,
    /// What it is about, in a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A picture that stands for it, beside its name: a logo, a portrait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Href>,
    /// How words of its issues are said aloud.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pronunciations: Vec<Pronunciation>,
}
