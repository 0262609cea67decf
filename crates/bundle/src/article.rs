use serde::Serialize;

use crate::{Block, Href, ListItem};

/// One article of an issue: what a card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// The article's address within its issue: unique there, and stable over corrections of the text.
    pub id: String,
    /// The headline.
    pub title: String,
    /// Where the article itself is published, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Href>,
    /// The article's language as a BCP 47 tag, where it differs from the issue's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// The article in a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::OrString<Tldr>>"))]
    pub tldr: Option<Tldr>,
    /// What opens under the title, in reading order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Where the news comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// The article in a sentence or two. In JSON, a bare string stands for plain text without a title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tldr {
    /// The source's own label ("TL;DR", "In short"); without one, the interface's word is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it says.
    pub content: Vec<Block>,
}

/// A part of an article: prose or a list of takeaways, under its own title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// The source's own words ("Why do I care", "By the numbers"). Without a title, the interface's
    /// word for the role is used; without a role either, the part has no heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the part is for, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What it says.
    #[serde(flatten)]
    pub body: Body,
}

/// What a part says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Body {
    /// Running text.
    #[serde(rename = "content")]
    Prose(Vec<Block>),
    /// Things to remember, one an item.
    Takeaways(Vec<ListItem>),
}

/// What a part is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// What happened.
    Summary,
    /// What to remember.
    Takeaways,
    /// Why it matters.
    Why,
}

impl Role {
    /// Every role, with the name it has in a bundle.
    pub const ALL: [(&'static str, Self); 3] =
        [("summary", Self::Summary), ("takeaways", Self::Takeaways), ("why", Self::Why)];
}

/// Where an article's news comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The newsletter's own word before it ("Source", "Via"), where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What the source is called.
    pub title: String,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Href>,
}
