use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use newsfold_bundle::Limit;

/// The bytes of a document, and of one that is too large no more than tell that it is: what they are read
/// from may have no end.
pub(super) fn bytes(from: impl Read) -> io::Result<Vec<u8>> {
    let most = Limit::Bytes.most() as u64;
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file. What is none, a device or a pipe, is not even waited for.
pub(super) fn of_file(path: &Path) -> io::Result<Vec<u8>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    bytes(File::open(path)?)
}
