//! Every limit of `docs/limits.md`, just below and just above, as the command meets it.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

#[path = "support/command.rs"]
#[allow(
    dead_code,
    missing_docs,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "each test uses its part"
)]
mod command;

use std::fmt::Write;
use std::fs;

use command::newsfold;

/// A sound bundle with more in the entry of its one issue, and more behind it.
fn bundle(entry: &str, behind: &str) -> String {
    format!(
        r#"{{"version":1,"publication":{{"title":"A"}},"issues":[{{"id":"a","title":"A","sections":[]{entry}}}]{behind}}}"#
    )
}

fn text(bytes: usize) -> String {
    bundle(&format!(",\"introduction\":[\"{}\"]", "a".repeat(bytes)), "")
}

/// A value of no key that is known, in so many others.
fn deep(depth: usize) -> String {
    bundle("", &format!(",\"x\":{}{}", "[".repeat(depth - 1), "]".repeat(depth - 1)))
}

fn values(count: usize) -> String {
    // The first of the list is counted with it.
    let around = bundle("", ",\"x\":[]").matches(['[', '{', ',']).count() + 1;
    bundle("", &format!(",\"x\":[0{}]", ",0".repeat(count - around)))
}

fn large(bytes: usize) -> String {
    let bundle = bundle("", "");
    let rest = bytes - bundle.len();
    bundle + &" ".repeat(rest)
}

fn id(bytes: usize) -> String {
    bundle("", "").replace("\"id\":\"a\"", &format!("\"id\":\"{}\"", "a".repeat(bytes)))
}

fn issues(count: usize) -> String {
    let mut more = String::new();
    for n in 1..count {
        let _ = write!(more, r#",{{"id":"b{n}","title":"B","sections":[]}}"#);
    }
    bundle("", "").replace("\"sections\":[]}", &format!("\"sections\":[]}}{more}"))
}

/// An article of so many runs of text, of which its title is one.
fn article(n: usize, runs: usize) -> String {
    let content = vec!["\"a\""; runs - 1].join(",");
    format!(r#"{{"id":"a{n}","title":"A","parts":[{{"content":[{content}]}}]}}"#)
}

/// A bundle of an issue with one section.
fn section(articles: &[String]) -> String {
    let section = format!(r#""sections":[{{"articles":[{}]}}]"#, articles.join(","));
    bundle("", "").replace("\"sections\":[]", &section)
}

fn articles(count: usize) -> String {
    section(&(0..count).map(|n| article(n, 1)).collect::<Vec<_>>())
}

fn one_article(runs: usize) -> String {
    section(&[article(0, runs)])
}

/// An issue of so many runs of text, of which its title is one, in articles of as many as there may be.
fn runs(count: usize) -> String {
    let mut left = count - 1;
    let mut all = Vec::new();
    while left > 0 {
        let own = left.min(10_000);
        all.push(article(all.len(), own));
        left -= own;
    }
    section(&all)
}

/// A limit: its name, what makes a document with so much of it, how much there may be, and the words.
type Limit = (&'static str, fn(usize) -> String, usize, &'static str);

#[test]
fn a_newsletter_over_a_limit_is_left_out_by_its_name_and_keeps_no_other_out() {
    let folder = tempfile::tempdir().unwrap();
    let letters = folder.path().join("letters");
    fs::create_dir(&letters).unwrap();
    fs::write(letters.join("2026-01-01.md"), "# One\n\n## A\n\nText.\n").unwrap();
    let titles = "## Title\n\nText.\n\n".repeat(10_001);
    fs::write(letters.join("2026-01-02.md"), format!("# Two\n\n{titles}")).unwrap();
    let paragraph = format!("# Three\n\n## B\n\n{}\n", "word ".repeat(250_000));
    fs::write(letters.join("2026-01-03.md"), paragraph).unwrap();

    let imported = newsfold(folder.path(), &["import", "letters", "--output", "b.json"]);
    assert_eq!(imported.status, 1, "{}", imported.err);
    for words in [
        "2026-01-02.md: no reader would take this: 10001 articles are more than 10000",
        "2026-01-03.md: no reader would take this: this text is longer than 1 MB",
    ] {
        assert!(imported.err.contains(words), "{}", imported.err);
    }
    let bundle = fs::read_to_string(folder.path().join("b.json")).unwrap();
    assert!(bundle.contains("\"One\"") && !bundle.contains("\"Two\""), "{bundle}");
}

#[test]
fn just_below_a_limit_is_sound_and_just_above_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let limits: [Limit; 9] = [
        ("bytes", large, 64 << 20, "this is larger than 64 MB"),
        ("depth", deep, 127, "more than 127 values lie inside each other here"),
        ("values", values, 1_000_000, "there are more than 1000000 values up to here"),
        ("text", text, 1 << 20, "this text is longer than 1 MB"),
        ("issues", issues, 100_000, "100001 issues are more than 100000"),
        ("runs", runs, 100_000, "100001 runs of text are more than 100000"),
        ("articles", articles, 10_000, "10001 articles are more than 10000"),
        ("article", one_article, 10_000, "10001 runs of text are more than 10000"),
        ("id", id, 200, "an id has at most 200 bytes, and this one 201"),
    ];
    for (name, make, most, words) in limits {
        let file = format!("{name}.json");
        fs::write(folder.path().join(&file), make(most)).unwrap();
        let below = newsfold(folder.path(), &["check", &file]);
        assert_eq!((below.status, below.err.as_str()), (0, ""), "{name}");
        fs::write(folder.path().join(&file), make(most + 1)).unwrap();
        let above = newsfold(folder.path(), &["check", &file]);
        let said = above.out + &above.err;
        assert!(above.status == 1 && said.contains(words), "{name}: {said}");
        assert!(said.len() < 2_000, "{name}: {}", said.len());
    }
}

#[test]
fn an_export_of_one_newsletter_more_than_a_bundle_lists_is_refused_by_that_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut table = "post_id,body\n".to_owned();
    for n in 0..=100_000 {
        let _ = writeln!(table, "{n}.a,## A");
    }
    fs::write(folder.path().join("posts.csv"), table).unwrap();
    let said = newsfold(folder.path(), &["import", "posts.csv", "-o", "bundle.json"]);
    let words = "posts.csv#100000.a: this is one newsletter more than the 100000 that a bundle may list\n\
                 help: `newsfold build` makes a site of any number of them\n";
    assert_eq!((said.status, said.err.as_str()), (1, words));
    assert!(!folder.path().join("bundle.json").exists());
}

#[test]
fn a_newsletter_is_no_larger_than_a_document_may_be() {
    let folder = tempfile::tempdir().unwrap();
    let letter = format!("## The eels\n\nThey came.\n{}", "\n".repeat(64 << 20));
    fs::write(folder.path().join("a.md"), letter).unwrap();
    let said = newsfold(folder.path(), &["import", "a.md", "-o", "b.json"]);
    let words = "a.md: no reader would take this: this is larger than 64 MB\n";
    assert!(said.status == 1 && said.err.starts_with(words), "{}", said.err);
}
