//! A newsletter's habits: what a `newsfold.toml` says, what is read by it, and how one comes about.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod explain;
mod faults;
mod init;
mod reading;
#[cfg(unix)]
mod readme;
mod schema;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/zipped.rs"]
mod zipped;

use std::fs;
use std::path::Path;

use newsfold_bundle::{Bundle, Issue, IssueEntry};
use tempfile::TempDir;
use zipped::zipped;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The bundle that the command writes of a folder.
fn imported(folder: &Path) -> Bundle {
    imported_with(folder, &[])
}

/// The bundle that the command writes of a folder with more options.
fn imported_with(folder: &Path, options: &[&str]) -> Bundle {
    let said = support::command::newsfold(folder, &[&["import", "."], options].concat());
    assert_eq!(said.status, 0, "{}", said.err);
    newsfold_bundle::read(&said.out).unwrap()
}

/// The issues of a bundle.
fn issues(bundle: &Bundle) -> Vec<&Issue> {
    let mut issues = Vec::new();
    for entry in &bundle.issues {
        match entry {
            IssueEntry::Inline(issue) => issues.push(issue),
            other @ IssueEntry::Reference(_) => panic!("{other:?}"),
        }
    }
    issues
}

/// The titles of the sections of an issue, each with those of its articles.
fn outline(issue: &Issue) -> Vec<(Option<&str>, Vec<&str>)> {
    issue
        .sections
        .iter()
        .map(|section| {
            let titles = section.articles.iter().map(|article| article.title.as_str()).collect();
            (section.title.as_deref(), titles)
        })
        .collect()
}
