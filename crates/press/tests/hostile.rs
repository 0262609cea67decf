//! Sources and sites of strangers: nothing outside of what the command was pointed at is read, written,
//! moved or removed, and no message does more than say something.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]
#![cfg(unix)]

#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use support::command::{Said, newsfold};
use support::site::{Workshop, files};

const RECORD: &str = "site/newsfold-build.json";
const JOURNAL: &str = "site/.newsfold-build/journal.json";

/// A workshop with a site of one issue, and a folder beside it that nobody was pointed at.
fn workshop() -> Workshop {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    fs::create_dir_all(workshop.path().join("victim/deep")).unwrap();
    for name in ["victim/keep.txt", "victim/deep/keep.html"] {
        fs::write(workshop.path().join(name), "SECRET").unwrap();
    }
    assert_eq!(build(&workshop).status, 0);
    workshop
}

fn build(workshop: &Workshop) -> Said {
    newsfold(workshop.path(), &["build", "newsletters", "-o", "site"])
}

/// What lies outside of source and site, as anybody sees it who looks from outside.
fn outside(workshop: &Workshop) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in fs::read_dir(workshop.path()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !["site", "newsletters"].contains(&name.as_str()) {
            let inside = files(&workshop.path().join(&name)).into_iter();
            found.extend(inside.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        }
    }
    found.sort();
    found
}

/// Nothing of the site holds what lies outside.
fn nothing_came_in(workshop: &Workshop) {
    for (name, bytes) in files(&workshop.site()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("SECRET"), "{name}");
    }
}

fn change(path: &Path, with: impl FnOnce(&mut Value)) {
    let mut value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    with(&mut value);
    fs::write(path, value.to_string()).unwrap();
}

#[test]
fn a_record_of_strangers_removes_nothing_outside_and_is_said_to_be_none() {
    for path in ["../victim/keep.txt", "/etc/hostname", "issues/../../victim/keep.txt", "C:\\a"] {
        for list in ["files", "kept"] {
            let workshop = workshop();
            let before = outside(&workshop);
            change(&workshop.path().join(RECORD), |record| match list {
                "files" => record["files"][path] = json!({ "digest": "x" }),
                _ => record["kept"] = json!([path]),
            });
            workshop.issue(2, "Second");
            let said = build(&workshop);
            assert_eq!(said.status, 1, "{}", said.err);
            let words = "is no path of a site: no build has written this\n";
            assert!(said.err.starts_with(RECORD) && said.err.contains(words), "{}", said.err);
            assert_eq!(outside(&workshop), before);
        }
    }
}

#[test]
fn a_journal_of_strangers_moves_nothing() {
    for journal in [
        json!({ "moves": [], "removals": ["../victim/keep.txt"] }),
        json!({ "moves": ["../victim/keep.txt"], "removals": [] }),
        json!({ "moves": ["out/keep.txt"], "removals": [] }),
        json!({ "moves": [], "removals": ["out/keep.txt"] }),
    ] {
        let workshop = workshop();
        let before = outside(&workshop);
        symlink("../victim", workshop.site().join("out")).unwrap();
        let new = workshop.site().join(".newsfold-build/new");
        fs::create_dir_all(new.join("out")).unwrap();
        fs::write(new.join("out/keep.txt"), "overwritten").unwrap();
        fs::write(workshop.path().join(JOURNAL), journal.to_string()).unwrap();
        let said = build(&workshop);
        assert_eq!(said.status, 1, "{journal}: {}", said.err);
        assert!(said.err.contains("no build has written this"), "{}", said.err);
        assert_eq!(outside(&workshop), before, "{journal}");
    }
}

#[test]
fn a_folder_of_the_site_that_is_a_link_is_not_gone_through() {
    for link in [".newsfold-build", ".newsfold-build/new", "issues"] {
        let workshop = workshop();
        let before = outside(&workshop);
        let at = workshop.site().join(link);
        let _ = fs::remove_dir_all(&at);
        let up = if link.contains('/') { "../../victim" } else { "../victim" };
        symlink(up, &at).unwrap();
        workshop.issue(2, "Second");
        let said = build(&workshop);
        assert_eq!((said.status, outside(&workshop)), (1, before), "{link}: {}", said.err);
    }
}

#[test]
fn what_a_link_of_the_source_leads_out_to_stays_outside() {
    let workshop = workshop();
    let source = workshop.path().join("newsletters");
    workshop.write(".env", "SECRET");
    workshop.write(".git/config", "SECRET");
    symlink("/etc/passwd", source.join("pic.png")).unwrap();
    symlink("../victim", source.join("ext")).unwrap();
    symlink(".env", source.join("env.png")).unwrap();
    symlink("/dev/zero", source.join("zero.png")).unwrap();
    fs::write(
        workshop.path().join("victim/letter.md"),
        "---\ntitle: SECRET\ndate: 2026-05-09\n---\n\n## An article\n\nTLDR: SECRET.\n",
    )
    .unwrap();
    workshop.write(
        "2.md",
        "---\ntitle: Two\ndate: 2026-05-02\n---\n\n## A\n\nTLDR: x\n\n![p](pic.png) [e](ext/keep.txt) [v](.env) [g](.git/config) ![n](env.png) ![z](zero.png)\n",
    );
    let said = build(&workshop);
    assert_eq!(said.status, 0, "{}", said.err);
    nothing_came_in(&workshop);
    let site = files(&workshop.site());
    assert!(!site.contains_key("issues/2026-05-09-secret.html"));
    for name in ["pic.png", "ext/keep.txt", "env.png", "zero.png"] {
        assert!(!site.contains_key(name), "{name}");
    }
    assert!(said.err.contains("begins with a dot"), "{}", said.err);
}

#[test]
fn what_a_link_of_an_unpacked_export_leads_out_to_stays_outside() {
    let workshop = workshop();
    workshop.write(
        "export/posts.csv",
        "post_id,post_date,is_published,type,audience,title,subtitle\n\
         1.a,2026-05-03T08:00:00.000Z,true,newsletter,everyone,Inside,\n\
         2.b,2026-05-04T08:00:00.000Z,true,newsletter,everyone,Outside,\n\
         3.c,2026-05-05T08:00:00.000Z,true,newsletter,everyone,Hidden,\n",
    );
    workshop.write("export/posts/1.a.html", "<h2>An eel</h2><p>It came.</p>");
    workshop.write("export/.env", "<h2>SECRET</h2><p>SECRET</p>");
    let posts = workshop.path().join("newsletters/export/posts");
    symlink("../../../victim/deep/keep.html", posts.join("2.b.html")).unwrap();
    symlink("../.env", posts.join("3.c.html")).unwrap();
    for arguments in [
        &["build", "newsletters", "-o", "site"][..],
        &["import", "newsletters/export", "-o", "site/imported.json"],
    ] {
        let said = newsfold(workshop.path(), arguments);
        assert!(!format!("{}{}", said.out, said.err).contains("SECRET"), "{}", said.err);
        nothing_came_in(&workshop);
    }
    let bundle = fs::read_to_string(workshop.site().join("imported.json")).unwrap();
    assert!(bundle.contains("An eel"), "{bundle}");
}

#[test]
fn an_issue_that_is_called_offline_has_its_page() {
    let workshop = Workshop::new();
    workshop.write(
        "a.md",
        "---\ntitle: Offline\nid: offline\n---\n\n## The eels\n\nTLDR: They came.\n",
    );
    assert_eq!(build(&workshop).status, 0);
    let page = fs::read_to_string(workshop.site().join("issues/offline.html")).unwrap();
    assert!(page.contains("The eels"), "{page}");
}

#[test]
fn what_is_called_as_a_folder_of_the_site_stops_no_build() {
    let workshop = Workshop::new();
    workshop.widget_that_searches();
    let letter = |day: u32, links: &str| {
        let text = format!(
            "---\ntitle: No. {day}\ndate: 2026-05-0{day}\ntags: [eels]\n---\n\n## The eels\n\nTLDR: They came.\n\n{links}\n"
        );
        workshop.write(&format!("{day}.md"), &text);
    };
    let names =
        ["search", "tags", "issues", "offline", "Archive", "feed.xml/a.png", "search/a.png"];
    let links: Vec<String> = names.iter().map(|name| format!("[a]({name})")).collect();
    letter(1, "");
    letter(2, "");
    assert_eq!(build(&workshop).status, 0);
    for folder in ["feed.xml", "search"] {
        fs::create_dir_all(workshop.path().join("newsletters").join(folder)).unwrap();
    }
    for name in names.iter().filter(|name| name.contains('/')) {
        workshop.write(name, "stranger");
    }
    letter(3, &links.join(" "));
    for round in 0..2 {
        let said = build(&workshop);
        assert_eq!(said.status, 0, "{round}: {}", said.err);
        let site = workshop.site();
        let made: Vec<String> = files(&site).into_keys().collect();
        assert!(
            made.iter().any(|path| path == "tags/eels.html")
                && made.iter().any(|path| path == "search/pagefind.js"),
            "{made:?}"
        );
        assert!(!files(&site).values().any(|bytes| bytes == b"stranger"), "{}", said.err);
        letter(4, "");
    }
    // Nor do files, where the site's folders are not there yet.
    let workshop = Workshop::new();
    workshop.widget_that_searches();
    for name in ["tags", "search", "issues", "Archive", "offline"] {
        workshop.write(name, "stranger");
    }
    let text = "---\ntitle: One\ndate: 2026-05-01\n---\n\n## A\n\nTLDR: B.\n\n[a](tags) [b](search) [c](issues) [d](Archive) [e](offline)\n";
    workshop.write("a.md", text);
    let said = build(&workshop);
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(workshop.site().join("search/pagefind.js").is_file(), "{}", said.err);
    assert_eq!(build(&workshop).status, 0);
}

#[test]
fn a_picture_that_was_named_on_a_mac_is_found() {
    let (apart, together) = ("bru\u{308}cke", "br\u{fc}cke");
    for (on_disk, written) in [(apart, together), (together, apart), (apart, apart)] {
        let workshop = Workshop::new();
        workshop.write(&format!("{on_disk}.png"), "picture");
        let text = format!(
            "---\ntitle: One\ndate: 2026-05-01\n---\n\n## A bridge\n\nTLDR: It opens.\n\n![A bridge]({written}.png)\n"
        );
        workshop.write("a.md", &text);
        let said = build(&workshop);
        assert!(said.status == 0 && !said.err.contains("brücke"), "{}", said.err);
        assert!(files(&workshop.site()).contains_key(&format!("{together}.png")), "{on_disk}");
        let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
        let names = [format!("{together}.png"), "br%C3%BCcke%2Epng".to_owned()];
        assert!(names.iter().any(|name| page.contains(&format!("src=\"{name}\""))), "{page}");
    }
}

#[test]
fn no_message_tells_a_terminal_what_to_do() {
    let workshop = Workshop::new();
    let name = "a\n::error::forged\u{1b}[2J\u{202e}.md";
    workshop.write(
        name,
        "## A\u{1b}]0;PWNED\u{7}\n\n[x](none\u{1b}[31m.png)\n\n<!-- note \u{1b}[2J -->\n",
    );
    workshop.write("b\u{1b}[2J.md", "---\n\"k\u{1b}[2J\": 1\n: [\n---\n");
    let bundle = "{ \"version\": 1, \"publication\": { \"title\": \"A\\u001b[2J\" }, \"x\\n::error::forged\": 1, \"issues\": [{ \"id\": \"\\u202e\\n::error::forged\" }] }";
    workshop.write("c.json", bundle);
    workshop.write("d.md", "---\npublication: \"D\\n::error::forged\"\n---\n## D\n\nTLDR: x\n");
    workshop.write("e/e.md", "## E\n\nTLDR: x\n");
    let forged = r#""x\n::error::forged\u001b[2J""#;
    for (at, says) in [
        format!("name = {forged}"),
        format!("{forged} = 1"),
        format!("language = {forged}"),
        format!("articles = {forged}"),
        format!("labels = {{ {forged} = {forged} }}"),
        format!("labels = {{ tldr = {forged}, summary = {forged} }}"),
    ]
    .iter()
    .enumerate()
    {
        workshop.write(&format!("../habits-{at}.toml"), says);
    }
    let habits: Vec<String> = (0..6).map(|at| format!("habits-{at}.toml")).collect();
    let habits =
        habits.iter().map(|file| vec!["import", "newsletters/e", "-o", "b.json", "--habits", file]);
    let forged = format!("--{name}");
    let others = [
        &["build", "newsletters", "-o", "site"][..],
        &["import", "newsletters", "-o", "b.json", "--report", "full"],
        &["import", "newsletters/d.md", "-o", "b.json"],
        // What a shell puts in place of `*`.
        &["check", &forged],
        &["import", "newsletters", "--report", name],
        &["embed", name],
        &["check", &format!("newsletters/{name}/none.json")],
        &["check", "newsletters/c.json"],
        &["build", "newsletters/c.json", "-o", "other"],
        &["import", &format!("newsletters/{name}.none")],
    ];
    for arguments in others.iter().map(|arguments| arguments.to_vec()).chain(habits) {
        let said = newsfold(workshop.path(), &arguments);
        for said in [&said.out, &said.err] {
            let line = said.lines().find(|line| line.starts_with("::error"));
            assert_eq!(line, None, "{arguments:?}: {said}");
            let commands =
                said.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
            assert_eq!(commands, None, "{arguments:?}: {said:?}");
        }
    }
}

#[test]
fn what_is_no_file_is_refused_at_once_wherever_it_is_named() {
    let workshop = Workshop::new();
    for name in ["pipe.md", "pipe.json", "newsletters/in.md"] {
        let made = std::process::Command::new("mkfifo").arg(workshop.path().join(name)).status();
        assert!(made.unwrap().success());
    }
    workshop.issue(1, "First");
    for arguments in [
        &["import", "pipe.md"][..],
        &["import", "/dev/zero"],
        &["check", "pipe.json"],
        &["build", "pipe.md", "-o", "site"],
        &["build", "pipe.json", "-o", "site"],
        &["build", "/dev/zero", "-o", "site"],
        &["build", "newsletters", "-o", "site", "--screenshot", "pipe.md"],
    ] {
        let said = newsfold(workshop.path(), arguments);
        assert_eq!(said.status, 1, "{arguments:?}: {}", said.err);
        assert!(said.err.contains("it is no file"), "{arguments:?}: {}", said.err);
    }
    // In a folder it is none of the newsletters.
    assert_eq!(build(&workshop).status, 0);
}

#[test]
fn the_same_source_gives_the_same_bytes_in_every_home() {
    let [one, other] = ["", "a longer/name of a folder"].map(|home| {
        let workshop = Workshop::new();
        for day in 1..=12 {
            workshop.issue(day, &format!("Issue {day}"));
        }
        let home = workshop.path().join(home);
        fs::create_dir_all(&home).unwrap();
        for name in ["newsletters", "dist"] {
            if home != workshop.path() {
                fs::rename(workshop.path().join(name), home.join(name)).unwrap();
            }
        }
        let imported = newsfold(&home, &["import", "newsletters", "-o", "bundle.json"]);
        assert_eq!(imported.status, 0, "{}", imported.err);
        assert_eq!(newsfold(&home, &["build", "newsletters", "-o", "site"]).status, 0);
        (files(&home.join("site")), fs::read(home.join("bundle.json")).unwrap())
    });
    assert!(one == other, "something of the home is in what is delivered");
}

/// How many hostile folders are tried; `NEWSFOLD_HOSTILE=10000` for all that was promised.
fn cases() -> u32 {
    std::env::var("NEWSFOLD_HOSTILE").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}

#[test]
fn generated_records_journals_and_links_reach_nothing_outside() {
    let steps = || {
        select(vec![
            "..",
            "victim",
            "keep.txt",
            "issues",
            ".",
            "",
            "out",
            "in",
            "deep",
            ".newsfold-build",
            "new",
            "index.html",
            "\0",
            "C:",
        ])
    };
    let path = || vec(steps(), 1..5).prop_map(|steps| steps.join("/"));
    let paths = || vec(path(), 0..4);
    let links = vec(
        (
            select(vec!["out", "in", "issues", "pic.png"]),
            select(vec!["../victim", "victim", "/", "../..", "../site", "../victim/keep.txt", "."]),
        ),
        0..3,
    );
    let tree = (paths(), paths(), paths(), paths(), paths(), links);
    let mut runner =
        TestRunner::new(Config { cases: cases(), failure_persistence: None, ..Config::default() });
    let workshop = workshop();
    let record = fs::read(workshop.path().join(RECORD)).unwrap();
    let before = outside(&workshop);
    let run = runner.run(&tree, |(made, kept, moves, removals, hrefs, links)| {
        let _ = fs::remove_dir_all(workshop.site());
        fs::create_dir_all(workshop.site().join(".newsfold-build/new")).unwrap();
        fs::write(workshop.path().join(RECORD), &record).unwrap();
        change(&workshop.path().join(RECORD), |record| {
            for path in &made {
                record["files"][path] = json!({ "digest": "x" });
            }
            record["kept"] = json!(kept);
            for reading in record["sources"].as_object_mut().unwrap().values_mut() {
                reading["facts"]["files"] = json!(hrefs);
            }
        });
        if !(moves.is_empty() && removals.is_empty()) {
            let journal = json!({ "moves": moves, "removals": removals });
            fs::write(workshop.path().join(JOURNAL), journal.to_string()).unwrap();
        }
        for (name, to) in &links {
            let _ = fs::remove_file(workshop.path().join("newsletters").join(name));
            let _ = symlink(to, workshop.path().join("newsletters").join(name));
            let _ = symlink(to, workshop.site().join(name));
        }
        let words: Vec<String> = hrefs
            .iter()
            .filter(|href| !href.contains('\0'))
            .map(|href| format!("[x](<{href}>)"))
            .collect();
        workshop.write(
            "2.md",
            &format!("---\ntitle: Two\n---\n\n## A\n\nTLDR: x\n\n{}\n", words.join(" ")),
        );
        build(&workshop);
        prop_assert_eq!(outside(&workshop), before.clone());
        nothing_came_in_plainly(&workshop);
        for (name, _) in &links {
            let _ = fs::remove_file(workshop.path().join("newsletters").join(name));
        }
        Ok(())
    });
    run.unwrap();
}

/// As [`nothing_came_in`], of a site in which links may lead anywhere by now: only files count.
fn nothing_came_in_plainly(workshop: &Workshop) {
    let mut folders = vec![workshop.site()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                let bytes = fs::read(entry.path()).unwrap();
                assert!(
                    !bytes.windows(6).any(|six| six == b"SECRET"),
                    "{}",
                    entry.path().display()
                );
            }
        }
    }
}
