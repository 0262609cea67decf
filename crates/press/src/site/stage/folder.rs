use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, OpenOptions};

use crate::message::Shown;
use crate::real_file::whole;

/// The folder in the site that holds what is not part of it yet.
pub(in crate::site) const FOLDER: &str = ".newsfold-build";

/// Where in it the new files wait.
const NEW: &str = "new";

/// Where all files wait for their turn.
pub(super) fn waiting_place() -> PathBuf {
    Path::new(FOLDER).join(NEW)
}

/// Where a file waits for its turn.
pub(super) fn waiting(path: &str) -> PathBuf {
    waiting_place().join(path)
}

/// The folder of a site. Whatever is read, written, moved or removed through it lies in it: a path that a
/// link leads out of it is an error of the system, and touches nothing.
pub(in crate::site) struct SiteFolder {
    dir: Dir,
    path: PathBuf,
}

impl SiteFolder {
    /// Opens the folder, which is there. The folder for what is not part of the site yet has to be one of its
    /// own, and not a link to another.
    pub(in crate::site) fn open(path: &Path) -> io::Result<Self> {
        let dir = Dir::open_ambient_dir(path, ambient_authority())?;
        let folder = Self { dir, path: path.to_owned() };
        for own in [PathBuf::from(FOLDER), waiting_place()] {
            if folder.dir.symlink_metadata(&own).is_ok_and(|found| !found.is_dir()) {
                let why = format!("`{}` is no folder", own.shown());
                return Err(io::Error::new(io::ErrorKind::NotADirectory, why));
            }
        }
        Ok(folder)
    }

    /// The path that messages name for a file.
    pub(in crate::site) fn path(&self, file: impl AsRef<Path>) -> PathBuf {
        self.path.join(file)
    }

    /// Whether there is a file, and no folder, pipe or device.
    pub(in crate::site) fn is_file(&self, file: impl AsRef<Path>) -> bool {
        self.dir.metadata(file).is_ok_and(|found| found.is_file())
    }

    /// Whether a folder is a link to another.
    pub(super) fn is_link(&self, folder: &Path) -> bool {
        self.dir.symlink_metadata(folder).is_ok_and(|found| found.is_symlink())
    }

    /// The bytes of a file; what is no file is as good as none.
    pub(in crate::site) fn read(&self, file: impl AsRef<Path>) -> io::Result<Vec<u8>> {
        if !self.is_file(&file) {
            return Err(io::ErrorKind::NotFound.into());
        }
        whole(self.dir.open(file)?.into_std())
    }

    /// The names in a folder; none where there is no such folder.
    pub(super) fn names(&self, folder: &str) -> HashSet<String> {
        let entries = self.dir.read_dir(folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// A new file, in a folder that is made where it is not there. What had its name before goes: a pipe would
    /// be waited for, and what has another name elsewhere would be written there, too.
    pub(in crate::site) fn create(&self, file: &Path) -> io::Result<File> {
        self.make_folder_of(file)?;
        self.remove(file)?;
        self.dir.open_with(file, OpenOptions::new().write(true).create_new(true))
    }

    /// A file that only says whose turn it is, with whatever it holds, in a folder that is made where it is not
    /// there.
    pub(in crate::site) fn sign(&self, file: &Path) -> io::Result<File> {
        self.make_folder_of(file)?;
        if self.dir.symlink_metadata(file).is_ok_and(|found| !found.is_file()) {
            return Err(io::Error::other("it is no file"));
        }
        self.dir.open_with(file, OpenOptions::new().write(true).create(true).truncate(false))
    }

    /// Writes a file, in a folder that is made where it is not there.
    pub(super) fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        self.make_folder_of(file)?;
        self.dir.write(file, bytes)
    }

    /// Moves a file within the site.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.make_folder_of(to)?;
        self.dir.rename(from, &self.dir, to)
    }

    /// Removes a file; one that is not there is removed already.
    pub(super) fn remove(&self, file: &Path) -> io::Result<()> {
        gone(self.dir.remove_file(file))
    }

    /// Removes a folder if it holds nothing.
    pub(super) fn remove_empty(&self, folder: &Path) {
        let _ = self.dir.remove_dir(folder);
    }

    /// Removes a folder with all that is in it.
    pub(super) fn remove_all(&self, folder: &Path) -> io::Result<()> {
        gone(self.dir.remove_dir_all(folder))
    }

    fn make_folder_of(&self, file: &Path) -> io::Result<()> {
        match file.parent() {
            Some(folder) if !self.dir.is_dir(folder) => self.dir.create_dir_all(folder),
            _ => Ok(()),
        }
    }
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
