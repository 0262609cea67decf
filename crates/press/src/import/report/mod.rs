//! What an import found, what is missing, and what found no place.

mod homeless;
mod json;
mod lacking;
mod place;
mod text;
mod unknown_key;

use std::path::PathBuf;

use newsfold_bundle::Date;

pub use homeless::{Homeless, Reason};
pub use json::json;
pub use lacking::{Lack, Lacking};
pub use text::text;
pub use unknown_key::UnknownKey;

pub(super) use lacking::lacking;
pub(super) use place::Place;

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files that became issues, in the order of the bundle.
    pub issues: Vec<IssueReport>,
    /// Files in folders that hold no article.
    pub skipped: Vec<PathBuf>,
}

/// What came of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssueReport {
    /// The file.
    pub path: PathBuf,
    /// The issue's id.
    pub id: String,
    /// The issue's title.
    pub title: String,
    /// The issue's date.
    pub date: Option<Date>,
    /// How many sections it has; articles before the first title of a section count as none.
    pub sections: usize,
    /// How many articles it has.
    pub articles: usize,
    /// How many takeaways they have.
    pub takeaways: usize,
    /// The articles that lack something.
    pub lacking: Vec<Lacking>,
    /// What found no place.
    pub homeless: Vec<Homeless>,
    /// What its front matter says and nothing here asks for.
    pub unknown_keys: Vec<UnknownKey>,
    /// What the newsletter left open, and how it was settled.
    pub notes: Vec<Note>,
}

/// Something a newsletter left open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Note {
    /// A date that can be read in two ways.
    #[error(
        "the date can be read as {0} or as {1}, so the issue has none\nhelp: `--date-order` says which: `dmy`, `mdy` or `ymd`"
    )]
    AmbiguousDate(Date, Date),
    /// No title of the issue.
    #[error("the issue has no title of its own: its first article's stands for it")]
    NoTitle,
    /// No date of the issue.
    #[error("the issue has no date, and comes after those that have one")]
    NoDate,
}

impl Report {
    /// How much was found: issues, sections, articles, takeaways.
    #[must_use]
    pub fn totals(&self) -> [usize; 4] {
        self.issues.iter().fold([0; 4], |[issues, sections, articles, takeaways], issue| {
            [
                issues + 1,
                sections + issue.sections,
                articles + issue.articles,
                takeaways + issue.takeaways,
            ]
        })
    }

    /// Whether everything that was read found a place.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.issues.iter().all(|issue| issue.homeless.is_empty())
    }
}
