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
    /// Whether it says itself that it is not published yet.
    pub is_draft: bool,
}

impl LeftOut {
    /// What the file is left out for.
    pub(crate) fn new(path: PathBuf, error: &ImportError) -> Self {
        let is_none = error.is_no_newsletter();
        let reason = (!is_none).then(|| error.reason(&path));
        Self { line: error.line(), reason, path, is_draft: false }
    }

    /// A draft is left out.
    pub(crate) fn draft(path: PathBuf) -> Self {
        Self { path, line: None, reason: None, is_draft: true }
    }

    pub(super) fn finding(&self) -> Finding {
        let kind = match (self.is_draft, &self.reason) {
            (true, _) => Kind::Draft,
            (false, Some(_)) => Kind::Unreadable,
            (false, None) => Kind::NoArticle,
        };
        let words = self.reason.clone().unwrap_or_default();
        Finding { kind, path: self.path.clone(), line: self.line, words }
    }
}
