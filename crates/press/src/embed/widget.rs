use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::EmbedError;

/// The name of the loader, which never changes.
pub(crate) const LOADER: &str = "newsfold.js";

/// The digest of the loader in a folder, as a [subresource integrity](https://www.w3.org/TR/sri/)
/// value, provided that everything it loads lies beside it.
pub(super) fn integrity(folder: &Path) -> Result<String, EmbedError> {
    let (loader, _) = whole(folder)?;
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(&loader))))
}

/// The loader in a folder and the names of the files that it loads, provided that all are there.
pub(crate) fn whole(folder: &Path) -> Result<(Vec<u8>, Vec<String>), EmbedError> {
    let path = folder.join(LOADER);
    let loader =
        fs::read(&path).map_err(|reason| EmbedError::NoLoader { path: path.clone(), reason })?;
    let text = String::from_utf8_lossy(&loader);
    let names: Vec<String> = payload(&text).into_iter().map(str::to_owned).collect();
    if names.is_empty() {
        return Err(EmbedError::NotBuilt(path));
    }
    match names.iter().find(|file| !folder.join(file).is_file()) {
        Some(file) => Err(EmbedError::Incomplete { loader: path, file: file.clone() }),
        None => Ok((loader, names)),
    }
}

/// The files that a loader loads: `newsfold-`, sixteen digits of their own digest, and what they are.
fn payload(loader: &str) -> Vec<&str> {
    let names = loader.match_indices("newsfold-").filter_map(|(start, prefix)| {
        let rest = loader.get(start..)?;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.');
        let name = rest.get(..end.unwrap_or(rest.len()))?;
        let (digits, _) = name.strip_prefix(prefix)?.split_once('.')?;
        let hashed = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        hashed.then_some(name)
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_payload_is_told_from_events_and_the_source_map() {
        let loader = r#"emit("newsfold-ready");{glue:{href:"newsfold-0123456789abcdef.js"},
            wasm:{href:"newsfold-fedcba9876543210.wasm"}} //# sourceMappingURL=newsfold.js.map"#;
        assert_eq!(
            payload(loader),
            ["newsfold-0123456789abcdef.js", "newsfold-fedcba9876543210.wasm"]
        );
        assert!(payload("newsfold-").is_empty());
    }
}
