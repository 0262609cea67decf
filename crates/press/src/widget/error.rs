use std::io;
use std::path::PathBuf;

use crate::message::{Quoted, Shown};
use thiserror::Error;

/// What is to be done where a folder holds no widget.
const HELP: &str =
    "help: `--widget` names the folder of a widget; without it, newsfold takes its own";

/// Why there is no widget.
#[derive(Debug, Error)]
pub enum WidgetError {
    /// A command that holds no widget.
    #[error(
        "this newsfold was built without the widget\nhelp: `cargo xtask install` installs one that has it; `--widget` names a folder with the files"
    )]
    BuiltWithout,
    /// The folder of the widget has no loader, or a file of it cannot be read.
    #[error("{}: cannot be read: {reason}\n{HELP}", .path.shown())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A file of the loader's name that does not know what it loads, such as its source.
    #[error("{}: this is no built loader: it names no payload\n{HELP}", .0.shown())]
    NotBuilt(PathBuf),
    /// A file that the loader loads is not beside it.
    #[error(
        "{}: loads `{}`, which is not beside it\nhelp: keep the files of one build together", .loader.shown(), .file.quoted()
    )]
    Incomplete {
        /// The loader's path.
        loader: PathBuf,
        /// The name of the missing file.
        file: String,
    },
    /// A widget without something that pages need.
    #[error("{}: holds no {what}\n{HELP}", .folder.shown())]
    Lacks {
        /// The folder.
        folder: PathBuf,
        /// What it lacks.
        what: &'static str,
    },
    /// A folder that the widget cannot be written to.
    #[error("{}: cannot be written: {reason}", .path.shown())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}
