use std::path::PathBuf;

use super::{Kind, Level};

/// One thing that a person may have to look at, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The words it is about, or what has come of it; may be empty.
    pub words: String,
}

impl Finding {
    /// How much it matters.
    #[must_use]
    pub fn level(&self) -> Level {
        self.kind.level()
    }
}
