//! A `newsfold.toml` for newsletters that have none, in three steps:
//!
//! 1. the newsletters are read, as an import reads them, once by themselves and once by the habits that
//!    they seem to have;
//! 2. `survey` counts what they have in common;
//! 3. `written` says it as a file, each line with a comment that says why it is there.

mod survey;
mod written;

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::import::settings::{Habits, NAME};
use crate::import::{HabitsFrom, ImportError, Options, import};
use crate::message::{Shown, listed};
use crate::replace::replace;
use survey::Survey;

/// Why no file is written.
#[derive(Debug, Error)]
pub enum InitError {
    /// Another file is there.
    #[error("{}: this file is there already\nhelp: `--force` writes it anew, and what was in it is gone", .0.shown())]
    IsThere(PathBuf),
    /// What was named is no folder.
    #[error("{}: this is no folder\nhelp: name the folder that the newsletters are in", .0.shown())]
    NoFolder(PathBuf),
    /// The newsletters cannot be read.
    #[error("{}", listed(.0))]
    Unreadable(Vec<ImportError>),
    /// The file cannot be written.
    #[error("{}: cannot be written: {reason}", .path.shown())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: std::io::Error,
    },
}

/// What came of looking at newsletters.
#[derive(Debug)]
pub struct Initialised {
    /// The file that was written.
    pub path: PathBuf,
    /// How many newsletters it is made from.
    pub issues: usize,
    /// How they were read, in a line.
    pub how: String,
}

/// Looks at the newsletters of a folder and writes what they have in common into a `newsfold.toml` there; one
/// that is there is written over only by `force`.
pub fn init(
    folder: &Path,
    force: bool,
    mut progress: impl FnMut(usize, usize),
) -> Result<Initialised, InitError> {
    if !folder.is_dir() {
        return Err(InitError::NoFolder(folder.to_owned()));
    }
    let path = folder.join(NAME);
    if !force && path.symlink_metadata().is_ok() {
        return Err(InitError::IsThere(path));
    }
    let mut read = |habits: Habits, half: usize| {
        let habits = HabitsFrom::Given(folder.to_owned(), Box::new(habits));
        let options = Options { habits, ..Options::default() };
        import(&[folder.to_owned()], &options, |done, of| progress(done + half * of, of * 2))
            .map_err(InitError::Unreadable)
    };
    let plain = read(Habits::default(), 0)?;
    let habits = Habits {
        articles: survey::articles(&plain.report),
        keep_addresses: true,
        ..Habits::default()
    };
    let held = read(habits, 1).ok();
    let survey = Survey::of(folder, &plain, held.as_ref());
    let text = written::written(&survey);
    replace(&path, |out| out.write_all(text.as_bytes()))
        .map_err(|reason| InitError::Unwritable { path: path.clone(), reason })?;
    let how = crate::import::report::how(&plain.report);
    Ok(Initialised { path, issues: survey.issues, how })
}
