//! From text to types, in three steps:
//!
//! 1. the text becomes a JSON value (`serde_json`), or is no JSON;
//! 2. the value becomes a bundle (`document`, `content`), each fault noted with its path, so that
//!    one reading finds them all (`cursor`);
//! 3. where there are faults, their paths are found in the text again (`locate`), since a JSON value
//!    does not remember lines and a sound bundle should not pay for them.

mod content;
mod cursor;
mod document;
mod fault;
mod locate;
mod path;
mod scalar;
mod shape;

use serde_json::Value;
use thiserror::Error;

pub use fault::{Fault, FaultKind};
pub use shape::{is_id, is_language};

use crate::{Bundle, Issue, Page, Shard, VERSION};
use cursor::{Cursor, Faults};

/// Why a text is no bundle.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The text is no JSON; often a web page, or the first half of a bundle.
    #[error("line {line}, column {column}: this is no JSON: {message}")]
    NotJson {
        /// The line where it stops being JSON, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the JSON parser says.
        message: String,
    },
    /// JSON, but neither a `version` nor `issues`: something else.
    #[error("this is JSON, but no newsletter bundle: it has no `version`")]
    NotABundle,
    /// A bundle of a format that came after this crate.
    #[error(
        "this bundle has version {0}, and this Newsfold reads version {VERSION}: update Newsfold"
    )]
    NewerVersion(u64),
    /// A bundle with faults, in the order of the text.
    #[error("{}", summary(.0))]
    Invalid(Vec<Fault>),
}

/// What came of reading.
pub type Reading<T> = Result<T, ReadError>;

/// Reads a bundle.
pub fn read(text: &str) -> Reading<Bundle> {
    let value = parse(text)?;
    match value.get("version") {
        None => return Err(ReadError::NotABundle),
        Some(version) => match version.as_u64() {
            Some(version) if version > VERSION => return Err(ReadError::NewerVersion(version)),
            _ => {}
        },
    }
    whole(text, &value, document::bundle)
}

/// Reads the file of one issue, as [`write_issue`](crate::write_issue) wrote it.
pub fn read_issue(text: &str) -> Reading<Issue> {
    whole(text, &parse(text)?, document::issue)
}

/// Reads a file that lists older issues.
pub fn read_shard(text: &str) -> Reading<Shard> {
    whole(text, &parse(text)?, document::shard)
}

/// Reads what a prerendered page says of itself.
pub fn read_page(text: &str) -> Reading<Page> {
    whole(text, &parse(text)?, document::page)
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
    locate::positions(text, &locate::locate(text, &paths))
}

/// The JSON value of a text; a byte-order mark before it is skipped.
fn parse(text: &str) -> Reading<Value> {
    serde_json::from_str(without_mark(text)).map_err(|error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
        message: parser_words(&error),
    })
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The parser's message without the place, which stands before it already.
fn parser_words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split_once(" at line ").map_or(words.clone(), |(message, _)| message.to_owned())
}

/// Reads the whole document with `reader`, and locates the faults it noted.
fn whole<T>(text: &str, value: &Value, reader: fn(Cursor) -> Option<T>) -> Reading<T> {
    let faults = Faults::default();
    let read = reader(Cursor::root(value, &faults));
    let noted = faults.into_noted();
    match read {
        Some(read) if noted.is_empty() => Ok(read),
        _ => Err(ReadError::Invalid(located(without_mark(text), noted))),
    }
}

fn located(text: &str, noted: Vec<(Vec<path::Step>, FaultKind)>) -> Vec<Fault> {
    let (paths, kinds): (Vec<_>, Vec<_>) = noted.into_iter().unzip();
    let offsets = locate::locate(text, &paths);
    let positions = locate::positions(text, &offsets);
    let mut faults: Vec<Fault> = paths
        .iter()
        .zip(kinds)
        .zip(positions)
        .map(|((steps, kind), (line, column))| Fault {
            path: path::written(steps),
            line,
            column,
            kind,
        })
        .collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

/// The first fault, and how many follow.
fn summary(faults: &[Fault]) -> String {
    match faults {
        [] => "this bundle has a fault".to_owned(),
        [fault] => format!("line {}: {fault}", fault.line),
        [fault, rest @ ..] => format!("line {}: {fault} (and {} more)", fault.line, rest.len()),
    }
}
