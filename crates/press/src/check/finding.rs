use crate::message::{Quoted, Shown};
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::Utf8Error;

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub path: PathBuf,
    /// The line and the column, both from 1, where the fault has a place.
    pub position: Option<(usize, usize)>,
    /// The JSON path and what is wrong.
    pub words: String,
}

impl Finding {
    /// A file in another encoding.
    pub(super) fn not_utf8(path: &Path, error: &Utf8Error) -> Self {
        let words = format!("this is not UTF-8, from byte {} on", error.valid_up_to());
        Self { path: path.to_owned(), position: None, words }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.shown();
        match self.position {
            Some((line, column)) => write!(f, "{path}:{line}:{column}: {}", self.words.quoted()),
            None => write!(f, "{path}: {}", self.words.quoted()),
        }
    }
}
