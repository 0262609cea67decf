//! The whole text of what an import says of front matter.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::fs;

use support::command::{Said, newsfold};

const BODY: &str = "## An article\n\nTLDR: Short.\n";
const SUM: &str = "1 issue, 0 sections, 1 article, 0 takeaways; ";

fn import(text: &str, arguments: &[&str]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), text).unwrap();
    newsfold(folder.path(), &[&["import", "a.md"], arguments].concat())
}

fn dated(front: &str, body: &str) -> Said {
    import(&format!("---\ntitle: A\ndate: {front}\n---\n\n{body}\n\n{BODY}"), &[])
}

#[test]
fn a_date_line_that_says_another_day_than_the_front_matter_is_named() {
    let said = dated("2026-04-10", "Published on April 11, 2026");
    assert_eq!(
        said.findings(),
        format!(
            "warning: 1 line found no place: the front matter gives the issue another date\n  \
               a.md:6: `Published on April 11, 2026`\n\
             {SUM}1 line found no place\n"
        )
    );
    assert!(said.out.contains("\"date\": \"2026-04-10\""), "{}", said.out);
}

#[test]
fn a_date_line_that_agrees_with_the_front_matter_is_not_spoken_of() {
    for (front, body) in [
        ("2026-04-10", "Published on April 10, 2026"),
        ("2026-04-10", "4/10/2026"),
        ("4/10/2026", "April 10, 2026"),
    ] {
        let said = dated(front, body);
        assert_eq!(said.findings(), format!("{SUM}every line found its place\n"), "{front}");
        assert!(said.out.contains("\"date\": \"2026-04-10\""), "{}", said.out);
    }
}

#[test]
fn a_line_that_stays_text_is_not_named_for_its_date() {
    let said = dated("2026-04-10", "Issue 12, written on April 11, 2026");
    assert_eq!(said.findings(), format!("{SUM}every line found its place\n"));
    assert!(said.out.contains("Issue 12, written on April 11, 2026"), "{}", said.out);
}

#[test]
fn a_home_page_that_cannot_be_is_named_with_its_line() {
    let said = import(
        &format!("---\ntitle: A\ndate: 2026-04-10\nhome: data:x\n---\n{BODY}"),
        &["-o", "b.json"],
    );
    assert_eq!(
        said.findings(),
        format!(
            "warning: 1 line found no place: a link's target is http, https, mailto, tel or relative, not `data:`\n  \
               a.md:4: `data:x`\n\
             {SUM}1 line found no place\n"
        )
    );
    assert_eq!(said.status, 0);
}

#[test]
fn keys_that_are_passed_over_are_noted_once_with_their_first_place() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, front: &str| {
        fs::write(folder.path().join(name), format!("---\ntitle: A\n{front}---\n{BODY}")).unwrap();
    };
    write("a.md", "date: 2026-04-10\nmood: post\ncolours: [b, c]\n");
    write("b.md", "date: 2026-04-09\nColours: d\nmood: post\n");
    write("c.md", "date: 2026-04-08\npublished: 2026-04-07\nmood: post\nlayout: post\n");
    let said = newsfold(folder.path(), &["import", ".", "--title", "N", "-o", "bundle.json"]);
    assert_eq!(
        said.findings(),
        "note: 4 keys of the front matter are passed over\n  \
           ./a.md:4: `mood`, in 3 files\n  \
           ./a.md:5: `colours`\n  \
           ./b.md:4: `Colours`\n  \
           and 1 more; `--report full` has them all\n\
         3 issues, 0 sections, 3 articles, 0 takeaways; every line found its place\n"
    );
    assert_eq!(said.status, 0);
    let said = newsfold(folder.path(), &["import", "a.md", "--report", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(report["files"][0]["unknown_keys"][0]["line"], 4);
    assert_eq!(report["files"][0]["unknown_keys"][0]["key"], "mood");
    assert_eq!(report["files"][0]["unknown_keys"][1]["key"], "colours");
    assert_eq!(report["whole"], true);
}

#[test]
fn an_author_is_not_the_newsletters_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, front: &str| {
        fs::write(folder.path().join(name), format!("---\n{front}---\n{BODY}")).unwrap();
    };
    write("a.md", "title: Eels\ndate: 2026-04-10\nauthor: [\" \", A. Weir]\n");
    write("b.md", "title: Bread\ndate: 2026-04-03\nauthor: A. Weir\n");
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!(
        said.findings(),
        "warning: the newsletter has no name, and is called `Newsletter`\n  \
           ./a.md\n  \
           help: say it with `--title`, as `name` in a `newsfold.toml`, or as `publication` in a front matter\n\
         2 issues, 0 sections, 2 articles, 0 takeaways; every line found its place\n"
    );
    assert!(said.out.contains("\"A. Weir\""), "{}", said.out);
    write("a.md", "title: Harbour Brief 12\ndate: 2026-04-10\n");
    write("b.md", "title: Harbour Brief 11\ndate: 2026-04-03\n");
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!(
        said.findings(),
        "note: the newsletter says no name: what its titles begin with stands for it\n  \
           ./a.md: `Harbour Brief`\n  \
           help: say it with `--title`, as `name` in a `newsfold.toml`, or as `publication` in a front matter\n\
         2 issues, 0 sections, 2 articles, 0 takeaways; every line found its place\n"
    );
    assert!(said.out.contains("\"title\": \"Harbour Brief\""), "{}", said.out);
}

#[test]
fn a_draft_in_a_folder_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, front: &str| {
        fs::write(folder.path().join(name), format!("---\n{front}---\n{BODY}")).unwrap();
    };
    write("a.md", "title: Eels\ndate: 2026-04-10\n");
    write("b.md", "title: Bread\ndraft: true\n");
    let said = newsfold(folder.path(), &["import", ".", "-o", "b.json"]);
    assert_eq!(
        said.findings(),
        format!(
            "note: 1 file is a draft, and is left out\n  \
               ./b.md\n\
             {SUM}every line found its place; 1 file is a draft\n"
        )
    );
    let said = newsfold(folder.path(), &["import", "b.md", "-q"]);
    assert!(said.status == 0 && said.out.contains("\"Bread\""), "one that is named is read");
}

#[test]
fn why_yaml_cannot_be_read_is_said_in_words_about_yaml() {
    // Each key stands for nine times the one before it.
    let keys: Vec<char> = ('a'..='m').collect();
    let laughs: Vec<String> = keys
        .windows(2)
        .map(|two| format!("{1}: &{1} [{0}]\n", format!("*{},", two[0]).repeat(9), two[1]))
        .collect();
    let laughs = laughs.concat();
    let more = "it holds more, or more inside each other, than front matter can";
    for (front, line, reason) in [
        ("title: A\ntitle: B\n".to_owned(), 3, "`title` is there twice"),
        ("k: A\n\"k\": B\n".to_owned(), 3, "`k` is there twice"),
        (format!("a: &a [x]\n{laughs}"), 8, more),
        (format!("title: {}\n", "{a: ".repeat(100_000)), 2, more),
        ("a:\n  b: &a [*a]\n".to_owned(), 3, "a value refers to what it stands in"),
    ] {
        let said = import(&format!("---\n{front}---\n{BODY}"), &[]);
        assert_eq!(
            said.err,
            format!("a.md:{line}: the front matter cannot be read: {reason}\n"),
            "{front:.40}"
        );
    }
}
