//! From text to types, in three steps:
//!
//! 1. the text is looked at for what is over a limit (`limits`), before it takes room;
//! 2. it becomes a JSON value (`serde_json`), or is no JSON; its strings are what a page can hold (`page_text`);
//! 3. the value becomes a bundle (`document`, `content`), each fault noted with its path, so that
//!    one reading finds them all (`cursor`, `notes`). A fault that costs no more than the element it
//!    stands in is *mended*: the newsletter is read without it.
//!
//! Readers of newsletters `read`, and hear what is wrong and at which path. Who writes or checks one
//! `examine`s it (a feature, which readers are not to download), and hears also of what was mended, of keys that an object has twice
//! (`duplicate_keys`), and of lines: paths are found in the text again (`locate`), since a JSON value
//! does not remember lines, and a sound bundle should not pay for them.

mod content;
mod cursor;
mod document;
#[cfg(feature = "examine")]
mod duplicate_keys;
#[cfg(feature = "examine")]
mod examine;
mod fault;
mod limits;
#[cfg(feature = "examine")]
mod locate;
mod notes;
mod page_text;
mod path;
mod position;
mod quoted;
mod scalar;
mod shape;

use serde_json::Value;
use thiserror::Error;

#[cfg(feature = "examine")]
pub use examine::{Examined, examine, examine_issue, examine_shard, locate_in_lists};
pub use fault::{Fault, FaultKind, Faults};
pub use limits::{Limit, MOST_ARTICLES, MOST_ISSUES, MOST_RUNS, MOST_RUNS_AT_ONCE};
pub use notes::LISTED;
pub use shape::{MOST_BYTES, is_id, is_language};

use crate::{Bundle, Issue, Page, Shard, VERSION};
use cursor::Cursor;
use notes::Notes;
use position::position;

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
    /// A document that is over a limit.
    #[error("line {line}, column {column}: {limit}")]
    OverLimit {
        /// The limit.
        limit: Limit,
        /// The line where it is reached, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A bundle with faults.
    #[error("{0}")]
    Invalid(Faults),
}

/// What came of reading.
pub type Reading<T> = Result<T, ReadError>;

/// Reads a bundle.
pub fn read(text: &str) -> Reading<Bundle> {
    read_as(text, is_bundle, document::bundle)
}

/// Reads the file of one issue, as [`write_issue`](crate::write_issue) wrote it.
pub fn read_issue(text: &str) -> Reading<Issue> {
    read_as(text, is_any, document::issue)
}

/// Reads a file that lists older issues.
pub fn read_shard(text: &str) -> Reading<Shard> {
    read_as(text, is_any, document::shard)
}

/// Reads what a prerendered page says of itself.
pub fn read_page(text: &str) -> Reading<Page> {
    read_as(text, is_any, document::page)
}

/// The JSON value of a text without a byte-order mark.
fn parse(text: &str) -> Reading<Value> {
    if let Some((limit, at)) = limits::exceeded(text) {
        let (line, column) = position(text.get(..at).unwrap_or_default());
        return Err(ReadError::OverLimit { limit, line, column });
    }
    let mut value = serde_json::from_str(text).map_err(|error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
        message: parser_words(&error),
    })?;
    page_text::page_text(text, &mut value);
    Ok(value)
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The parser's message without the place, which stands before it already.
fn parser_words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split_once(" at line ").map_or(words.clone(), |(message, _)| message.to_owned())
}

/// Whether a value is a bundle of this version.
fn is_bundle(value: &Value) -> Reading<()> {
    match value.get("version") {
        None => Err(ReadError::NotABundle),
        Some(version) => match version.as_u64() {
            Some(version) if version > VERSION => Err(ReadError::NewerVersion(version)),
            _ => Ok(()),
        },
    }
}

/// Other documents are told apart by nothing but their content.
#[allow(clippy::unnecessary_wraps, reason = "it stands beside one that refuses")]
fn is_any(_: &Value) -> Reading<()> {
    Ok(())
}

/// Reads a document; what is mended is not worth looking for its place.
fn read_as<T>(
    text: &str,
    is: fn(&Value) -> Reading<()>,
    reader: fn(Cursor) -> Option<T>,
) -> Reading<T> {
    let text = without_mark(text);
    let value = parse(text)?;
    is(&value)?;
    let notes = Notes::default();
    match reader(Cursor::root(&value, &notes)) {
        Some(value) if !notes.is_broken() => Ok(value),
        _ => Err(ReadError::Invalid(notes.into_faults())),
    }
}
