use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;

use super::WidgetError;
use super::embedded::FILES;
use crate::real_file;

/// Where the widget's files are taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WidgetFiles {
    /// This command itself.
    #[default]
    Embedded,
    /// A folder, as `cargo xtask dist` or `newsfold widget` leaves it.
    Folder(PathBuf),
}

impl WidgetFiles {
    /// Those of a folder, where one is named.
    #[must_use]
    pub fn of(folder: Option<PathBuf>) -> Self {
        folder.map_or(Self::Embedded, Self::Folder)
    }

    /// The folder that messages name.
    pub(crate) fn folder(&self) -> PathBuf {
        match self {
            Self::Embedded => PathBuf::from("the widget in this newsfold"),
            Self::Folder(folder) => folder.clone(),
        }
    }

    /// The path that messages name for a file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        match self {
            Self::Embedded => PathBuf::from(name),
            Self::Folder(folder) => folder.join(name),
        }
    }

    /// The names of the files, in order.
    pub(crate) fn names(&self) -> Result<Vec<String>, WidgetError> {
        let Self::Folder(folder) = self else {
            return Ok(FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
        };
        let failed = |reason| WidgetError::Unreadable { path: folder.clone(), reason };
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            names.push(entry.map_err(failed)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Whether there is a file of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        match self {
            Self::Embedded => FILES.iter().any(|(known, _)| *known == name),
            Self::Folder(folder) => folder.join(name).is_file(),
        }
    }

    /// The bytes of a file.
    pub(crate) fn read(&self, name: &str) -> Result<Cow<'static, [u8]>, WidgetError> {
        match self {
            Self::Embedded => {
                let found = FILES.iter().find(|(known, _)| *known == name);
                found.map(|(_, bytes)| Cow::Borrowed(*bytes)).ok_or(WidgetError::BuiltWithout)
            }
            Self::Folder(folder) => {
                let path = folder.join(name);
                let read = real_file::read(&path).map(Cow::Owned);
                read.map_err(|reason| WidgetError::Unreadable { path, reason })
            }
        }
    }
}
