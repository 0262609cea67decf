//! Finding every fault of a bundle, in four steps:
//!
//! 1. the file is read, as text and as a bundle: its own faults, each with its line;
//! 2. `order` looks at what reading forgives: whether the newest issue comes first;
//! 3. `references` follows issues that lie in files of their own: whether each is there, has its digest
//!    and says what the bundle says of it;
//! 4. `complaint` finds the lines of what both complain of, all at once.

mod complaint;
mod finding;
mod order;
mod references;

use std::path::Path;
use std::{fs, io};

use newsfold_bundle::ReadError;
use thiserror::Error;

use complaint::Complaint;
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

/// Every fault of the bundle in a file, in the order of the text; none where it is sound. `-` is
/// standard input, whose references cannot be followed.
pub fn check(path: &Path) -> Result<Vec<Finding>, CheckError> {
    let is_stdin = path.as_os_str() == "-";
    let bytes = if is_stdin {
        io::read_to_string(io::stdin()).map(String::into_bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes
        .map_err(|reason| CheckError::Unreadable { path: path.display().to_string(), reason })?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(vec![Finding::not_utf8(path, &error.utf8_error())]),
    };
    let bundle = match newsfold_bundle::read(&text) {
        Ok(bundle) => bundle,
        Err(error) => return Ok(faults(path, error)),
    };
    let mut complaints = order::check(&bundle);
    let mut findings = Vec::new();
    if !is_stdin {
        let (of_bundle, of_files) = references::check(path, &bundle);
        complaints.extend(of_bundle);
        findings.extend(of_files);
    }
    findings.extend(complaint::located(path, &text, complaints));
    findings.sort_by_key(|finding| (finding.path != path, finding.position));
    Ok(findings)
}

/// What reading found wrong with a file.
fn faults(path: &Path, error: ReadError) -> Vec<Finding> {
    let finding = |position, words: String| Finding { path: path.to_owned(), position, words };
    match error {
        ReadError::Invalid(faults) => faults
            .iter()
            .map(|fault| finding(Some((fault.line, fault.column)), fault.to_string()))
            .collect(),
        ReadError::NotJson { line, column, message } => {
            vec![finding(Some((line, column)), format!("this is no JSON: {message}"))]
        }
        error @ (ReadError::NotABundle | ReadError::NewerVersion(_)) => {
            vec![finding(None, error.to_string())]
        }
    }
}
