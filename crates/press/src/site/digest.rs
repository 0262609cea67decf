use std::fmt::Write as _;
use std::io::{self, Read, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// How many bytes of a digest stand in a name.
const NAME_BYTES: usize = 8;

/// The SHA-256 of bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    written(&Sha256::digest(bytes))
}

/// Copies what is read, piece by piece: its SHA-256 in hexadecimal. To `io::sink()`, it is only digested.
pub(super) fn copy(from: &mut impl Read, mut to: impl Write) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => piece.get(..read).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hasher.update(read);
        to.write_all(read)?;
    }
    to.flush()?;
    Ok(written(&hasher.finalize()))
}

/// The SHA-256 of parts, each told apart from the next.
pub(super) fn hex_of(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        hasher.update(part);
    }
    written(&hasher.finalize())
}

/// A digest in hexadecimal.
pub(super) fn written(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to memory does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The SHA-256 of bytes as a subresource integrity value, and as it stands in a name.
pub(super) fn named(bytes: &[u8]) -> (String, String) {
    let digest = Sha256::digest(bytes);
    let name = digest.get(..NAME_BYTES).unwrap_or_default();
    (format!("sha256-{}", BASE64_STANDARD.encode(digest)), written(name))
}

/// What stands in the name of a file with an integrity value.
pub(super) fn name_of(integrity: &str) -> String {
    let base64 = integrity.strip_prefix("sha256-").unwrap_or(integrity);
    let digest = BASE64_STANDARD.decode(base64).unwrap_or_default();
    written(digest.get(..NAME_BYTES).unwrap_or_default())
}
