use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use newsfold_bundle::ReadError;
use thiserror::Error;

use crate::import::ImportError;
use crate::widget::WidgetError;

/// Why there is no site, or none but the old one.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A base URL that readers cannot use.
    #[error("`{value}` cannot be the base URL: {reason}")]
    BaseUrl {
        /// What was given.
        value: String,
        /// Why it cannot be that.
        reason: &'static str,
    },
    /// A newsletter that cannot be imported, or options that cannot be used.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// No widget, or one that is not whole.
    #[error(transparent)]
    Widget(#[from] WidgetError),
    /// The site would be written over its own source.
    #[error("{}: lies in the site's own folder `{}`\nhelp: build into another folder with `-o`", .source_path.display(), .output.display())]
    SourceInOutput {
        /// The source.
        source_path: PathBuf,
        /// The folder of the site.
        output: PathBuf,
    },
    /// The site would be taken for newsletters.
    #[error("{}: lies in the folder of the newsletters `{}`\nhelp: build into another folder with `-o`, or into one whose name begins with a dot", .output.display(), .source_path.display())]
    OutputInSource {
        /// The source.
        source_path: PathBuf,
        /// The folder of the site.
        output: PathBuf,
    },
    /// A folder with something in it that no build made.
    #[error("{}: holds files that `newsfold build` has not made\nhelp: name an empty folder, or one that does not exist yet", .0.display())]
    NotOurs(PathBuf),
    /// Another build writes there.
    #[error("{}: another build is at work there\nhelp: wait until it is done", .0.display())]
    Busy(PathBuf),
    /// Two issues with one address.
    #[error("{}: has the id `{id}`, and {} has {same}\nhelp: {help}", .path.display(), .other.display(), same = if id == other_id { "it too".to_owned() } else { format!("`{other_id}`, which some systems take for the same file") }, help = id_help(*.of_bundle))]
    SameId {
        /// The later file.
        path: PathBuf,
        /// Its id.
        id: String,
        /// The earlier file.
        other: PathBuf,
        /// The id of the earlier file, which may differ in upper and lower case.
        other_id: String,
        /// Whether both are in a bundle, which says ids itself.
        of_bundle: bool,
    },
    /// An article that cannot be a card.
    #[error("{place}: an article has no title\nhelp: give it one, since its title is what readers open", place = At(path, *line))]
    NoArticleTitle {
        /// The file.
        path: PathBuf,
        /// The line, where it is known.
        line: Option<usize>,
    },
    /// An image that says nothing to those who do not see it.
    #[error("{place}: the image `{url}` has no text\nhelp: say what it shows, as in `![A crack in the bridge]({url})`", place = At(path, *line))]
    NoAlternative {
        /// The file.
        path: PathBuf,
        /// The line, where it is known.
        line: Option<usize>,
        /// The image.
        url: String,
    },
    /// A relative link to nothing.
    #[error("{place}: `{href}` leads nowhere: {reason}\nhelp: put the file beside the newsletter, or write the whole address", place = At(path, *line))]
    DeadLink {
        /// The file.
        path: PathBuf,
        /// The line, where it is known.
        line: Option<usize>,
        /// The link.
        href: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file beside the newsletters that would take the place of one of the site's own.
    #[error("{}: the site has a file `{name}` of its own\nhelp: give it another name or put it into a folder", .path.display())]
    NameTaken {
        /// The file.
        path: PathBuf,
        /// Its path in the site.
        name: String,
    },
    /// A picture that systems would not show.
    #[error("{}: cannot be a screenshot: {reason}", .path.display())]
    Screenshot {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A bundle with faults.
    #[error("{}: {reason}\nhelp: `newsfold check` lists every fault of a bundle", .path.display())]
    Bundle {
        /// The bundle, or a file that it refers to.
        path: PathBuf,
        /// What is wrong.
        reason: ReadError,
    },
    /// A bundle's issue that is not on this computer.
    #[error("{}: `{href}` cannot be read from here\nhelp: a site is built from a bundle whose files lie beside it", .path.display())]
    Elsewhere {
        /// The bundle.
        path: PathBuf,
        /// Where the issue is said to be.
        href: String,
    },
    /// A source without an issue.
    #[error("{}: holds no issue", .0.display())]
    NoIssue(PathBuf),
    /// A file that cannot be read.
    #[error("{}: cannot be read: {reason}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A file of the site that cannot be written.
    #[error("{}: cannot be written: {reason}", .path.display())]
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
            _ => false,
        }
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

fn id_help(of_bundle: bool) -> &'static str {
    if of_bundle {
        "give one of them another id"
    } else {
        "an id is the date and the title: change either in one of them"
    }
}

/// A file, and the line where it is known.
struct At<'p>(&'p Path, Option<usize>);

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.display())?;
        self.1.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}
