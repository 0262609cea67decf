use std::path::Path;

use newsfold_bundle::{Fault, Faults, ReadError};

use super::Finding;

/// Faults of a file, and how many more it has.
pub(super) fn listed(path: &Path, faults: &Faults) -> (Vec<Finding>, usize) {
    let finding = |fault: &Fault| Finding {
        path: path.to_owned(),
        position: fault.position,
        words: fault.to_string(),
    };
    (faults.listed.iter().map(finding).collect(), faults.more)
}

/// What reading found wrong with a file, and how much more there is.
pub(super) fn faults(path: &Path, error: ReadError) -> (Vec<Finding>, usize) {
    let finding = |position, words: String| Finding { path: path.to_owned(), position, words };
    let found = match error {
        ReadError::Invalid(faults) => return listed(path, &faults),
        ReadError::NotJson { line, column, message } => {
            finding(Some((line, column)), format!("this is no JSON: {message}"))
        }
        ReadError::OverLimit { limit, line, column } => {
            finding(Some((line, column)), limit.to_string())
        }
        error @ (ReadError::NotABundle | ReadError::NewerVersion(_)) => {
            finding(None, error.to_string())
        }
    };
    (vec![found], 0)
}
