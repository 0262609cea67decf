//! The whole text of what `newsfold check` and `newsfold schema` say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use support::command::{newsfold, newsfold_reading};

const SOUND: &str = "A title\n\nAn article\n\nTLDR: Short.\n";

#[test]
fn a_sound_bundle_is_checked_in_silence() {
    let bundle = newsfold_reading(SOUND, &["import", "-", "-q"]).out;
    let said = newsfold_reading(&bundle, &["check", "-"]);
    assert_eq!((said.status, said.out.as_str(), said.err.as_str()), (0, "", ""));
}

#[test]
fn every_fault_of_a_bundle_is_listed_with_its_place() {
    let check = |text: &str| {
        let said = newsfold_reading(text, &["check", "-"]);
        assert_eq!((said.status, said.err.as_str()), (1, ""));
        said.out
    };
    assert_eq!(
        check(
            "{\n  \"version\": 1,\n  \"publication\": {},\n  \"issues\": [{ \"id\": \"a b\", \"title\": \"\" }]\n}"
        ),
        "-:3:18: publication.title: `title` is missing\n"
            .replace("publication.title: ", "publication: ")
            + "-:4:14: issues[0]: `sections` is missing\n\
               -:4:22: issues[0].id: `a b` is no id: letters, digits, `-`, `_` and `.` make one, and it does not begin with `.`\n\
               -:4:38: issues[0].title: this text is empty\n"
    );
    assert_eq!(check("<!doctype html>"), "-:1:1: this is no JSON: expected value\n");
    assert_eq!(check("{}"), "-: this is JSON, but no newsletter bundle: it has no `version`\n");
    assert_eq!(
        check("{\"version\": 2}"),
        "-: this bundle has version 2, and this Newsfold reads version 1: update Newsfold\n"
    );
}

#[test]
fn issues_in_the_wrong_order_are_a_fault() {
    let bundle = "{\"version\": 1, \"publication\": {\"title\": \"A\"}, \"issues\": [\n\
        {\"id\": \"a\", \"title\": \"A\", \"date\": \"2026-04-10\", \"sections\": []},\n\
        {\"id\": \"b\", \"title\": \"B\", \"date\": \"2026-04-11\", \"sections\": []}]}";
    assert_eq!(
        newsfold_reading(bundle, &["check", "-"]).out,
        "-:3:35: issues[1].date: 2026-04-11 stands after 2026-04-10: the newest issue comes first\n"
    );
}

#[test]
fn ten_thousand_issues_in_the_wrong_order_are_located_in_one_pass() {
    let issue = |at: u32| {
        let day = format!("{:04}-{:02}-{:02}", 2000 + at / 336, at / 28 % 12 + 1, at % 28 + 1);
        format!("{{\"id\":\"i{at}\",\"title\":\"A\",\"date\":\"{day}\",\"sections\":[]}}")
    };
    let issues: Vec<String> = (0..10_000).map(issue).collect();
    let bundle = format!(
        "{{\"version\":1,\"publication\":{{\"title\":\"A\"}},\"issues\":[{}]}}",
        issues.join(",")
    );
    let column = bundle.match_indices("\"date\":").nth(100).unwrap().0 + 8;
    let begun = Instant::now();
    let said = newsfold_reading(&bundle, &["check", "-"]).out;
    assert_eq!(said.lines().count(), 101);
    let last = format!(
        "-:1:{column}: issues[100].date: 2000-04-17 stands after 2000-01-01: the newest issue comes first\nand 9,899 more\n"
    );
    assert!(said.ends_with(&last), "{:?}", said.lines().skip(99).collect::<Vec<_>>());
    // One pass for each finding takes minutes.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn issues_in_files_of_their_own_are_followed() {
    let folder = tempfile::tempdir().unwrap();
    let issue = "{\"id\": \"a\", \"title\": \"A\", \"sections\": []}";
    fs::write(folder.path().join("a.json"), issue).unwrap();
    let reference = |href: &str| {
        format!(
            "{{\"id\": \"{href}\", \"title\": \"A\", \"href\": \"{href}\", \"digest\": \"sha256-AAAA\", \"bytes\": 7, \"articles\": []}}"
        )
    };
    let bundle = format!(
        "{{\"version\": 1, \"publication\": {{\"title\": \"A\"}}, \"issues\": [\n{},\n{}]}}",
        reference("a.json"),
        reference("b.json")
    );
    fs::write(folder.path().join("bundle.json"), bundle).unwrap();
    let said = newsfold(folder.path(), &["check", "bundle.json"]);
    assert_eq!(
        said.out,
        "bundle.json:2:8: issues[0].id: `a.json` says something else\n\
         bundle.json:2:60: issues[0].digest: `a.json` has another digest\n\
         bundle.json:2:84: issues[0].bytes: `a.json` has 41 bytes\n\
         bundle.json:3:40: issues[1].href: there is no file `b.json`\n"
    );
    assert_eq!(said.status, 1);
}

#[test]
fn the_schema_is_printed_as_it_is_kept() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bundle/bundle.schema.json");
    let printed = newsfold_reading("", &["schema"]);
    assert_eq!((printed.status, printed.err.as_str()), (0, ""));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&kept, &printed.out).unwrap();
    }
    assert!(
        fs::read_to_string(&kept).is_ok_and(|kept| kept == printed.out),
        "crates/bundle/bundle.schema.json is not current: UPDATE_GOLDEN=1 cargo test -p newsfold-press rewrites it"
    );
}

#[test]
fn a_piece_of_the_list_is_followed_and_what_is_wrong_there_is_said_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("piece.json"), "{\"version\": 1, \"issues\": []}").unwrap();
    let bundle = "{\"version\": 1, \"publication\": {\"title\": \"A\"}, \"issues\": [], \"older\": [\n\
        {\"href\": \"piece.json\", \"digest\": \"sha256-YQ==\", \"count\": 2, \"bytes\": 9},\n\
        {\"href\": \"gone.json\", \"digest\": \"sha256-YQ==\", \"count\": 1}]}";
    fs::write(at("bundle.json"), bundle).unwrap();
    let said = newsfold(folder.path(), &["check", at("bundle.json").to_str().unwrap()]);
    let expected = "BUNDLE:2:34: older[0].digest: `PIECE` has another digest\n\
        BUNDLE:2:58: older[0].count: `PIECE` lists 0\n\
        BUNDLE:2:70: older[0].bytes: 9 is not the sum of its issues, 0\n\
        BUNDLE:3:10: older[1].href: there is no file `GONE`\n";
    let named = |name: &str| at(name).display().to_string();
    let expected = expected
        .replace("BUNDLE", &named("bundle.json"))
        .replace("PIECE", &named("piece.json"))
        .replace("GONE", &named("gone.json"));
    assert_eq!(said.out, expected);
}

#[test]
fn a_bundle_that_names_one_file_many_times_has_it_read_once() {
    let folder = tempfile::tempdir().unwrap();
    let reference = |at: usize| {
        format!(
            "{{\"id\":\"i{at}\",\"title\":\"A\",\"href\":\"bundle.json\",\"digest\":\"sha256-AAAA\"}}"
        )
    };
    let issues: Vec<String> = (0..20_000).map(reference).collect();
    let bundle = format!(
        "{{\"version\":1,\"publication\":{{\"title\":\"A\"}},\"issues\":[{}]}}",
        issues.join(",\n")
    );
    fs::write(folder.path().join("bundle.json"), bundle).unwrap();
    let begun = Instant::now();
    let said = newsfold(folder.path(), &["check", "bundle.json"]);
    // Each reading takes a tenth of a second.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    assert!(
        said.out.contains("issues[1].href: `bundle.json` is the file of an earlier entry\n"),
        "{}",
        said.out
    );
    assert!(said.out.ends_with("and 19,903 more\n"), "{}", said.out.lines().last().unwrap());
}

#[test]
fn files_outside_the_folder_of_the_bundle_are_not_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).unwrap();
    fs::create_dir(inside.join("folder")).unwrap();
    fs::write(folder.path().join("secret.json"), "hush").unwrap();
    let references: Vec<String> = ["../secret.json", "folder", "../../../../../../dev/zero"]
        .iter()
        .enumerate()
        .map(|(at, href)| {
            format!("{{\"id\":\"i{at}\",\"title\":\"A\",\"href\":\"{href}\",\"digest\":\"sha256-AAAA\"}}")
        })
        .collect();
    let bundle = format!(
        "{{\"version\":1,\"publication\":{{\"title\":\"A\"}},\"issues\":[{}]}}",
        references.join(",\n")
    );
    fs::write(inside.join("bundle.json"), bundle).unwrap();
    let said = newsfold(&inside, &["check", "bundle.json"]);
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(
        lines[0].ends_with("issues[0].href: `../secret.json` lies outside the bundle's folder, and is not looked at"),
        "{lines:?}"
    );
    assert!(
        lines[1].ends_with("issues[1].href: `folder` cannot be read: it is no file"),
        "{lines:?}"
    );
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[test]
fn a_link_in_a_link_and_bytes_that_are_no_utf8_are_named() {
    let bundle = "{\"version\": 1, \"publication\": {\"title\": \"A\"}, \"issues\": [{\"id\": \"a\", \"title\": \"A\", \"sections\": [],\n\
        \"introduction\": [{\"type\": \"paragraph\", \"children\": [{\"type\": \"link\", \"url\": \"a\", \"children\": [\n\
        {\"type\": \"link\", \"url\": \"b\", \"children\": [\"c\"]}]}]}]}]}";
    let said = newsfold_reading(bundle, &["check", "-"]);
    assert_eq!(
        (said.status, said.out.as_str()),
        (
            1,
            "-:3:1: issues[0].introduction[0].children[0].children[0]: a link cannot stand in a link: its words are shown without it\n"
        )
    );
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("b.json"), b"{\"version\": 1, \"a\": \"caf\xe9\"}").unwrap();
    let said = newsfold(folder.path(), &["check", "b.json"]);
    assert_eq!(said.out, "b.json: this is not UTF-8, from byte 24 on\n");
}
