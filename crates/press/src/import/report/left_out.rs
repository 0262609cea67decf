use std::path::PathBuf;

use super::{Finding, Kind};
use crate::import::ImportError;

/// A file that became no issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, where there is one to blame.
    pub line: Option<usize>,
    /// What is wrong with it; nothing where it only holds no article, as a README.
    pub reason: Option<String>,
}

impl LeftOut {
    /// What the file is left out for.
    pub(crate) fn new(path: PathBuf, error: &ImportError) -> Self {
        let is_none = error.is_no_newsletter();
        let reason = (!is_none).then(|| error.reason(&path));
        Self { line: error.line(), reason, path }
    }

    pub(super) fn finding(&self) -> Finding {
        let kind = if self.reason.is_some() { Kind::Unreadable } else { Kind::NoArticle };
        let words = self.reason.clone().unwrap_or_default();
        Finding { kind, path: self.path.clone(), line: self.line, words }
    }
}
