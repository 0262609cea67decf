use std::path::PathBuf;

use thiserror::Error;

use crate::message::{Quoted, Shown};

/// Why a newsletter's habits cannot be read.
#[derive(Debug, Error)]
pub enum HabitsError {
    /// A file that cannot be read, or that lies elsewhere than it seems.
    #[error("{}: cannot be read: {reason}", .path.shown())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: std::io::Error,
    },
    /// Everything that is wrong with what a file says.
    #[error("{}", lines(.path, .faults))]
    Faulty {
        /// The file.
        path: PathBuf,
        /// What is wrong, in the order of the lines.
        faults: Vec<Fault>,
    },
    /// Two newsletters with habits of their own, which are not read together.
    #[error(
        "{}: another `newsfold.toml` says how newsletters are read: {}\nhelp: read the folders one by one, or name one of the files with `--habits`",
        .other.shown(), .first.shown()
    )]
    Two {
        /// The file of the folder that was named first.
        first: PathBuf,
        /// The other.
        other: PathBuf,
    },
}

/// One thing that is wrong with what a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do, where that can be said.
    pub help: Option<String>,
}

fn lines(path: &std::path::Path, faults: &[Fault]) -> String {
    let line = |fault: &Fault| {
        let help = fault.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
        format!("{}:{}: {}{help}", path.shown(), fault.line, fault.reason.quoted())
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}
