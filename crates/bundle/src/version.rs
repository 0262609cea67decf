use serde::{Serialize, Serializer};

/// The version of the format that this crate reads and writes. It rises only when a reader of the
/// old format would misunderstand the new one; keys that are added meanwhile are ignored by old readers.
pub const VERSION: u64 = 1;

/// The version a bundle states: always [`VERSION`], since nothing else is read or written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version;

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(VERSION)
    }
}
