use super::{WidgetError, WidgetFiles};

/// The name of the loader, which never changes.
pub(crate) const LOADER: &str = "newsfold.js";

/// The loader, and the names of the files that it loads, provided that all are there.
pub(crate) fn whole(widget: &WidgetFiles) -> Result<(Vec<u8>, Vec<String>), WidgetError> {
    let loader = widget.read(LOADER)?.into_owned();
    let text = String::from_utf8_lossy(&loader);
    let names: Vec<String> = payload(&text).into_iter().map(str::to_owned).collect();
    if names.is_empty() {
        return Err(WidgetError::NotBuilt(widget.path(LOADER)));
    }
    match names.iter().find(|file| !widget.has(file)) {
        Some(file) => {
            Err(WidgetError::Incomplete { loader: widget.path(LOADER), file: file.clone() })
        }
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
    fn the_payload_is_told_from_events() {
        let loader = r#"emit("newsfold-ready");{glue:{href:"newsfold-0123456789abcdef.js"},
            wasm:{href:"newsfold-fedcba9876543210.wasm"}}"#;
        assert_eq!(
            payload(loader),
            ["newsfold-0123456789abcdef.js", "newsfold-fedcba9876543210.wasm"]
        );
        assert!(payload("newsfold-").is_empty());
    }
}
