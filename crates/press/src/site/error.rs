use std::io;
use std::path::{Path, PathBuf};

use newsfold_bundle::ReadError;
use thiserror::Error;

use crate::embed::EmbedError;
use crate::import::ImportError;
use crate::message::{Quoted, Shown};
use crate::widget::WidgetError;

/// Why there is no site, or none but the old one.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A base URL that readers cannot use.
    #[error("`{}` cannot be the base URL: {reason}", .value.quoted())]
    BaseUrl {
        /// What was given.
        value: String,
        /// Why it cannot be that.
        reason: &'static str,
    },
    /// An address that no page could find the site at.
    #[error(transparent)]
    Fragments(#[from] EmbedError),
    /// A newsletter that cannot be imported, or options that cannot be used.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// No widget, or one that is not whole.
    #[error(transparent)]
    Widget(#[from] WidgetError),
    /// The site would be written over its own source.
    #[error("{}: lies in the site's own folder `{}`\nhelp: build into another folder with `-o`", .source_path.shown(), .output.shown())]
    SourceInOutput {
        /// The source.
        source_path: PathBuf,
        /// The folder of the site.
        output: PathBuf,
    },
    /// The site would be taken for newsletters.
    #[error("{}: lies in the folder of the newsletters `{}`\nhelp: build into another folder with `-o`, or into one whose name begins with a dot", .output.shown(), .source_path.shown())]
    OutputInSource {
        /// The source.
        source_path: PathBuf,
        /// The folder of the site.
        output: PathBuf,
    },
    /// A folder with something in it that no build made.
    #[error("{}: holds files that `newsfold build` has not made\nhelp: name an empty folder, or one that does not exist yet", .0.shown())]
    NotOurs(PathBuf),
    /// A record, or a journal, that names what is not the site's.
    #[error("{}: `{}` {reason}: no build has written this\nhelp: bring back the record as the last build left it, or build into an empty folder", .record.shown(), .path.quoted())]
    ForeignRecord {
        /// The record or journal.
        record: PathBuf,
        /// What it names.
        path: String,
        /// What is wrong with that.
        reason: &'static str,
    },
    /// Another build writes there.
    #[error("{}: another build is at work there\nhelp: wait until it is done", .0.shown())]
    Busy(PathBuf),
    /// Two issues with one address.
    #[error("{}: has the id `{id}`, and {} has {same}\nhelp: {help}", .path.shown(), .other.shown(), same = if id == other_id { "it too".to_owned() } else { format!("`{other_id}`, which some systems take for the same file") }, help = "give one of them another id")]
    SameId {
        /// The later file.
        path: PathBuf,
        /// Its id.
        id: String,
        /// The earlier file.
        other: PathBuf,
        /// The id of the earlier file, which may differ in upper and lower case.
        other_id: String,
    },
    /// An issue whose page could not be a file on every system.
    #[error("{}: has the id `{id}`, which some systems keep for a device\nhelp: give it another id", .path.shown())]
    DeviceId {
        /// The bundle.
        path: PathBuf,
        /// The id.
        id: String,
    },
    /// No index for the search.
    #[error("the search cannot be made: {reason}")]
    Search {
        /// What the engine says.
        reason: String,
    },
    /// Warnings, where they are not allowed.
    #[error("{0}help: without `--strict`, the site is built all the same")]
    Warnings(String),
    /// A picture that systems would not show.
    #[error("{}: cannot be a screenshot: {reason}", .path.shown())]
    Screenshot {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A bundle with faults.
    #[error("{}: {}\nhelp: `newsfold check` lists every fault of a bundle", .path.shown(), .reason.to_string().quoted())]
    Bundle {
        /// The bundle, or a file that it refers to.
        path: PathBuf,
        /// What is wrong.
        reason: ReadError,
    },
    /// A bundle's issue that is not on this computer.
    #[error("{}: `{}` cannot be read from here\nhelp: a site is built from a bundle whose files lie beside it", .path.shown(), .href.quoted())]
    Elsewhere {
        /// The bundle.
        path: PathBuf,
        /// Where the issue is said to be.
        href: String,
    },
    /// A source without an issue, and what became of its files.
    #[error("{findings}{}: holds no issue", .path.shown())]
    NoIssue {
        /// The source.
        path: PathBuf,
        /// Why files in it are left out, as a report says it; may be empty.
        findings: String,
    },
    /// A file that cannot be read.
    #[error("{}: cannot be read: {reason}", .path.shown())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A file of the site that cannot be written.
    #[error("{}: cannot be written: {reason}", .path.shown())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl BuildError {
    /// Whether the command line is at fault, and not what it names.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        match self {
            Self::BaseUrl { .. } => true,
            Self::Import(error) => error.is_misuse(),
            Self::Fragments(error) => error.is_misuse(),
            _ => false,
        }
    }

    /// The error of a source that holds nothing at all.
    pub(crate) fn no_issue(path: &Path) -> Self {
        Self::NoIssue { path: path.to_owned(), findings: String::new() }
    }

    /// Makes an error of a failure to read a file.
    pub(super) fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |reason| Self::Unreadable { path, reason }
    }

    /// Makes an error of a failure to write a file.
    pub(super) fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |reason| Self::Unwritable { path, reason }
    }
}
