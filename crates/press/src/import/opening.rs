use std::path::Path;

use super::error::ImportError;
use super::letters::{Form, Kind, Letter, Letters, kind};
use super::{export, feed, files, mail};

/// The letters in a file; one of a kind that holds one newsletter gives one.
pub(crate) fn letters(path: &Path, bytes: Vec<u8>) -> Result<Letters, ImportError> {
    match kind(path, &bytes) {
        Some(Kind::Mail) => mail::letter(path, &bytes).map(|letter| vec![letter].into()),
        Some(Kind::Mailbox) => mail::letters(path, &bytes).map(Letters::from),
        Some(Kind::Feed) => feed::letters(path, &bytes).map(Letters::from),
        Some(Kind::Ghost) => export::ghost(path, &bytes),
        Some(Kind::Archive) => match export::archive(path, bytes, &letters)? {
            found if found.letters.is_empty() && found.left_out.is_empty() => {
                Err(ImportError::OtherKind(path.to_owned()))
            }
            found => Ok(found),
        },
        Some(Kind::Posts) => export::table(path, &letters),
        Some(Kind::Html) => one(path, bytes, Form::Html),
        Some(Kind::Markdown) => one(path, bytes, Form::Markdown),
        None if files::is_other_document(path) => Err(ImportError::OtherKind(path.to_owned())),
        Some(Kind::Text) | None => one(path, bytes, Form::Text),
    }
}

/// The letter that a text is.
fn one(path: &Path, bytes: Vec<u8>, form: Form) -> Result<Letters, ImportError> {
    let files::Decoded { text, note } = files::decode(path, bytes)?;
    let notes = note.into_iter().collect();
    Ok(vec![Letter { form, text, notes, ..Letter::default() }].into())
}
