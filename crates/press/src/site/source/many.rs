use std::fs;

use super::item::{Item, Text};
use crate::import::report::LeftOut;
use crate::import::{Found, Letters, kind_of, letters};
use crate::site::digest;

/// The items of a file that holds many newsletters: a mailbox, a feed, an export. Nothing where it holds
/// one, or cannot be taken apart, which is said where it is read.
pub(super) fn many(found: &Found, name: &str) -> Option<(Vec<Item>, Vec<LeftOut>)> {
    kind_of(&found.path).filter(|kind| kind.holds_many())?;
    let bytes = fs::read(&found.path).ok()?;
    let Letters { letters, left_out } = letters(&found.path, bytes).ok()?;
    if letters.is_empty() {
        return None;
    }
    let item = |letter: crate::import::Letter| {
        let own = letter.name().unwrap_or_default();
        Item {
            name: format!("{name}#{own}"),
            path: letter.path(&found.path),
            text: Text::Letter {
                digest: digest::hex(letter.made_of().as_bytes()),
                file: found.path.clone(),
                letter: Box::new(letter),
            },
        }
    };
    let left_out = left_out.into_iter().map(|left| left.left_out(&found.path)).collect();
    Some((letters.into_iter().map(item).collect(), left_out))
}
