use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::folder::SiteFolder;
use super::site_path::hold;
use crate::import::report::{LeftOut, Why};
use crate::site::BuildError;
use crate::site::source::facts::Facts;

/// The name of the record in the folder of the site.
pub(crate) const NAME: &str = "newsfold-build.json";

/// The version of the record; one of another version is as good as none for what is to be built, and
/// still says what may be removed.
const VERSION: u32 = 5;

/// What a build leaves behind for the next one, in the folder of the site: what it has read, and what
/// it has made. It holds no time, so that the same source gives the same record.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Record {
    /// The version of the record.
    version: u32,
    /// What the issues were read with: the program and its options.
    #[serde(default)]
    pub(in crate::site) reading: String,
    /// The files that were read, by their path in the source.
    #[serde(default)]
    pub(in crate::site) sources: BTreeMap<String, Reading>,
    /// The files that were made, by their path in the site.
    #[serde(default)]
    pub(in crate::site) files: BTreeMap<String, Made>,
    /// What was searched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::site) search: Option<Searched>,
    /// Files named by content that the build before needed and this one does not: they are kept for
    /// readers who hold an older page, until the next change.
    #[serde(default)]
    pub(in crate::site) kept: Vec<String>,
}

/// What came of reading a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Reading {
    /// The digest of the file.
    pub(in crate::site) digest: String,
    /// What it says; nothing where it is left out.
    pub(in crate::site) facts: Option<Facts>,
    /// The line for which it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// Why it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    /// The digest of what the issue's own file was made of.
    #[serde(default)]
    pub(in crate::site) key: String,
    /// The issue's own file.
    #[serde(default)]
    pub(in crate::site) body: Body,
}

/// What is searched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Searched {
    /// The digest of all that the index is made of.
    pub(in crate::site) key: String,
    /// The digest of the index, by which pages name it.
    pub(in crate::site) digest: String,
}

/// An issue's own file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Body {
    /// Its digest, as an integrity value.
    pub(in crate::site) digest: String,
    /// How large it is.
    pub(in crate::site) bytes: u64,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Made {
    /// The digest of its bytes, or for a page of all that it is made of.
    pub(in crate::site) digest: String,
    /// Whether its name holds its digest, so that it never changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(in crate::site) hashed: bool,
}

impl Reading {
    /// An issue, and its own file.
    pub(in crate::site) fn of_issue(digest: String, facts: Facts, key: String, body: Body) -> Self {
        Self { digest, facts: Some(facts), key, body, ..Self::default() }
    }

    /// A file that is left out.
    pub(in crate::site) fn of_left_out(digest: String, left_out: &LeftOut) -> Self {
        let LeftOut { line, why, .. } = left_out.clone();
        Self { digest, line, why: Some(why), ..Self::default() }
    }

    /// Why the file, which lies at this path, is left out, if it is.
    pub(in crate::site) fn left_out(&self, path: &Path) -> Option<LeftOut> {
        let why = self.why.clone().filter(|_| self.facts.is_none())?;
        Some(LeftOut { path: path.to_owned(), line: self.line, why })
    }
}

impl Record {
    /// An empty record of a reading.
    pub(in crate::site) fn new(reading: String) -> Self {
        Self { version: VERSION, reading, ..Self::default() }
    }

    /// The record in the folder of a site; an empty one where there is none that can be read. One that no
    /// build has written is refused, since it says what is to be removed.
    pub(in crate::site) fn load(folder: &SiteFolder) -> Result<Self, BuildError> {
        let text = folder.read(NAME).unwrap_or_default();
        let mut record: Self = serde_json::from_slice(&text).unwrap_or_default();
        let files = record.files.keys().chain(&record.kept).map(String::as_str);
        hold(folder, NAME, files)?;
        let foreign = |facts: &Facts| !newsfold_bundle::is_id(&facts.id);
        let mut facts = record.sources.values().filter_map(|reading| reading.facts.as_ref());
        if let Some(facts) = facts.find(|facts| foreign(facts)) {
            let (record, path, reason) =
                (folder.path(NAME), facts.id.clone(), "is no id of an issue");
            return Err(BuildError::ForeignRecord { record, path, reason });
        }
        if record.version != VERSION {
            record.sources.clear();
            record.reading.clear();
        }
        Ok(record)
    }

    /// The record as it is written.
    pub(in crate::site) fn write(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}
