use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::site::BuildError;
use crate::site::stage::{FOLDER, SiteFolder};

/// The right to write to the folder of a site, which one build has at a time. The system takes it from
/// a process that ends, however it ends.
pub(in crate::site) struct Lock {
    /// Held as long as it is open.
    file: File,
    folder: PathBuf,
    /// What this build had to make, and takes away again where it makes no site: the outer folder last.
    begun: Vec<PathBuf>,
}

impl Lock {
    /// Takes the lock of the folder of a site, which is made where it is not there, and opens the folder.
    pub(in crate::site) fn take(output: &Path) -> Result<(Self, SiteFolder), BuildError> {
        let folder = output.join(FOLDER);
        let begun = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
        let begun = begun.map(Path::to_owned).collect();
        let path = folder.join("lock");
        let failed = BuildError::unwritable(&path);
        let opened = fs::create_dir_all(output).and_then(|()| {
            let site = SiteFolder::open(output)?;
            let file = site.sign(&Path::new(FOLDER).join("lock"))?.into_std();
            Ok((site, file))
        });
        let (site, file) = opened.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok((Self { file, folder, begun }, site)),
            Err(TryLockError::WouldBlock) => Err(BuildError::Busy(output.to_owned())),
            Err(TryLockError::Error(reason)) => Err(BuildError::Unwritable { path, reason }),
        }
    }

    /// Leaves no trace where there was no site before.
    pub(in crate::site) fn undo(self) {
        if self.begun.is_empty() {
            return;
        }
        let _ = fs::remove_file(self.folder.join("lock"));
        for folder in &self.begun {
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough where a process that is being started has the file open as well.
        let _ = self.file.unlock();
    }
}
