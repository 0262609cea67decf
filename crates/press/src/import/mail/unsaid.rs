use std::borrow::Cow;
use std::path::Path;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders};

use crate::import::files::{Decoded, decode};
use crate::import::report::Note;

/// The text of a part. Where its header says no encoding and it is not UTF-8, the one that its letters make likely,
/// which is noted.
pub(super) fn text<'m>(
    mail: &'m Message,
    part: &'m MessagePart,
    read: &'m str,
    notes: &mut Vec<Note>,
) -> Cow<'m, str> {
    let says = part.content_type().is_some_and(|kind| kind.attribute("charset").is_some());
    if says || !read.contains(char::REPLACEMENT_CHARACTER) {
        return Cow::Borrowed(read);
    }
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = mail.raw_message().get(range).unwrap_or_default();
    let bytes = match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    match bytes.and_then(|bytes| decode(Path::new(""), bytes).ok()) {
        Some(Decoded { text, note }) => {
            notes.extend(note.filter(|note| !notes.contains(note)));
            Cow::Owned(text)
        }
        None => Cow::Borrowed(read),
    }
}
