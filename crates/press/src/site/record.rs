use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::facts::Facts;

/// The name of the record in the folder of the site.
pub(super) const NAME: &str = "newsfold-build.json";

/// The version of the record; one of another version is as good as none for what is to be built, and
/// still says what may be removed.
const VERSION: u32 = 2;

/// What a build leaves behind for the next one, in the folder of the site: what it has read, and what
/// it has made. It holds no time, so that the same source gives the same record.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The version of the record.
    version: u32,
    /// What the issues were read with: the program and its options.
    #[serde(default)]
    pub(super) reading: String,
    /// The files that were read, by their path in the source.
    #[serde(default)]
    pub(super) sources: BTreeMap<String, Reading>,
    /// The files that were made, by their path in the site.
    #[serde(default)]
    pub(super) files: BTreeMap<String, Made>,
    /// Files named by content that the build before needed and this one does not: they are kept for
    /// readers who hold an older page, until the next change.
    #[serde(default)]
    pub(super) kept: Vec<String>,
}

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reading {
    /// The digest of the file.
    pub(super) digest: String,
    /// What it says; nothing where it holds no newsletter, as a README.
    pub(super) facts: Option<Facts>,
    /// The digest of what the issue's own file was made of.
    #[serde(default)]
    pub(super) key: String,
    /// The issue's own file.
    #[serde(default)]
    pub(super) body: Body,
}

/// An issue's own file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Body {
    /// Its digest, as an integrity value.
    pub(super) digest: String,
    /// How large it is.
    pub(super) bytes: u64,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Made {
    /// The digest of its bytes, or for a page of all that it is made of.
    pub(super) digest: String,
    /// Whether its name holds its digest, so that it never changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) hashed: bool,
}

impl Record {
    /// An empty record of a reading.
    pub(super) fn new(reading: String) -> Self {
        Self { version: VERSION, reading, ..Self::default() }
    }

    /// The record in the folder of a site; an empty one where there is none that can be read.
    pub(super) fn load(output: &Path) -> Self {
        let text = fs::read(output.join(NAME)).unwrap_or_default();
        let mut record: Self = serde_json::from_slice(&text).unwrap_or_default();
        if record.version != VERSION {
            record.sources.clear();
            record.reading.clear();
        }
        record
    }

    /// The record as it is written.
    pub(super) fn write(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}
