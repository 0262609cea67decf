//! The site that `newsfold build` makes: what its pages hold, and what a second build touches.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that fails says so"
)]

mod again;
mod fragments;
mod pages;
mod precompressed;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod tags;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use support::command::newsfold;
use support::site::{Workshop, assert_whole, files};

/// Builds the site of a workshop: what is said of it.
fn build(workshop: &Workshop) -> String {
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    said.findings().to_owned()
}

/// A workshop with three issues, built.
fn three_issues() -> Workshop {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    workshop.issue(2, "Second");
    workshop.issue(3, "Third");
    assert_eq!(build(&workshop), "built 3 issues: site\n");
    workshop
}

/// When each file of a site was written.
fn times(site: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| fs::metadata(site.join(path)).unwrap().modified().unwrap();
    files(site).into_keys().map(|path| (path.clone(), time(&path))).collect()
}

/// The files that were written or removed since.
fn touched(site: &Path, before: &BTreeMap<String, SystemTime>) -> Vec<String> {
    let after = times(site);
    let mut all: Vec<&String> = before.keys().chain(after.keys()).collect();
    all.sort();
    all.dedup();
    all.retain(|path| before.get(*path) != after.get(*path));
    all.into_iter().cloned().collect()
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
