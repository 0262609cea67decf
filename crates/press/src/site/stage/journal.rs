use std::collections::BTreeSet;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::folder::{FOLDER, SiteFolder, waiting, waiting_place};
use super::site_path::hold;
use crate::site::BuildError;

/// The name of the journal in the hidden folder.
const NAME: &str = "journal.json";

/// What is left to do when every new file waits: it is written down first, so that the next build can
/// bring an interrupted one to its end.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(in crate::site) struct Journal {
    /// The files that take their place, in this order.
    pub(in crate::site) moves: Vec<String>,
    /// The files that go, once all are in place.
    pub(in crate::site) removals: Vec<String>,
}

impl Journal {
    /// Writes the journal down and does what it says.
    pub(in crate::site) fn carry_out(&self, folder: &SiteFolder) -> Result<(), BuildError> {
        self.write_down(folder).map_err(BuildError::unwritable(&folder.path(path())))?;
        self.finish(folder)
    }

    fn write_down(&self, folder: &SiteFolder) -> io::Result<()> {
        let half = path().with_extension("half");
        let mut file = folder.create(&half)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        folder.rename(&half, &path())
    }

    /// Does what is left to do; what is done already is passed over.
    fn finish(&self, folder: &SiteFolder) -> Result<(), BuildError> {
        for path in self.moves.iter().map(Path::new) {
            let from = waiting(&path.to_string_lossy());
            if folder.is_file(&from) {
                folder.rename(&from, path).map_err(BuildError::unwritable(&folder.path(path)))?;
            }
        }
        let mut folders = BTreeSet::new();
        for path in self.removals.iter().map(Path::new) {
            folder.remove(path).map_err(BuildError::unwritable(&folder.path(path)))?;
            let above = path.ancestors().skip(1).map(Path::to_owned);
            folders.extend(above.filter(|above| !above.as_os_str().is_empty()));
        }
        // The deepest first; one that holds something stays.
        for empty in folders.iter().rev() {
            folder.remove_empty(empty);
        }
        folder.remove(&path()).map_err(BuildError::unwritable(&folder.path(path())))?;
        clear(folder)
    }
}

/// Brings an interrupted build to its end: what it had written down is done, and what it had not is
/// forgotten. A journal that no build has written is refused.
pub(in crate::site) fn recover(folder: &SiteFolder) -> Result<(), BuildError> {
    let journal = folder.read(path()).ok();
    match journal.and_then(|text| serde_json::from_slice::<Journal>(&text).ok()) {
        Some(journal) => {
            let paths = journal.moves.iter().chain(&journal.removals);
            hold(folder, &path().to_string_lossy(), paths.map(String::as_str))?;
            journal.finish(folder)
        }
        None => clear(folder),
    }
}

/// Writes a file that waits for its turn.
pub(in crate::site) fn prepare(
    folder: &SiteFolder,
    name: &str,
    bytes: &[u8],
) -> Result<(), BuildError> {
    let path = waiting(name);
    folder.write(&path, bytes).map_err(BuildError::unwritable(&folder.path(path)))
}

/// Drops files that wait for nothing.
fn clear(folder: &SiteFolder) -> Result<(), BuildError> {
    let waiting = waiting_place();
    folder.remove_all(&waiting).map_err(BuildError::unwritable(&folder.path(waiting)))
}

fn path() -> PathBuf {
    Path::new(FOLDER).join(NAME)
}

/// Drops the files of a build that failed before anything was written down.
pub(in crate::site) fn forget(folder: &SiteFolder) {
    if !folder.is_file(path()) {
        // The next build tries again.
        let _ = clear(folder);
    }
}
