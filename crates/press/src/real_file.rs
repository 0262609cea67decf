//! Files that are named by a person, or found in a folder: they are read when they are files. A pipe would be
//! waited for, and a device has no end.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path};

use cap_std::ambient_authority;
use cap_std::fs::Dir;

/// How large a file is that is read into memory, at most.
const LARGEST: u64 = 1 << 30;

/// Opens a file, and nothing that is none.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let is_file = |of: std::fs::Metadata| {
        if of.is_file() { Ok(()) } else { Err(io::Error::other("it is no file")) }
    };
    // Opening a pipe waits for who writes into it; afterwards it may be another than a moment ago.
    is_file(path.metadata()?)?;
    let file = File::open(path)?;
    is_file(file.metadata()?)?;
    Ok(file)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    whole(open(path)?)
}

/// The bytes of a file that really lies in a folder, whatever links there are in it, and is not hidden there.
pub(crate) fn read_in(folder: &Path, name: &str) -> io::Result<Vec<u8>> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let dir = Dir::open_ambient_dir(folder, ambient_authority())?;
    let path = dir.canonicalize(name)?;
    let hidden = |step: Component| step.as_os_str().to_string_lossy().starts_with('.');
    if path.components().any(hidden) || !dir.metadata(&path)?.is_file() {
        return Err(io::Error::other("it is no file of this folder"));
    }
    whole(dir.open(path)?.into_std())
}

/// The bytes of a file that is open.
pub(crate) fn whole(file: File) -> io::Result<Vec<u8>> {
    if file.metadata()?.len() > LARGEST {
        return Err(too_large());
    }
    // It may grow while it is read.
    limited(file)
}

/// All bytes of what may have no end, such as standard input.
pub(crate) fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    at_most(LARGEST, from)
}

fn at_most(most: u64, from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = from.take(most + 1).read_to_end(&mut bytes)?;
    if read as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

fn too_large() -> io::Error {
    io::Error::other("it is larger than 1 GiB")
}

/// The text of a file.
pub(crate) fn read_to_string(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_end_is_not_read_to_its_end() {
        assert_eq!(at_most(3, &b"abc"[..]).expect("all of it"), b"abc");
        let refused = at_most(3, io::repeat(b'a')).expect_err("it is too large");
        assert_eq!(refused.to_string(), "it is larger than 1 GiB");
    }
}
