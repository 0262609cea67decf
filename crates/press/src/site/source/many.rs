use std::collections::BTreeMap;

use super::item::{Item, Text};
use crate::import::report::LeftOut;
use crate::import::{Found, Letters, kind_of, letters};
use crate::real_file;
use crate::site::digest;

/// What a file holds that holds many newsletters.
pub(super) struct Many {
    /// The newsletters.
    pub(super) items: Vec<Item>,
    /// What of it is none.
    pub(super) left_out: Vec<LeftOut>,
    /// How many files in it are of a kind that is not read, by the ending of their names.
    pub(super) other_kinds: BTreeMap<String, usize>,
}

/// What is in a file that holds many newsletters: a mailbox, a feed, an export. Nothing where it holds one,
/// or cannot be taken apart, which is said where it is read.
pub(super) fn many(found: &Found, name: &str) -> Option<Many> {
    kind_of(&found.path).filter(|kind| kind.holds_many())?;
    let bytes = real_file::read(&found.path).ok()?;
    let Letters { letters, left_out, other_kinds } = letters(&found.path, bytes).ok()?;
    if letters.is_empty() && left_out.is_empty() {
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
    let items = letters.into_iter().map(item).collect();
    Some(Many { items, left_out, other_kinds })
}
