//! Finding every fault of a bundle, in four steps:
//!
//! 1. the file is read, as text and as a bundle: its own faults, each with its line;
//! 2. `order` looks at what reading forgives: whether the newest issue comes first;
//! 3. `references` follows issues that lie in files of their own: whether each is there, has its digest
//!    and says what the bundle says of it;
//! 4. `complaint` finds the lines of what both complain of, all at once.

mod complaint;
mod document;
mod faults;
mod finding;
mod order;
mod references;

use std::io;
use std::path::Path;

use newsfold_bundle::{Examined, LISTED};
use thiserror::Error;

use crate::message::Shown;

use complaint::Complaint;
use faults::{faults, listed};
pub use finding::Finding;

/// Why a bundle could not be looked at.
#[derive(Debug, Error)]
pub enum CheckError {
    /// The file cannot be read.
    #[error("{path}: cannot be read: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        reason: io::Error,
    },
}

/// What is wrong with a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The first of it, in the order of the text, what is wrong with other files last.
    pub listed: Vec<Finding>,
    /// How much more there is.
    pub more: usize,
}

impl Checked {
    fn new(mut findings: Vec<Finding>, more: usize, path: &Path) -> Self {
        findings.sort_by_key(|finding| (finding.path != path, finding.position));
        let more = more + findings.len().saturating_sub(LISTED);
        findings.truncate(LISTED);
        Self { listed: findings, more }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.listed.is_empty()
    }
}

/// What is wrong with the bundle in a file; nothing where it is sound. `-` is standard input, whose
/// references cannot be followed.
pub fn check(path: &Path) -> Result<Checked, CheckError> {
    let is_stdin = path.as_os_str() == "-";
    let bytes =
        if is_stdin { document::bytes(io::stdin().lock()) } else { document::of_file(path) };
    let bytes = bytes.map_err(|reason| CheckError::Unreadable { path: path.shown(), reason })?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            return Ok(Checked::new(vec![Finding::not_utf8(path, &error.utf8_error())], 0, path));
        }
    };
    let Examined { value: bundle, mended } = match newsfold_bundle::examine(&text) {
        Ok(examined) => examined,
        Err(error) => {
            let (findings, more) = faults(path, error);
            return Ok(Checked::new(findings, more, path));
        }
    };
    let (mut findings, mut more) = listed(path, &mended);
    let mut complaints = order::check(&bundle);
    if !is_stdin {
        let of_references = references::check(path, &bundle);
        complaints.extend(of_references.complaints);
        findings.extend(of_references.findings);
        more += of_references.more;
    }
    findings.extend(complaint::located(path, &text, complaints));
    Ok(Checked::new(findings, more, path))
}
