//! What strangers leave in the folder of a site.

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::json;

use crate::support::command::newsfold;
use crate::support::site::{Workshop, files};
use crate::workshop::{JOURNAL, RECORD, build, change, make_pipe, outside, workshop};

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
fn what_is_left_where_a_build_writes_is_waited_for_by_nobody_and_changed_nowhere_else() {
    for name in ["lock", "journal.half", "journal.json", "new", "new/index.html"] {
        for kind in ["other name", "link", "pipe"] {
            let workshop = workshop();
            let before = outside(&workshop);
            let at = workshop.site().join(".newsfold-build").join(name);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            let _ = fs::remove_file(&at);
            let _ = fs::remove_dir_all(&at);
            match kind {
                "pipe" => make_pipe(&at),
                "link" => symlink("../index.html", &at).unwrap(),
                _ => fs::hard_link(workshop.path().join("victim/keep.txt"), &at).unwrap(),
            }
            workshop.issue(2, "Second");
            let said = build(&workshop);
            assert_eq!(outside(&workshop), before, "{kind} `{name}`: {}", said.err);
            let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
            let expected = if said.status == 0 { "Second" } else { "First" };
            assert!(page.contains(expected), "{kind} `{name}`: {}", said.err);
        }
    }
}

#[test]
fn a_record_or_a_journal_of_strangers_reaches_nothing_hidden() {
    for file in [RECORD, JOURNAL] {
        let workshop = workshop();
        let hidden = workshop.site().join(".git/HEAD");
        fs::create_dir_all(hidden.parent().unwrap()).unwrap();
        fs::write(&hidden, "ref: refs/heads/site").unwrap();
        if file == RECORD {
            change(&workshop.path().join(RECORD), |record| record["kept"] = json!([".git/HEAD"]));
        } else {
            let journal = json!({ "moves": [], "removals": [".git/HEAD"] });
            fs::write(workshop.path().join(JOURNAL), journal.to_string()).unwrap();
        }
        workshop.issue(2, "Second");
        let said = build(&workshop);
        let words = "`.git/HEAD` is no path of a site: no build has written this\n";
        assert!(said.status == 1 && said.err.contains(words), "{}", said.err);
        assert!(hidden.is_file());
    }
}

#[test]
fn a_record_without_end_is_not_read_to_its_end() {
    let workshop = workshop();
    let record = fs::File::create(workshop.path().join(RECORD)).unwrap();
    // A file of holes takes no room.
    record.set_len(1 << 40).unwrap();
    workshop.issue(2, "Second");
    assert_eq!(build(&workshop).status, 0);
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
