use web_sys::{Storage, window};

use crate::store::Detail;

const KEY: &str = "newsfold:detail";

/// The reader's kept choice of how much to show. Storage that is denied holds nothing.
pub(crate) fn kept_choice() -> Option<Detail> {
    let name = storage()?.get_item(KEY).ok()??;
    Detail::named(&name)
}

/// Keeps the reader's choice, where storage allows.
pub(super) fn keep_choice(detail: Detail) {
    if let Some(storage) = storage() {
        // A full or denied storage forgets the choice, and nothing else.
        let _ = storage.set_item(KEY, detail.name());
    }
}

/// The storage of this origin; merely asking for it throws where it is denied.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
