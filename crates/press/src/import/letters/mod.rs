//! What a file holds: one newsletter or many. `kind` says by its name and its first bytes what it is,
//! and every kind is taken apart (`opening`) into letters (`letter`): texts, and what is known of them from
//! around.

mod kind;
mod letter;

use std::collections::BTreeMap;
use std::path::Path;

use super::report::{LeftOut, Why};
pub(super) use kind::HEAD;
pub(crate) use kind::{Kind, kind};
pub use letter::Attached;
pub(super) use letter::Form;
pub(crate) use letter::Letter;
pub(super) use letter::is_attached;

/// What a file holds.
#[derive(Debug, Default)]
#[allow(clippy::struct_field_names, reason = "its letters are letters")]
pub(crate) struct Letters {
    /// Its newsletters, in its order.
    pub(crate) letters: Vec<Letter>,
    /// What of it is none, and why.
    pub(crate) left_out: Vec<NotRead>,
    /// How many files in it are of a kind that is not read, by the ending of their names.
    pub(crate) other_kinds: BTreeMap<String, usize>,
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
        LeftOut::whole(letter::within(file, &self.name), Why::Unreadable(self.reason))
    }
}

impl From<Vec<Letter>> for Letters {
    fn from(letters: Vec<Letter>) -> Self {
        Self { letters, ..Self::default() }
    }
}
