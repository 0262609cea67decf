//! A site, its source, and a folder beside them that nobody was pointed at.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::command::{Said, newsfold};
use crate::support::site::{Workshop, files};

pub const RECORD: &str = "site/newsfold-build.json";

pub const JOURNAL: &str = "site/.newsfold-build/journal.json";

/// A workshop with a site of one issue, and a folder beside it that nobody was pointed at.
pub fn workshop() -> Workshop {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    fs::create_dir_all(workshop.path().join("victim/deep")).unwrap();
    for name in ["victim/keep.txt", "victim/deep/keep.html"] {
        fs::write(workshop.path().join(name), "SECRET").unwrap();
    }
    assert_eq!(build(&workshop).status, 0);
    workshop
}

pub fn build(workshop: &Workshop) -> Said {
    newsfold(workshop.path(), &["build", "newsletters", "-o", "site"])
}

/// What lies outside of source and site, as anybody sees it who looks from outside.
pub fn outside(workshop: &Workshop) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in fs::read_dir(workshop.path()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !["site", "newsletters"].contains(&name.as_str()) {
            let inside = files(&workshop.path().join(&name)).into_iter();
            found.extend(inside.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        }
    }
    found.sort();
    found
}

/// A pipe that nobody writes to: who reads it waits for ever.
pub fn make_pipe(at: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success());
}

/// Nothing of the site holds what lies outside.
pub fn nothing_came_in(workshop: &Workshop) {
    for (name, bytes) in files(&workshop.site()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("SECRET"), "{name}");
    }
}

pub fn change(path: &Path, with: impl FnOnce(&mut Value)) {
    let mut value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    with(&mut value);
    fs::write(path, value.to_string()).unwrap();
}
