use std::path::PathBuf;

use newsfold_bundle::Issue;

use crate::import::Letter;

/// One issue of a source.
pub(in crate::site) struct Item {
    /// What the record calls it: its path in the source, or its id in a bundle.
    pub(in crate::site) name: String,
    /// The file that messages name.
    pub(in crate::site) path: PathBuf,
    /// Its text.
    pub(in crate::site) text: Text,
}

/// The text of an issue.
pub(in crate::site) enum Text {
    /// A newsletter, which may be something else where it was found in a folder.
    Newsletter {
        /// Whether it was found in a folder.
        in_folder: bool,
    },
    /// A newsletter of a file that holds many.
    Letter {
        /// The file.
        file: PathBuf,
        /// The newsletter's text.
        letter: Box<Letter>,
        /// The digest of all that it is made of.
        digest: String,
    },
    /// An issue of a bundle.
    Issue {
        /// The issue.
        issue: Box<Issue>,
        /// The digest of its text.
        digest: String,
        /// What was mended in it.
        mended: Vec<String>,
    },
}
