use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Finding, Kind};
use crate::import::ImportError;

/// A file that became no issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, where there is one to blame.
    pub line: Option<usize>,
    /// Why it became none.
    pub why: Why,
}

/// Why a file became no issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It cannot be read as a newsletter: what is wrong with it.
    Unreadable(String),
    /// It holds no article, as a README.
    NoArticle,
    /// It says itself that it is not published yet.
    Draft,
    /// It is the first page of its folder, which lists the newsletters beside it.
    Index,
    /// The newsletter's habits leave it out.
    Asked,
}

impl LeftOut {
    /// What the file is left out for.
    pub(crate) fn new(path: PathBuf, error: &ImportError) -> Self {
        let why = if error.is_no_newsletter() {
            Why::NoArticle
        } else {
            Why::Unreadable(error.reason(&path))
        };
        Self { line: error.line(), why, path }
    }

    /// A file that is left out for what it is, and not for a line of it.
    pub(crate) fn whole(path: PathBuf, why: Why) -> Self {
        Self { path, line: None, why }
    }

    /// What is wrong with the file, where something is.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match &self.why {
            Why::Unreadable(reason) => Some(reason),
            _ => None,
        }
    }

    pub(super) fn finding(&self) -> Finding {
        let kind = match self.why {
            Why::Unreadable(_) => Kind::Unreadable,
            Why::NoArticle => Kind::NoArticle,
            Why::Draft => Kind::Draft,
            Why::Index => Kind::Index,
            Why::Asked => Kind::Asked,
        };
        let words = self.reason().unwrap_or_default().to_owned();
        Finding { kind, path: self.path.clone(), line: self.line, words }
    }
}
