//! Newsletters as other programs keep them: pages, mails, feeds, exports, and text in any encoding.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod encodings;
mod exports;
mod feeds;
mod golden;
mod html;
mod mails;
mod no_titles;
mod sites;
#[path = "../support/mod.rs"]
mod support;
mod templates;
mod texts;
#[path = "../support/zipped.rs"]
mod zipped;

use std::path::Path;

use newsfold_bundle::{Issue, IssueEntry, plain_text};
use newsfold_press::import::{Imported, Options, import, import_bytes};
use zipped::zipped;

/// What one file gives.
fn read(name: &str, bytes: impl AsRef<[u8]>) -> Imported {
    import_bytes(Path::new(name), bytes.as_ref().to_vec(), &Options::default())
        .unwrap_or_else(|errors| panic!("{name}: {errors:?}"))
}

/// What a file or a folder gives.
fn read_path(path: &Path) -> Imported {
    import(&[path.to_owned()], &Options::default(), |_, _| {})
        .unwrap_or_else(|errors| panic!("{}: {errors:?}", path.display()))
}

/// The issues of a bundle.
fn issues(imported: &Imported) -> Vec<&Issue> {
    let mut issues = Vec::new();
    for entry in &imported.bundle.issues {
        match entry {
            IssueEntry::Inline(issue) => issues.push(issue),
            other @ IssueEntry::Reference(_) => panic!("{other:?}"),
        }
    }
    issues
}

/// The titles of the issues, each with those of its articles.
fn titles(imported: &Imported) -> Vec<(String, Vec<String>)> {
    let articles = |issue: &Issue| issue.articles().map(|article| article.title.clone()).collect();
    issues(imported).into_iter().map(|issue| (issue.title.clone(), articles(issue))).collect()
}

/// All words of the only issue.
fn words(imported: &Imported) -> String {
    match issues(imported).as_slice() {
        [issue] => plain_text(*issue),
        other => panic!("one issue, not {}", other.len()),
    }
}

/// What was left out of all issues.
fn lost(imported: &Imported) -> Vec<String> {
    let all = imported.report.issues.iter().flat_map(|issue| &issue.homeless);
    all.map(|homeless| format!("{}: {}", homeless.text, homeless.reason)).collect()
}

/// Titles and those of their articles, as `titles` gives them.
fn titled(expected: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let own = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
    expected.iter().map(|(title, articles)| ((*title).to_owned(), own(articles))).collect()
}
