//! No word of a real newsletter is lost silently: each is in the bundle or in the report, as often as in the
//! source. The newsletters lie outside the repository, a folder each; `NEWSFOLD_CORPUS` names the folder of
//! these. The words of a source are found without any of the importer's code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that fails says so"
)]

#[path = "support/shown.rs"]
mod shown;
#[path = "support/words.rs"]
#[allow(dead_code, reason = "others take more of it")]
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use newsfold_bundle::{IssueEntry, plain_text};
use newsfold_press::import::{Imported, Options, import};
use shown::{plain_digits, shown};
use unicode_normalization::UnicodeNormalization;
use words::words;

fn folder() -> PathBuf {
    std::env::var_os("NEWSFOLD_CORPUS").map_or_else(
        || panic!("NEWSFOLD_CORPUS is not set: it names the folder of newsletters; see `cargo xtask corpus`"),
        PathBuf::from,
    )
}

/// The files of a folder and of those in it, in the order of their paths.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn counted(words: impl IntoIterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    counts
}

/// All that an import says: every text of the bundle by itself, and as readers read it; and what the report tells of
/// that found no place.
fn said(imported: &Imported) -> [String; 2] {
    let bundle = newsfold_bundle::write(&imported.bundle);
    let value: serde_json::Value = serde_json::from_str(&bundle).expect("a bundle is JSON");
    let mut texts = Vec::new();
    collect(&value, &mut texts);
    let mut read: Vec<String> = Vec::new();
    for entry in &imported.bundle.issues {
        if let IssueEntry::Inline(issue) = entry {
            read.push(plain_text(issue));
        }
    }
    for issue in &imported.report.issues {
        texts.extend(issue.homeless.iter().map(|homeless| homeless.text.clone()));
        read.extend(issue.homeless.iter().map(|homeless| homeless.text.clone()));
    }
    // Addresses that are written out are words of the source.
    read.extend(texts.iter().filter(|text| text.contains("://")).cloned());
    [texts, read].map(|texts| plain_digits(&texts.join("\n")).nfc().collect())
}

/// The names of months and days of the week. A line that is the issue's date is its date in the bundle.
#[rustfmt::skip]
const OF_DATES: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
];

/// Whether the words that are missing are no more than those of one date, and the issues have theirs.
fn is_a_date(missing: &[String], imported: &Imported) -> bool {
    let dated = imported.report.issues.iter().all(|issue| issue.date.is_some());
    let of_a_date = |word: &String| {
        OF_DATES.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    dated && missing.len() <= 4 && missing.iter().all(of_a_date)
}

fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Number(number) => texts.push(number.to_string()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| collect(one, texts)),
        serde_json::Value::Object(all) => all.values().for_each(|one| collect(one, texts)),
        _ => {}
    }
}

/// The words of a file that are neither in its bundle nor in the report, each as often as it is missing, and how
/// many it has; nothing where the file is no newsletter, which the report says.
fn lost(path: &Path) -> Option<(Vec<String>, usize)> {
    let imported = import(&[path.to_owned()], &Options::default(), |_, _| {}).ok()?;
    let bytes = std::fs::read(path).expect("a file");
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    let source = counted(words(&shown(&text)));
    let kept = said(&imported).map(|said| counted(words(&said)));
    let all = source.values().sum();
    let missing = source.into_iter().flat_map(|(word, count)| {
        let found = kept.iter().filter_map(|kept| kept.get(&word)).max().copied();
        std::iter::repeat_n(word, count.saturating_sub(found.unwrap_or_default()))
    });
    let missing: Vec<String> = missing.collect();
    Some((if is_a_date(&missing, &imported) { Vec::new() } else { missing }, all))
}

#[test]
fn no_word_of_a_real_newsletter_is_lost_silently() {
    let mut newsletters: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    newsletters.sort();
    let mut failures = Vec::new();
    for newsletter in newsletters {
        let name = newsletter.file_name().expect("a name").to_string_lossy().into_owned();
        let (mut read, mut all, mut missing) = (0, 0, 0);
        let mut most: BTreeMap<String, usize> = BTreeMap::new();
        for path in files(&newsletter) {
            let Some((lost, words)) = lost(&path) else { continue };
            read += 1;
            all += words;
            missing += lost.len();
            for word in &lost {
                *most.entry(word.clone()).or_default() += 1;
            }
            if !lost.is_empty() {
                let shown: Vec<&str> = lost.iter().take(12).map(String::as_str).collect();
                failures.push(format!("{}: {}", path.display(), shown.join(" ")));
            }
        }
        let mut most: Vec<(String, usize)> = most.into_iter().collect();
        most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        most.truncate(12);
        println!("{name}: {read} issues, {all} words, {missing} lost {most:?}");
    }
    assert!(failures.is_empty(), "{} issues lose words:\n{}", failures.len(), failures.join("\n"));
}
