use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::site::BuildError;
use crate::site::stage::{FOLDER, NEW, make_folder_of};

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
    pub(in crate::site) fn carry_out(&self, output: &Path) -> Result<(), BuildError> {
        let path = path(output);
        self.write_down(&path).map_err(BuildError::unwritable(&path))?;
        self.finish(output)
    }

    fn write_down(&self, path: &Path) -> io::Result<()> {
        let half = path.with_extension("half");
        let mut file = File::create(&half)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(half, path)
    }

    /// Does what is left to do; what is done already is passed over.
    fn finish(&self, output: &Path) -> Result<(), BuildError> {
        for path in &self.moves {
            let (from, to) = (output.join(FOLDER).join(NEW).join(path), output.join(path));
            if from.is_file() {
                make_folder_of(&to)
                    .and_then(|()| fs::rename(&from, &to))
                    .map_err(BuildError::unwritable(&to))?;
            }
        }
        let mut folders = BTreeSet::new();
        for path in &self.removals {
            let path = output.join(path);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(BuildError::Unwritable { path, reason: error });
                }
                _ => {}
            }
            folders.extend(
                path.ancestors().skip(1).map(Path::to_owned).take_while(|folder| folder != output),
            );
        }
        // The deepest first; one that holds something stays.
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
        let path = path(output);
        fs::remove_file(&path).map_err(BuildError::unwritable(&path))?;
        clear(output)
    }
}

/// Brings an interrupted build to its end: what it had written down is done, and what it had not is
/// forgotten.
pub(in crate::site) fn recover(output: &Path) -> Result<(), BuildError> {
    let path = path(output);
    let journal = fs::read(&path).ok();
    match journal.and_then(|text| serde_json::from_slice::<Journal>(&text).ok()) {
        Some(journal) => journal.finish(output),
        None => clear(output),
    }
}

/// Writes a file that waits for its turn.
pub(in crate::site) fn prepare(output: &Path, name: &str, bytes: &[u8]) -> Result<(), BuildError> {
    let path = output.join(FOLDER).join(NEW).join(name);
    let written = make_folder_of(&path).and_then(|()| fs::write(&path, bytes));
    written.map_err(BuildError::unwritable(&path))
}

/// Drops files that wait for nothing.
pub(in crate::site) fn clear(output: &Path) -> Result<(), BuildError> {
    let folder = output.join(FOLDER).join(NEW);
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(BuildError::Unwritable { path: folder, reason: error })
        }
        _ => Ok(()),
    }
}

fn path(output: &Path) -> PathBuf {
    output.join(FOLDER).join(NAME)
}

/// Drops the files of a build that failed before anything was written down.
pub(in crate::site) fn forget(output: &Path) {
    if !path(output).exists() {
        // The next build tries again.
        let _ = clear(output);
    }
}
