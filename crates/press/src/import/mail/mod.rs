//! Mail ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322), MIME): `message` makes a letter of one, of
//! the part that says most and of its headers; `mailbox` takes a file of many apart; `reader` keeps the
//! address of whoever got it out of the issue.

mod mailbox;
mod message;
mod reader;

pub(super) use mailbox::letters;
pub(super) use message::letter;
pub(super) use reader::{addressed, without_readers};
