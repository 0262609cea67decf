//! What an import found, what is missing, and what found no place.

mod articles_are;
mod chrome;
mod finding;
mod findings;
mod homeless;
mod how;
mod json;
mod kind;
mod lacking;
mod left_out;
mod level;
mod name_from;
mod note;
mod origin;
mod place;
mod text;
mod today;

use std::collections::BTreeMap;
use std::path::PathBuf;

use newsfold_bundle::{Date, Fault, Faults};
use serde::{Deserialize, Serialize};

pub use articles_are::ArticlesAre;
pub use chrome::Chrome;
pub use finding::Finding;
pub use homeless::{Homeless, Reason};
pub use how::how;
pub use json::json;
pub use kind::Kind;
pub use lacking::{Lack, Lacking};
pub use left_out::{LeftOut, Why};
pub use level::Level;
pub use name_from::NameFrom;
pub use note::Note;
pub use origin::Origin;
pub use text::{Extent, findings, not_read, text, written};

pub(super) use lacking::lacking;
pub(super) use place::Place;

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files that became issues, in the order of the bundle.
    pub issues: Vec<IssueReport>,
    /// The newsletter's name.
    pub name: String,
    /// Where it comes from.
    pub name_from: NameFrom,
    /// Whether a `newsfold.toml` says how newsletters are read.
    pub by_habits: bool,
    /// Files that became none.
    pub left_out: Vec<LeftOut>,
    /// How many files beside them are of a kind that is not read, by the ending of their names.
    pub other_kinds: BTreeMap<String, usize>,
    /// Files that newsletters link to and that the site does not hold; only a build looks for them.
    pub untaken: Vec<Untaken>,
}

/// A file that a newsletter links to and that a site cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Untaken {
    /// The file.
    pub path: PathBuf,
    /// Why not.
    pub reason: String,
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
    /// What most titles of its articles are.
    pub articles_are: Option<ArticlesAre>,
    /// Where its title comes from.
    pub title_from: Origin,
    /// Where its date comes from.
    pub date_from: Origin,
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
    /// Its pictures that say nothing to those who do not see them.
    pub pictures: Vec<Picture>,
    /// Its links to files that are not there; only a build looks for them.
    pub dead_links: Vec<DeadLink>,
    /// The file whose issue has the same date and title, so that this one's id is counted on.
    pub same_as: Option<PathBuf>,
}

/// A key of the front matter that is passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownKey {
    /// The line of the file, from 1.
    pub line: usize,
    /// The key.
    pub key: String,
}

/// A picture without a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The line of the file, from 1, where it is known.
    pub line: Option<usize>,
    /// Where the picture is.
    pub url: String,
}

/// A link to a file that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLink {
    /// The line of the file, from 1, where it is known.
    pub line: Option<usize>,
    /// The link.
    pub href: String,
    /// What is wrong with it.
    pub reason: String,
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

    /// Notes what was left out of the bundle, so that its readers can be shown the rest.
    pub fn note_mended(&mut self, mended: &Faults) {
        for (at, words) in mended.listed.iter().filter_map(Fault::in_issue) {
            if let Some(issue) = self.issues.get_mut(at) {
                issue.notes.push(Note::Mended(words));
            }
        }
    }

    /// Whether everything that was read found a place.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.issues.iter().all(|issue| issue.homeless.is_empty())
    }
}
