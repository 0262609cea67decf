//! Puts the widget's files into the command: those of the folder that `NEWSFOLD_WIDGET` names, else those
//! of `widget/` beside this file, where a package has them. Without either, the command is built without a
//! widget, and says so where it needs one.

use std::env;
use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

const VARIABLE: &str = "NEWSFOLD_WIDGET";
const LOADER: &str = "newsfold.js";
/// What the widget says of itself, beside its files.
const VERSION: &str = "newsfold-version.txt";

fn main() -> Result<()> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let named = env::var_os(VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let beside = Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("widget");
    let folder = named.clone().unwrap_or(beside);
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = files(&folder)?;
    if named.is_some() && files.is_empty() {
        println!("cargo::error={}: {VARIABLE} names no folder of a widget", folder.display());
    }
    write_list(&files)?;
    let command = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let version = fs::read_to_string(folder.join(VERSION)).unwrap_or_default();
    let widget = match (files.is_empty(), version.trim()) {
        (true, _) => "none: built without it",
        (false, "") => "of an unknown version",
        (false, version) => version,
    };
    println!("cargo::rustc-env=NEWSFOLD_VERSIONS={command} (widget {widget})");
    Ok(())
}

/// The files of a widget, by their names; none where there is no loader.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.join(LOADER).is_file() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().and_then(|name| name.to_str()).is_some_and(is_of_widget) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file of this name is part of the widget: the loader and what it loads, the style sheet of
/// pages, icons.
fn is_of_widget(name: &str) -> bool {
    let named = |start: &str, ends: &[&str]| {
        name.starts_with(start) && ends.iter().any(|end| name.ends_with(end))
    };
    name == LOADER
        || name == VERSION
        || named("newsfold-", &[".js", ".css", ".wasm"])
        || named("page-", &[".css"])
        || named("icon", &[".svg", ".png"])
}

/// Writes the list that `src/widget/embedded.rs` includes. The files are copied, so that the list does not
/// depend on where they were.
fn write_list(files: &[PathBuf]) -> Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut list = String::from("&[");
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        fs::copy(path, out.join(&*name))?;
        list.extend([
            "(\"",
            &name,
            "\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/",
            &name,
            "\"))),",
        ]);
    }
    list.push(']');
    fs::write(out.join("embedded_files.rs"), list)
}
