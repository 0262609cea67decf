use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why there is no tag.
#[derive(Debug, Error)]
pub enum EmbedError {
    /// An address on the command line that a page cannot use.
    #[error("`{value}` cannot be {what}: {reason}")]
    Address {
        /// What it was to be.
        what: &'static str,
        /// What was given.
        value: String,
        /// Why it cannot be that, and a `help:` line where there is something to do.
        reason: String,
    },
    /// The folder of the widget has no loader.
    #[error(
        "{}: cannot be read: {reason}\nhelp: `cargo xtask dist` builds the widget into `dist`; `--widget` names another folder", .path.display()
    )]
    NoLoader {
        /// The loader's path.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A file of the loader's name that does not know what it loads, such as its source.
    #[error(
        "{}: this is no built loader: it names no payload\nhelp: `cargo xtask dist` builds the widget into `dist`; `--widget` names another folder", .0.display()
    )]
    NotBuilt(PathBuf),
    /// A file that the loader loads is not beside it.
    #[error(
        "{}: loads `{file}`, which is not beside it\nhelp: keep the files of one build together", .loader.display()
    )]
    Incomplete {
        /// The loader's path.
        loader: PathBuf,
        /// The name of the missing file.
        file: String,
    },
}

impl EmbedError {
    /// Whether the command line is at fault, and not what it names.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        matches!(self, Self::Address { .. })
    }
}
