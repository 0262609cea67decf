use std::path::Path;

use newsfold_bundle::locate_in_issues;

use super::Finding;

/// Something wrong with what an issue of a sound bundle says under a key; its place is not known yet.
pub(super) struct Complaint {
    /// The issue, from 0.
    pub(super) issue: usize,
    /// The key.
    pub(super) key: &'static str,
    /// What is wrong.
    pub(super) words: String,
}

/// Finds the places of all complaints about a bundle, in one pass over its text.
pub(super) fn located(path: &Path, text: &str, complaints: Vec<Complaint>) -> Vec<Finding> {
    let places: Vec<_> = complaints.iter().map(|found| (found.issue, found.key)).collect();
    let positions = locate_in_issues(text, &places);
    let finding = |(Complaint { issue, key, words }, position)| Finding {
        path: path.to_owned(),
        position: Some(position),
        words: format!("issues[{issue}].{key}: {words}"),
    };
    complaints.into_iter().zip(positions).map(finding).collect()
}
