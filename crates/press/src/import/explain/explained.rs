use std::path::PathBuf;

use serde::Serialize;

use crate::import::report::Origin;

/// One newsletter as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// Its file.
    pub path: PathBuf,
    /// The id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where that comes from.
    pub title_from: Origin,
    /// Its day.
    pub date: Option<String>,
    /// Where that comes from.
    pub date_from: Origin,
    /// Its language.
    pub language: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its topics.
    pub tags: Vec<String>,
    /// Whether it says that it is not published yet.
    pub draft: bool,
    /// What became what.
    pub lines: Vec<Line>,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// How deep in the issue it stands: a section 0, an article 1, its parts 2, what is in them 3.
    pub depth: usize,
    /// What it became.
    pub what: What,
    /// Its words.
    pub words: String,
    /// Why it is left out, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a line became.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The title.
    Title,
    /// The title of a section.
    Section,
    /// The title of an article.
    Article,
    /// An article in a sentence or two.
    Tldr,
    /// What happened.
    Summary,
    /// What to take away.
    Takeaways,
    /// One thing to take away.
    Takeaway,
    /// Why it matters.
    Why,
    /// A part without a role.
    Part,
    /// Where the news comes from.
    Source,
    /// A paragraph, a list, a quote and the like.
    Text,
    /// None of the newsletter's text.
    LeftOut,
    /// A key of the front matter that means nothing here.
    PassedOver,
}
