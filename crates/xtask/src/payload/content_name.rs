use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::asset::Asset;
use crate::project::Project;

/// Bytes of the digest that go into a file's name: enough that no two builds share one.
const NAME_BYTES: usize = 8;

/// Gives a file the name `STEM-DIGEST.EXTENSION`, so that it may be cached for ever: another
/// content is another name.
pub fn name_by_content(
    project: &Project,
    file: &Path,
    stem: &str,
    extension: &str,
) -> Result<Asset> {
    let sh = &project.shell;
    let digest = Sha256::digest(sh.read_binary_file(file)?);
    let mut href = format!("{stem}-");
    for byte in digest.iter().take(NAME_BYTES) {
        write!(href, "{byte:02x}")?;
    }
    write!(href, ".{extension}")?;
    let integrity = format!("sha256-{}", STANDARD.encode(digest));
    std::fs::rename(file, file.with_file_name(&href))?;
    Ok(Asset { href, integrity })
}
