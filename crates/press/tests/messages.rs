//! The whole text of every message of an import, its exit status, and where it goes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;
#[path = "support/zipped.rs"]
mod zipped;

use std::fs;
use std::path::Path;

use support::command::{newsfold, newsfold_reading};
use zipped::zipped;

/// Imports one file over an existing bundle: what is said, and whether the bundle is as before.
fn refused(name: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    fs::write(folder.path().join("b.json"), "before").unwrap();
    let said = newsfold(folder.path(), &["import", name, "-o", "b.json"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{}", said.err);
    assert_eq!(fs::read_to_string(folder.path().join("b.json")).unwrap(), "before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
    said.err
}

const SOUND: &str = "A title\n\nAn article\n\nTLDR: Short.\n";

#[test]
fn a_file_that_is_no_text_is_refused() {
    assert_eq!(
        refused("a.txt", b"one\ntwo\0"),
        "a.txt:2: this is not text: it holds a zero byte\nhelp: save the newsletter as plain text or Markdown\n"
    );
}

#[test]
fn a_file_that_is_empty_is_refused() {
    assert_eq!(refused("a.txt", b""), "a.txt: this file is empty\n");
    assert_eq!(refused("a.txt", b"\xef\xbb\xbf \r\n\n"), "a.txt: this file is empty\n");
}

#[test]
fn a_file_that_is_damaged_is_refused() {
    assert_eq!(
        refused("a.zip", b"PK\x03\x04"),
        "a.zip: this archive cannot be read: invalid Zip archive: Could not find EOCD\n"
    );
}

#[test]
fn what_is_wrong_with_the_only_file_of_an_archive_is_said() {
    let large = vec![b'a'; (64 << 20) + 1];
    assert_eq!(
        refused("a.zip", &zipped(&[("b.md", &large)])),
        "a.zip#b.md: it is larger, unpacked, than any newsletter\n"
    );
}

#[test]
fn a_file_without_an_article_is_refused() {
    assert_eq!(
        refused("a.txt", b"Only a line"),
        "a.txt: no article was found\n\
         help: an article is a title on a line of its own and text under it; in Markdown, a heading\n"
    );
}

#[test]
fn broken_front_matter_is_refused_with_its_line() {
    let said = refused("a.md", b"---\ntitle: [a\ndate: b\n---\n## A\n");
    assert!(said.starts_with("a.md:"), "{said}");
    assert!(said.contains(": the front matter cannot be read: "), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let said = newsfold(folder.path(), &["import", "none.txt"]);
    assert_eq!(said.err, "none.txt: cannot be read: No such file or directory (os error 2)\n");
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    let said = newsfold(folder.path(), &["check", "none.json"]);
    assert_eq!(said.err, "none.json: cannot be read: No such file or directory (os error 2)\n");
    assert_eq!((said.status, said.out.as_str()), (1, ""));
}

#[test]
fn a_folder_without_newsletters_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("none")).unwrap();
    let said = newsfold(folder.path(), &["import", "none"]);
    assert_eq!(
        said.err,
        "none: this folder holds no newsletter\n\
         help: newsletters are text, Markdown, HTML, mail, feeds, and what mail services export\n"
    );
    assert_eq!(said.status, 1);
}

#[test]
fn every_broken_file_of_a_folder_is_named_and_keeps_no_other_out() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("a.txt", b"");
    write("2026-04-10.txt", SOUND.as_bytes());
    write("c.md", b"\0");
    let said = newsfold(folder.path(), &["import", ".", "-o", "bundle.json"]);
    assert_eq!(
        said.findings(),
        "warning: 2 files cannot be read, and are left out\n  \
           ./a.txt: this file is empty\n  \
           ./c.md:1: this is not text: it holds a zero byte\n\
         1 issue, 0 sections, 1 article, 0 takeaways; every line found its place; 2 files could not be read\n"
    );
    assert_eq!(said.status, 1, "a script that goes on with the bundle should know");
    assert!(folder.path().join("bundle.json").exists());
    let said = newsfold(folder.path(), &["import", ".", "-o", "bundle.json", "-q"]);
    assert_eq!(
        said.err,
        "./a.txt: this file is empty\n\
         ./c.md:1: this is not text: it holds a zero byte\nhelp: save the newsletter as plain text or Markdown\n"
    );
    assert_eq!(said.status, 1);
}

#[test]
fn what_is_no_newsletter_in_a_folder_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("README.md"), "# About\n\nThese are newsletters.\n").unwrap();
    fs::write(folder.path().join("b.txt"), SOUND).unwrap();
    let said = newsfold(folder.path(), &["import", ".", "-o", "bundle.json"]);
    assert_eq!(
        said.findings(),
        "warning: 1 file holds no article, and is left out\n  \
           ./README.md\n  \
           help: an article is a title on a line of its own and text under it; in Markdown, a heading\n\
         warning: 1 issue has no date, and comes after those that have one\n  \
           ./b.txt\n\
         1 issue, 0 sections, 1 article, 0 takeaways; every line found its place; 1 file held no article\n"
    );
    assert_eq!((said.status, said.out.as_str()), (0, ""));
}

#[test]
fn what_found_no_place_is_named_with_its_line() {
    let text = "---\ndate: soon\n---\n# A title\n\n## An [article](https://a.example) [b](https://b.example)\n\n\
        <!-- note -->\n[c](javascript:d) <video src=\"e.mp4\"></video>\n\n[f]: https://f.example\n";
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), text).unwrap();
    let said = newsfold(folder.path(), &["import", "a.md", "-o", "b.json"]);
    assert_eq!(
        said.findings(),
        "warning: 1 line found no place: this is no date\n  \
           a.md:2: `soon`\n\
         warning: 1 line found no place: a title has no place for this link\n  \
           a.md:6: `https://b.example`\n\
         warning: 1 line found no place: a link's target is http, https, mailto, tel or relative, not `javascript:`\n  \
           a.md:9: `[c](javascript:d)`\n\
         warning: 1 line found no place: a bundle holds no HTML\n  \
           a.md:9: `<video src=\"e.mp4\">`\n\
         warning: 1 line found no place: nothing refers to this link\n  \
           a.md:11: `[f]: https://f.example`\n\
         warning: 1 issue has no date, and comes after those that have one\n  \
           a.md\n\
         note: 1 line found no place: a comment is not shown to readers\n  \
           a.md:8: `<!-- note -->`\n\
         1 issue, 0 sections, 1 article, 0 takeaways; 6 lines found no place\n"
    );
    assert_eq!(said.status, 0);
}

#[test]
fn a_report_begins_with_how_newsletters_were_read() {
    let folder = tempfile::tempdir().unwrap();
    let issue = |number: u32| {
        format!(
            "---\npublication: The Eel\ntitle: Eel {number}\npublishedAt: 2026-04-{number}\n---\n## A\n\nB.\n\n## C\n\nD.\n"
        )
    };
    for number in 10..=12 {
        fs::write(folder.path().join(format!("{number}.md")), issue(number)).unwrap();
    }
    fs::write(folder.path().join("draft.docx"), "").unwrap();
    fs::write(folder.path().join("eel.png"), "").unwrap();
    let said = newsfold(folder.path(), &["import", ".", "-o", "bundle.json"]);
    assert_eq!(
        said.err,
        "3 issues: headings of level 2 are articles; dates from `publishedAt` in the front matter; titles from \
         `title` in the front matter; called `The Eel`, as newsletters say themselves\n\
         3 issues, 0 sections, 6 articles, 0 takeaways; every line found its place; \
         1 file is of a kind not read (`.docx`)\n"
    );
}

#[test]
fn an_issue_that_is_dated_in_the_future_is_named() {
    let text = "A title\n\n2031-04-10\n\nAn article\n\nTLDR: Short.\n";
    let said = newsfold_reading(text, &["import", "-"]);
    assert_eq!(
        said.findings(),
        "warning: 1 issue is dated in the future, and comes first\n  \
           -: 2031-04-10\n\
         1 issue, 0 sections, 1 article, 0 takeaways; every line found its place\n"
    );
}

#[test]
fn what_nearly_every_article_has_is_missed_where_one_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let article = |number: u32| format!("## Article {number}\n\nTLDR: Short.\n\n");
    let articles = (1..=10).map(article).collect::<Vec<_>>().concat();
    let text = format!("# A title\n\n2026-04-10\n\n{}", articles.replacen("TLDR: ", "", 1));
    fs::write(folder.path().join("a.md"), text).unwrap();
    let said = newsfold(folder.path(), &["import", "a.md", "-o", "b.json"]);
    assert_eq!(
        said.findings(),
        "note: 1 article has no TLDR, as nearly all others do\n  \
           a.md:5: `Article 1`\n\
         1 issue, 0 sections, 10 articles, 0 takeaways; every line found its place\n"
    );
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_named() {
    let text = "A title\n\n4/10/2026\n\nAn article\n\nTLDR: Short.\n";
    let said = newsfold_reading(text, &["import", "-"]);
    assert_eq!(
        said.findings(),
        "warning: 1 issue has no date, since it can be read in two ways\n  \
           -: 2026-10-04 or 2026-04-10\n  \
           help: `--date-order` says which: `dmy`, `mdy` or `ymd`\n\
         1 issue, 0 sections, 1 article, 0 takeaways; every line found its place\n"
    );
    let said = newsfold_reading(text, &["import", "-", "--date-order", "mdy"]);
    assert!(said.out.contains("\"date\": \"2026-04-10\""), "{}", said.out);
}

#[test]
fn a_publication_that_cannot_be_is_refused_before_anything_is_read() {
    let refused = |option: &str, value: &str| {
        // The file is not there: nobody looks for it.
        let said = newsfold(Path::new("."), &["import", "none.txt", option, value]);
        assert_eq!((said.status, said.out.as_str()), (2, ""));
        said.err
    };
    assert_eq!(
        refused("--language", "english please"),
        "`english please` cannot be the language: a language tag looks like `en` or `pt-BR`\n"
    );
    assert_eq!(
        refused("--home", "data:x"),
        "`data:x` cannot be the home page: a link's target is http, https, mailto, tel or relative, not `data:`\n"
    );
    assert_eq!(refused("--title", " "), "` ` cannot be the title: it says nothing\n");
    let said = newsfold(Path::new("."), &["import", "none.txt", "--title", "", "--language", "e"]);
    assert_eq!(
        (said.status, said.err.as_str()),
        (
            2,
            "`` cannot be the title: it says nothing\n\
             `e` cannot be the language: a language tag looks like `en` or `pt-BR`\n"
        )
    );
}

#[test]
fn quiet_says_only_refusals_and_the_bundle_goes_to_standard_output() {
    let said = newsfold_reading(SOUND, &["import", "-", "--quiet"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("{\n  \"version\": 1,"), "{}", said.out);
    assert_eq!(newsfold_reading("", &["import", "-", "--quiet"]).err, "-: this file is empty\n");
    assert_eq!(newsfold_reading(SOUND, &["import", "-", "--report", "none"]).err, "");
}

#[test]
fn the_report_for_machines_is_json() {
    let said = newsfold_reading(SOUND, &["import", "-", "--report", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(report["articles"], 1);
    assert_eq!(report["whole"], true);
    assert_eq!(report["files"][0]["lacking"][0]["lacks"][0], "summary");
    assert_eq!(report["files"][0]["notes"][0]["kind"], "no-date");
}

#[test]
fn a_command_line_that_is_wrong_ends_with_2() {
    for arguments in
        [&["import"][..], &["import", "a", "--date-order", "x"], &["press"], &["check"], &[]]
    {
        let said = newsfold_reading("", arguments);
        assert_eq!(said.status, 2, "{arguments:?}");
        assert_eq!(said.out, "");
    }
}

#[test]
fn a_bundle_that_cannot_be_written_is_said() {
    let said = newsfold_reading(SOUND, &["import", "-", "-q", "-o", "/no/such/folder/b.json"]);
    assert!(said.err.starts_with("/no/such/folder/b.json: cannot be written: "), "{}", said.err);
    assert_eq!(said.status, 1);
}
