//! Writing files so that a reader sees the old one or the new one, never half of one, and nowhere but in the
//! folder that was named.

use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, OpenOptions};
use tempfile::Builder;

/// A folder that somebody named to be written to. What others left in it decides nothing outside of it: links
/// out of it are not followed, and what is no file, such as a pipe or a device, is left alone.
pub struct OutputFolder(Dir);

impl OutputFolder {
    /// Opens a folder, which is there.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Ok(Self(Dir::open_ambient_dir(folder, ambient_authority())?))
    }

    /// Writes a file, in a folder that is made where it is not there, through a temporary one beside it, which
    /// takes its name when it is complete. A file that is there already keeps its permissions; where writing
    /// fails, it keeps its content too.
    pub fn replace(
        &self,
        file: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let place = self.place(file)?;
        let (new, temporary) = self.temporary(place.parent().unwrap_or(Path::new("")))?;
        let written =
            self.fill(new, &place, write).and_then(|()| self.0.rename(&temporary, &self.0, &place));
        if written.is_err() {
            // What is left then is in nobody's way.
            let _ = self.0.remove_file(&temporary);
        }
        written
    }

    /// Where a file goes. A link to a file is followed: the file is replaced, the link stays.
    fn place(&self, file: &Path) -> io::Result<PathBuf> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            self.0.create_dir_all(folder)?;
        }
        let found = match self.0.symlink_metadata(file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(file.to_owned()),
            found => found?,
        };
        if !found.is_symlink() {
            return if found.is_file() { Ok(file.to_owned()) } else { Err(other("it is no file")) };
        }
        match self.0.canonicalize(file) {
            Ok(real) if self.0.metadata(&real)?.is_file() => Ok(real),
            Ok(_) => Err(other("it is a link to what is no file")),
            Err(_) => Err(other("it is a link to nothing, or out of its folder")),
        }
    }

    /// A new file beside others, and what it is called.
    fn temporary(&self, folder: &Path) -> io::Result<(File, PathBuf)> {
        let named = |path: &Path| folder.join(path.file_name().unwrap_or(OsStr::new(".new")));
        let create = |path: &Path| {
            self.0.open_with(named(path), OpenOptions::new().write(true).create_new(true))
        };
        // The name alone is taken of it: the file is made, and removed, in this folder.
        let made = Builder::new().disable_cleanup(true).make(create)?;
        let path = named(made.path());
        Ok((made.into_file(), path))
    }

    /// Writes what a file holds, and gives it the permissions of the one that it replaces, else those of any new
    /// file.
    fn fill(
        &self,
        new: File,
        place: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut buffer = BufWriter::with_capacity(1 << 16, new);
        write(&mut buffer)?;
        let new = buffer.into_inner().map_err(io::IntoInnerError::into_error)?;
        match self.0.metadata(place) {
            Ok(old) => new.set_permissions(old.permissions()),
            Err(_) => Ok(()),
        }
    }
}

/// Writes a file as [`OutputFolder`] does, in the folder that it is named in.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let name = path.file_name().ok_or_else(|| other("it is no file"))?;
    let folder = OutputFolder::open(path.parent().unwrap_or(Path::new("")))?;
    folder.replace(Path::new(name), write)
}

fn other(why: &'static str) -> io::Error {
    io::Error::other(why)
}
