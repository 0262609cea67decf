use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::{Articles, Pattern};
use crate::import::date::DateOrder;

/// A newsletter's habits, said once, in a `newsfold.toml` beside its issues. Every key may be missing; what
/// the command line says comes before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Habits {
    /// The newsletter's name.
    pub name: Option<String>,
    /// Its home page.
    pub home: Option<String>,
    /// Its language, a tag like `en` or `pt-BR`.
    pub language: Option<String>,
    /// What it is about, in a sentence or two.
    pub description: Option<String>,
    /// A picture that stands for it: an address, or a file's name beside this one.
    pub picture: Option<String>,
    /// How to read a date like `4/10/2026`.
    #[schemars(with = "Option<super::schema::DateOrders>")]
    pub date_order: Option<DateOrder>,
    /// What is an article, in Markdown and HTML. Without it, each issue is judged by itself.
    pub articles: Option<Articles>,
    /// Whether an issue's address (`slug`, `permalink` or `url` of its front matter) becomes its id.
    pub keep_addresses: bool,
    /// How words are said aloud, by the words as they are written.
    pub pronunciations: BTreeMap<String, String>,
    /// The newsletter's own labels, by what they stand before.
    pub labels: Labels,
    /// The newsletter's own keys of the front matter, by what they say.
    pub front_matter: FrontMatterKeys,
    /// What is none of the newsletter's text.
    pub leave_out: LeaveOut,
}

/// Labels: the words before a part, without their colon, one or a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Labels {
    /// Before the article in a sentence or two.
    #[schemars(with = "super::schema::Texts")]
    pub tldr: Vec<String>,
    /// Before what happened.
    #[schemars(with = "super::schema::Texts")]
    pub summary: Vec<String>,
    /// Before a list of what to take away.
    #[schemars(with = "super::schema::Texts")]
    pub takeaways: Vec<String>,
    /// Before why it matters.
    #[schemars(with = "super::schema::Texts")]
    pub why: Vec<String>,
    /// Before where the news comes from.
    #[schemars(with = "super::schema::Texts")]
    pub source: Vec<String>,
    /// Before parts without a role.
    #[schemars(with = "super::schema::Texts")]
    pub other: Vec<String>,
    /// Words before a colon that are no label.
    #[schemars(with = "super::schema::Texts")]
    pub none: Vec<String>,
}

/// Keys of the front matter, one or a list each. Case, `-` and `_` do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct FrontMatterKeys {
    /// The title.
    #[schemars(with = "super::schema::Texts")]
    pub title: Vec<String>,
    /// The day it was published.
    #[schemars(with = "super::schema::Texts")]
    pub date: Vec<String>,
    /// Its language.
    #[schemars(with = "super::schema::Texts")]
    pub language: Vec<String>,
    /// Who wrote it.
    #[schemars(with = "super::schema::Texts")]
    pub authors: Vec<String>,
    /// The newsletter's name.
    #[schemars(with = "super::schema::Texts")]
    pub name: Vec<String>,
    /// The newsletter's home page.
    #[schemars(with = "super::schema::Texts")]
    pub home: Vec<String>,
    /// What the newsletter is about.
    #[schemars(with = "super::schema::Texts")]
    pub description: Vec<String>,
    /// What the issue is about, in a sentence or two.
    #[schemars(with = "super::schema::Texts")]
    pub excerpt: Vec<String>,
    /// The topics.
    #[schemars(with = "super::schema::Texts")]
    pub tags: Vec<String>,
    /// The issue's own address.
    #[schemars(with = "super::schema::Texts")]
    pub address: Vec<String>,
    /// Whether the issue is a draft.
    #[schemars(with = "super::schema::Texts")]
    pub draft: Vec<String>,
    /// Nothing for readers.
    #[schemars(with = "super::schema::Texts")]
    pub ignore: Vec<String>,
}

/// What is none of the newsletter's text. It is in no bundle, and in every report.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct LeaveOut {
    /// Files and folders, by their paths from here: `*` is anything but `/`, `**` is any folders.
    #[schemars(with = "super::schema::Texts")]
    pub files: Vec<glob::Pattern>,
    /// Headings, each with all that stands under it; `*` is anything.
    #[schemars(with = "super::schema::TextsOf<Pattern>")]
    pub sections: Vec<Pattern>,
    /// Paragraphs and items that come back in every issue; `*` is anything.
    #[schemars(with = "super::schema::TextsOf<Pattern>")]
    pub lines: Vec<Pattern>,
}
