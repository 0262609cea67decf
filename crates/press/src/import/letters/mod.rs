//! What a file holds: one newsletter or many. `kind` says by its name and its first bytes what it is,
//! and every kind is taken apart into letters (`letter`): texts, and what is known of them from around.

mod kind;
mod letter;

use std::path::{Path, PathBuf};

use super::error::ImportError;
use super::report::LeftOut;
use super::{export, feed, files, mail};
pub(super) use kind::HEAD;
pub(crate) use kind::{Kind, kind};
pub use letter::Attached;
pub(super) use letter::Form;
pub(crate) use letter::Letter;

/// What a file holds.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// Its newsletters, in its order.
    pub(crate) letters: Vec<Letter>,
    /// What of it is none, and why.
    pub(crate) left_out: Vec<NotRead>,
}

/// Something in a file of many that became no letter.
#[derive(Debug)]
pub(crate) struct NotRead {
    /// What the file calls it.
    pub(crate) name: String,
    /// Why it became none.
    pub(crate) reason: String,
}

impl NotRead {
    /// What the report says of it.
    pub(crate) fn left_out(self, file: &Path) -> LeftOut {
        LeftOut {
            path: within(file, &self.name),
            line: None,
            reason: Some(self.reason),
            is_draft: false,
        }
    }
}

/// The path of something inside a file.
fn within(file: &Path, name: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push("#");
    path.push(name);
    path.into()
}

impl From<Vec<Letter>> for Letters {
    fn from(letters: Vec<Letter>) -> Self {
        Self { letters, left_out: Vec::new() }
    }
}

/// The letters in a file; one of a kind that holds one newsletter gives one.
pub(crate) fn letters(path: &Path, bytes: Vec<u8>) -> Result<Letters, ImportError> {
    match kind(path, &bytes) {
        Some(Kind::Mail) => mail::letter(path, &bytes).map(|letter| vec![letter].into()),
        Some(Kind::Mailbox) => mail::letters(path, &bytes).map(Letters::from),
        Some(Kind::Feed) => feed::letters(path, &bytes).map(Letters::from),
        Some(Kind::Ghost) => export::ghost(path, &bytes),
        Some(Kind::Archive) => export::archive(path, bytes),
        Some(Kind::Posts) => export::table(path),
        Some(Kind::Html) => one(path, bytes, Form::Html),
        Some(Kind::Markdown) => one(path, bytes, Form::Markdown),
        Some(Kind::Text) | None => one(path, bytes, Form::Text),
    }
}

/// The letter that a text is.
fn one(path: &Path, bytes: Vec<u8>, form: Form) -> Result<Letters, ImportError> {
    let files::Decoded { text, note } = files::decode(path, bytes)?;
    let notes = note.into_iter().collect();
    Ok(vec![Letter { form, text, notes, ..Letter::default() }].into())
}
