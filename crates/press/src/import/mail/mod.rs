//! Mail ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322), MIME): `message` makes a letter of one, of
//! the part that says most and of its headers (`subject`); `mailbox` takes a file of many apart; `forwarded` finds the mail in
//! one that somebody forwarded, `armour` the text in one that is signed, `unsaid` that of a
//! part whose encoding nobody says; `reader` keeps the address of whoever got
//! it out of the issue.

mod armour;
mod forwarded;
mod mailbox;
mod message;
mod reader;
mod subject;
mod unsaid;

pub(super) use armour::without_signature;
pub(super) use forwarded::{Forwarded, without_head};
pub(super) use mailbox::letters;
pub(super) use message::letter;
pub(super) use reader::{addressed, without_readers};
