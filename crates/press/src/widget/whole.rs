use super::{WidgetError, WidgetFiles};

/// The name of the loader, which never changes.
pub(crate) const LOADER: &str = "newsfold.js";

/// The loader, and the names of the files that it loads, provided that all are there.
pub(crate) fn whole(widget: &WidgetFiles) -> Result<(Vec<u8>, Vec<String>), WidgetError> {
    let loader = widget.read(LOADER)?.into_owned();
    let mut names = loaded_by(widget, LOADER, &loader)?;
    if names.is_empty() {
        return Err(WidgetError::NotBuilt(widget.path(LOADER)));
    }
    // The scripts among them load more: the glue knows the parts that are loaded when they are wanted.
    let mut next = 0;
    while let Some(name) = names.get(next).cloned() {
        next += 1;
        if name.strip_suffix(".js").is_none() {
            continue;
        }
        for more in loaded_by(widget, &name, &widget.read(&name)?)? {
            if !names.contains(&more) {
                names.push(more);
            }
        }
    }
    Ok((loader, names))
}

/// The files that a script of the widget loads, all of them there.
fn loaded_by(widget: &WidgetFiles, script: &str, bytes: &[u8]) -> Result<Vec<String>, WidgetError> {
    let text = String::from_utf8_lossy(bytes);
    let names: Vec<String> = payload(&text).into_iter().map(str::to_owned).collect();
    match names.iter().find(|file| !widget.has(file)) {
        Some(file) => {
            Err(WidgetError::Incomplete { loader: widget.path(script), file: file.clone() })
        }
        None => Ok(names),
    }
}

/// The files that a script loads: `newsfold-`, the name of a part where it is one (and of a language, where it is the
/// words of that part), sixteen digits of their own digest, and what they are.
fn payload(script: &str) -> Vec<&str> {
    let names = script.match_indices("newsfold-").filter_map(|(start, prefix)| {
        let rest = script.get(start..)?;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.');
        let name = rest.get(..end.unwrap_or(rest.len()))?;
        let (digits, _) = name.strip_prefix(prefix)?.split_once('.')?;
        let digits = match digits.rsplit_once('-') {
            Some((part, digits)) if part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'-')) => {
                digits
            }
            _ => digits,
        };
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
        let glue =
            r#"{listen:{href:"newsfold-listen-0123456789abcdef.js"}} import("newsfold-glue")"#;
        assert_eq!(payload(glue), ["newsfold-listen-0123456789abcdef.js"]);
        let part = r#"{de:{href:"newsfold-listen-de-0123456789abcdef.js"}} say("newsfold-listen-DE-0123456789abcdef.js")"#;
        assert_eq!(payload(part), ["newsfold-listen-de-0123456789abcdef.js"]);
        assert!(payload("newsfold-").is_empty());
    }
}
