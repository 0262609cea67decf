use std::io;
use std::path::{Path, PathBuf};

use newsfold_bundle::{MOST_ISSUES, ReadError};
use thiserror::Error;

use super::report::Place;
use super::settings::HabitsError;
use crate::message::{Quoted, Shown};

/// Why newsletters were not imported.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A file or a folder that cannot be read.
    #[error("{}: cannot be read: {reason}", .path.shown())]
    Unreadable {
        /// The file or the folder.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A folder without anything to import.
    #[error("{}: this folder holds no newsletter\nhelp: newsletters are text, Markdown, HTML, mail, feeds, and what mail services export", .0.shown())]
    EmptyFolder(PathBuf),
    /// A file that says nothing.
    #[error("{}: this file is empty", .0.shown())]
    Empty(PathBuf),
    /// A file that is no text: a picture, an archive, a document of a word processor.
    #[error("{place}: this is not text: it holds a zero byte\nhelp: save the newsletter as plain text or Markdown", place = Place(path, *line))]
    Binary {
        /// The file.
        path: PathBuf,
        /// The line of the first zero byte.
        line: usize,
    },
    /// A file in another encoding than UTF-8.
    #[error("{place}: this is not UTF-8: byte {offset} is `0x{byte:02x}`\nhelp: save the file in the encoding UTF-8", place = Place(path, *line))]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The line of the first byte that is no UTF-8.
        line: usize,
        /// How many bytes stand before it.
        offset: usize,
        /// The byte.
        byte: u8,
    },
    /// A file of a kind that is known, but that cannot be taken apart.
    #[error("{}: this {what} cannot be read: {}", .path.shown(), .reason.quoted())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What it is.
        what: &'static str,
        /// Why not.
        reason: String,
    },
    /// Front matter that is no YAML, or says something impossible.
    #[error("{place}: the front matter cannot be read: {}", .reason.quoted(), place = Place(path, *line))]
    FrontMatter {
        /// The file.
        path: PathBuf,
        /// The line.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A document of a kind that is not read, or an archive without anything that is.
    #[error("{}: a file of this kind is not read\nhelp: save it as text, Markdown or HTML", .0.shown())]
    OtherKind(PathBuf),
    /// What lies in a file, as in an archive, and cannot be read, where there is nothing else in it.
    #[error("{}: {reason}", .path.shown())]
    Within {
        /// The file, and what in it.
        path: PathBuf,
        /// What is wrong with that.
        reason: String,
    },
    /// A text in which no article was found.
    #[error("{}: no article was found\nhelp: an article is a title on a line of its own and text under it; in Markdown, a heading", .0.shown())]
    NoArticle(PathBuf),
    /// An article whose title has no words, so that readers could not open it.
    #[error("{}: an article has no title\nhelp: give it one, since its title is what readers open", .0.shown())]
    NoArticleTitle(PathBuf),
    /// A newsletter that no reader would take: it is over a limit.
    #[error("{}: no reader would take this: {reason}\nhelp: what is too large for one issue can be several files", .path.shown())]
    Refused {
        /// The file.
        path: PathBuf,
        /// What readers would say.
        reason: String,
    },
    /// One newsletter more than a bundle lists.
    #[error("{}: this is one newsletter more than the {MOST_ISSUES} that a bundle may list\nhelp: `newsfold build` makes a site of any number of them", .0.shown())]
    TooMany(PathBuf),
    /// A newsletter's habits that cannot be read.
    #[error(transparent)]
    Habits(#[from] HabitsError),
    /// An option of the publication that cannot be used.
    #[error("`{}` cannot be the {what}: {reason}", .value.quoted())]
    Publication {
        /// What it was to be.
        what: &'static str,
        /// What was given.
        value: String,
        /// Why it cannot be that.
        reason: String,
    },
}

impl ImportError {
    /// A newsletter that readers would refuse, and why. Where in a document that nobody has seen is left out.
    pub(crate) fn refused(path: &Path, why: &ReadError) -> Self {
        let words = why.to_string();
        let words = words.lines().next().unwrap_or_default();
        let place = words.strip_prefix("line ").and_then(|words| words.split_once(": "));
        let reason = place.map_or(words, |(_, reason)| reason).to_owned();
        Self::Refused { path: path.to_owned(), reason }
    }

    /// The line of the file that is to blame, where there is one.
    pub(crate) fn line(&self) -> Option<usize> {
        match self {
            Self::Binary { line, .. }
            | Self::NotUtf8 { line, .. }
            | Self::FrontMatter { line, .. } => Some(*line),
            _ => None,
        }
    }

    /// What is wrong with a file, without its path and the line before it and the help behind it.
    pub(crate) fn reason(&self, path: &Path) -> String {
        let words = self.to_string();
        let words = words.lines().next().unwrap_or_default();
        let words = words.strip_prefix(&path.shown()).unwrap_or(words);
        words.split_once(": ").map_or(words, |(_, reason)| reason).to_owned()
    }

    /// Whether the file can be read and only is no newsletter, such as a README.
    pub(crate) fn is_no_newsletter(&self) -> bool {
        matches!(self, Self::NoArticle(_) | Self::OtherKind(_))
    }

    /// Whether the command line, not a newsletter, is to blame.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        matches!(self, Self::Publication { .. })
    }
}
