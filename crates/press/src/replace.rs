//! Writing files so that a reader sees the old one or the new one, never half of one.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes a file through a temporary one beside it, which takes its name when it is complete. A file
/// that is there already keeps its permissions; where writing fails, it keeps its content too.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // A link to a file is followed: the file is replaced, the link stays.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = NamedTempFile::new_in(folder)?;
    let mut buffer = BufWriter::with_capacity(1 << 16, temporary.as_file_mut());
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    readable(&temporary, path)?;
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Gives the temporary file the permissions of the one it replaces, else those of any new file.
#[cfg(unix)]
fn readable(temporary: &NamedTempFile, path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = match fs::metadata(path) {
        Ok(old) => old.permissions(),
        Err(_) => fs::Permissions::from_mode(0o644),
    };
    temporary.as_file().set_permissions(permissions)
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile, _: &Path) -> io::Result<()> {
    Ok(())
}
