use std::path::Path;

use mail_parser::mailbox::mbox::MessageIterator;

use super::message;
use crate::import::error::ImportError;
use crate::import::letters::Letter;

/// The mails of a mailbox ([RFC 4155](https://www.rfc-editor.org/rfc/rfc4155)), each by its number.
pub(in crate::import) fn letters(path: &Path, bytes: &[u8]) -> Result<Vec<Letter>, ImportError> {
    let mut letters = Vec::new();
    for (at, mail) in MessageIterator::new(bytes).enumerate() {
        let mail = mail.map_err(|_| message::damaged(path))?;
        let mut letter = message::letter(path, mail.contents())?;
        letter.name = Some((at + 1).to_string());
        letters.push(letter);
    }
    Ok(letters)
}
