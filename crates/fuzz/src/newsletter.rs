//! Newsletters of every kind that the importer reads.

use std::path::Path;

use newsfold_bundle::{ReadError, examine, write_sound};
use newsfold_press::import::{Options, import_bytes};

/// Whatever the importer makes of a newsletter, readers take, but for what is over one of their limits. The
/// name of its file says of which kind it is.
///
/// # Panics
///
/// Where that does not hold.
pub fn holds(name: &str, bytes: &[u8]) {
    let Ok(imported) = import_bytes(Path::new(name), bytes.to_vec(), &Options::default()) else {
        return;
    };
    match write_sound(&imported.bundle) {
        Ok(sound) => {
            let again = examine(&sound.text).map(|again| again.mended.is_empty());
            assert_eq!(again, Ok(true));
        }
        Err(ReadError::OverLimit { .. }) => {}
        Err(error) => panic!("no reader takes what was imported: {error}"),
    }
}
