//! Newsletters and what becomes of them: each folder under `tests/import` holds one input, the bundle it
//! gives (`expected.json`) and the report (`expected.txt`). `UPDATE_GOLDEN=1` rewrites what is expected.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use newsfold_bundle::{IssueEntry, plain_text};
use newsfold_press::import::{Options, import_text, report};
use support::words::{markdown, plain, words};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    cases.sort();
    cases
}

/// The input of a case; anything beside it and what is expected is a leftover.
fn input(case: &Path) -> PathBuf {
    let mut names: Vec<PathBuf> =
        fs::read_dir(case).expect("a case").map(|entry| entry.expect("a file").path()).collect();
    names.retain(|path| !path.ends_with("expected.json") && !path.ends_with("expected.txt"));
    match names.as_slice() {
        [input] if input.file_stem().is_some_and(|stem| stem == "input") => input.clone(),
        other => {
            panic!("{}: one file `input.*` and what is expected, not {other:?}", case.display())
        }
    }
}

fn compare(path: &Path, found: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(path, found).expect("writable");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        found,
        expected,
        "{}: UPDATE_GOLDEN=1 cargo test -p newsfold-press rewrites it",
        path.display()
    );
}

#[test]
fn every_case_gives_what_is_expected() {
    for case in cases() {
        let input = input(&case);
        let text = fs::read_to_string(&input).expect("a text");
        let text = text.trim_start_matches('\u{feff}');
        let name = Path::new(input.file_name().expect("a name"));
        let (bundle, said) = match import_text(name, text, &Options::default()) {
            Ok(imported) => (
                newsfold_bundle::write(&imported.bundle),
                report::text(&imported.report, report::Extent::Full),
            ),
            Err(errors) => {
                let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                (String::new(), lines.join("\n") + "\n")
            }
        };
        compare(&case.join("expected.txt"), &said);
        compare(&case.join("expected.json"), &bundle);
    }
}

#[test]
fn every_case_is_as_sound_as_a_bundle_can_be() {
    for case in cases() {
        let bundle = fs::read_to_string(case.join("expected.json")).expect("a bundle");
        let read = newsfold_bundle::read(&bundle)
            .unwrap_or_else(|error| panic!("{}: {error}", case.display()));
        assert_eq!(newsfold_bundle::write(&read), bundle, "{}", case.display());
    }
}

#[test]
fn every_word_of_a_case_comes_back_in_order() {
    for case in cases() {
        let input = input(&case);
        let text = fs::read_to_string(&input).expect("a text").replace("\r\n", "\n");
        let is_markdown = input.extension().is_some_and(|extension| extension == "md");
        let source =
            if is_markdown { markdown(&text) } else { plain(text.trim_start_matches('\u{feff}')) };
        let bundle = newsfold_bundle::read(
            &fs::read_to_string(case.join("expected.json")).expect("a bundle"),
        );
        let bundle = bundle.expect("sound");
        let [IssueEntry::Inline(issue)] = bundle.issues.as_slice() else {
            panic!("{}", case.display())
        };
        let mut said = plain_text(issue);
        // What tells an issue from the others is in its head, and once more in its title.
        if let Some((title, which)) = issue.title.strip_suffix(')').and_then(|t| t.split_once(" ("))
            && issue.introduction.iter().any(|block| plain_text(block).contains(which))
        {
            said = said.replacen(&issue.title, title, 1);
        }
        let report = fs::read_to_string(case.join("expected.txt")).expect("a report");
        let bare = said.strip_prefix(issue.title.as_str()).unwrap_or_default().to_owned();
        let is_the_articles = bare.trim_start().starts_with(issue.title.as_str());
        let is_the_files = report.contains("issue has no title of its own");
        if text.starts_with("---\n") || text.starts_with("% ") || is_the_files || is_the_articles {
            said =
                said.strip_prefix(issue.title.as_str()).expect("the title comes first").to_owned();
        }
        // What stands before the only article stands between the issue's title and its own, which are one.
        if issue.articles().all(|article| article.title == issue.title) && !is_the_articles {
            said = format!("{}{}", issue.title, bare.replacen(&issue.title, "", 1));
        }
        let mut source = source.text;
        // An address written out behind a title is where the article leads.
        for url in issue.articles().filter_map(|article| article.url.as_deref()) {
            if !said.contains(url) {
                source = source.replacen(url, "", 1);
            }
        }
        // A title that does not come first is the issue's all the same.
        let title = format!("\n{}\n", issue.title);
        if source.contains(&title) && !words(&source).starts_with(&words(&issue.title)) {
            source = source.replacen(&title, "\n", 1);
            said = said.strip_prefix(issue.title.as_str()).expect("the title first").to_owned();
        }
        if report.contains("found no place") {
            let kept = words(&format!("{said}\n{report}"));
            for word in words(&source) {
                assert!(kept.contains(&word), "{}: {word}", case.display());
            }
            continue;
        }
        assert_eq!(words(&said), words(&source), "{}", case.display());
    }
}
