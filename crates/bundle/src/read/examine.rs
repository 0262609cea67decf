use super::notes::{LISTED, Notes};
use super::position::positions;
use super::{Cursor, Faults, ReadError, Reading, document, is_any, is_bundle, parse, without_mark};
use super::{duplicate_keys, locate, path};
use crate::{Bundle, Issue, Shard};
use serde_json::Value;

/// A document that can be read, and what was mended for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined<T> {
    /// What it says.
    pub value: T,
    /// What is wrong with it all the same; it is left out of the value.
    pub mended: Faults,
}

/// Reads a bundle as [`read`] does, and tells everything that is wrong with it.
pub fn examine(text: &str) -> Reading<Examined<Bundle>> {
    examine_as(text, is_bundle, document::bundle)
}

/// Reads the file of one issue as [`read_issue`] does, and tells everything that is wrong with it.
pub fn examine_issue(text: &str) -> Reading<Examined<Issue>> {
    examine_as(text, is_any, document::issue)
}

/// Reads a file that lists older issues as [`read_shard`] does, and tells everything that is wrong.
pub fn examine_shard(text: &str) -> Reading<Examined<Shard>> {
    examine_as(text, is_any, document::shard)
}

/// The line and the column, both from 1, of what entries of a sound bundle's lists say under a key, each
/// place a list (`issues` or `older`), an entry and a key; of the entry where it has no such key. All are
/// found in one pass.
#[must_use]
pub fn locate_in_lists(
    text: &str,
    places: &[(&'static str, usize, &'static str)],
) -> Vec<(usize, usize)> {
    use path::Step::{Index, Key};
    let steps = |&(list, entry, key)| vec![Key(list), Index(entry), Key(key)];
    let paths: Vec<_> = places.iter().map(steps).collect();
    let text = without_mark(text);
    positions(text, &locate::locate(text, &paths))
}

fn examine_as<T>(
    text: &str,
    is: fn(&Value) -> Reading<()>,
    reader: fn(Cursor) -> Option<T>,
) -> Reading<Examined<T>> {
    let text = without_mark(text);
    let value = parse(text)?;
    is(&value)?;
    let notes = Notes::default();
    let read = reader(Cursor::root(&value, &notes));
    let is_broken = notes.is_broken();
    let mut faults = located(text, notes);
    let (twice, more) = duplicate_keys::duplicate_keys(text);
    faults.listed.extend(twice);
    faults.listed.sort_by_key(|fault| fault.position);
    faults.more += more + faults.listed.len().saturating_sub(LISTED);
    faults.listed.truncate(LISTED);
    match read {
        Some(value) if !is_broken => Ok(Examined { value, mended: faults }),
        _ => Err(ReadError::Invalid(faults)),
    }
}

/// What was noted, each with its position, in the order of the text.
fn located(text: &str, notes: Notes) -> Faults {
    let offsets = locate::locate(text, &notes.paths());
    let mut faults = notes.into_faults();
    for (fault, position) in faults.listed.iter_mut().zip(positions(text, &offsets)) {
        fault.position = Some(position);
    }
    faults.listed.sort_by_key(|fault| fault.position);
    faults
}
