use std::path::Path;

use newsfold_bundle::locate_in_lists;

use super::Finding;

/// Something wrong with what an entry of a sound bundle says under a key; its place is not known yet.
pub(super) struct Complaint {
    /// The list it is in: `issues` or `older`.
    pub(super) list: &'static str,
    /// The entry, from 0.
    pub(super) entry: usize,
    /// The key.
    pub(super) key: &'static str,
    /// What is wrong.
    pub(super) words: String,
}

/// Finds the places of all complaints about a bundle, in one pass over its text.
pub(super) fn located(path: &Path, text: &str, complaints: Vec<Complaint>) -> Vec<Finding> {
    let places: Vec<_> =
        complaints.iter().map(|found| (found.list, found.entry, found.key)).collect();
    let positions = locate_in_lists(text, &places);
    let finding = |(Complaint { list, entry, key, words }, position)| Finding {
        path: path.to_owned(),
        position: Some(position),
        words: format!("{list}[{entry}].{key}: {words}"),
    };
    complaints.into_iter().zip(positions).map(finding).collect()
}
