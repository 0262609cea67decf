//! One newsletter as it is read, line by line, in three steps:
//!
//! 1. it is read, and its `pieces` are kept, each with its line;
//! 2. `entries` walks the issue that came of them, in reading order;
//! 3. `lines` finds for each entry the piece that it was made of, and puts what is in no issue between.
//!
//! `text` writes it for people.

mod entries;
mod lines;
mod text;

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::error::ImportError;
use super::issue::Read;
use super::report::Origin;
use super::{Letters, Options, Settings, files, letters, read_letter};

pub use text::text;

/// One newsletter as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// Its file.
    pub path: PathBuf,
    /// The issue's id.
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
    /// The issue's title.
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

/// Reads the newsletters of a file, and says what became what.
pub fn explain(path: &Path, options: &Options) -> Result<Vec<Explained>, Vec<ImportError>> {
    let (_, settings) = options.of_newsletters(&[path.to_owned()])?;
    let settings = Settings { explains: true, ..settings };
    let opened = files::bytes_of(path).and_then(|bytes| letters(path, bytes));
    let Letters { letters, .. } = opened.map_err(|error| vec![error])?;
    let (mut explained, mut errors) = (Vec::new(), Vec::new());
    for letter in letters {
        match read_letter(path, letter, &settings) {
            Ok(read) => explained.push(Explained::of(read)),
            Err(error) => errors.push(error),
        }
    }
    match (explained.is_empty(), errors.is_empty()) {
        (false, _) => Ok(explained),
        (true, true) => Err(vec![ImportError::NoArticle(path.to_owned())]),
        (true, false) => Err(errors),
    }
}

impl Explained {
    fn of(read: Read) -> Self {
        let draft = read.is_draft();
        let lines = lines::lines(&read);
        let Read { issue, report, .. } = read;
        Self {
            path: report.path,
            id: issue.id,
            title: issue.title,
            title_from: report.title_from,
            date: issue.date.map(|date| date.to_string()),
            date_from: report.date_from,
            language: issue.language,
            authors: issue.authors,
            tags: issue.tags,
            draft,
            lines,
        }
    }
}
