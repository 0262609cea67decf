use crate::site::stage::record::{Made, Record};
use std::collections::BTreeMap;

/// What an earlier build made and this one has no use for.
pub(in crate::site) struct Stale {
    /// Files that go.
    pub(in crate::site) removals: Vec<String>,
    /// Files named by content, which stay until the next change.
    pub(in crate::site) kept: Vec<String>,
}

/// Tells what goes from what stays one build longer. `changes` says whether this build makes another
/// site than the last: where it does not, nothing goes.
pub(in crate::site) fn stale(old: &Record, made: &BTreeMap<String, Made>, changes: bool) -> Stale {
    let unused = old.files.iter().filter(|(path, _)| !made.contains_key(*path));
    let (named, plain): (Vec<_>, Vec<_>) = unused.partition(|(_, made)| made.hashed);
    let mut kept: Vec<String> = named.into_iter().map(|(path, _)| path.clone()).collect();
    let mut removals: Vec<String> = plain.into_iter().map(|(path, _)| path.clone()).collect();
    let before = old.kept.iter().filter(|path| !made.contains_key(*path)).cloned();
    if changes || !kept.is_empty() || !removals.is_empty() {
        removals.extend(before.filter(|path| !kept.contains(path)).collect::<Vec<_>>());
    } else {
        kept.extend(before);
    }
    Stale { removals, kept }
}
