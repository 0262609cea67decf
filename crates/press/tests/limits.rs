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

/// A limit: its name, what makes a document with so much of it, how much there may be, and the words.
type Limit = (&'static str, fn(usize) -> String, usize, &'static str);

#[test]
fn just_below_a_limit_is_sound_and_just_above_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let limits: [Limit; 6] = [
        ("bytes", large, 64 << 20, "this is larger than 64 MB"),
        ("depth", deep, 127, "more than 127 values lie inside each other here"),
        ("values", values, 1_000_000, "there are more than 1000000 values up to here"),
        ("text", text, 1 << 20, "this text is longer than 1 MB"),
        ("issues", issues, 100_000, "100001 issues are more than 100000"),
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
