//! Folders of strangers by the thousand, and who looks on from outside.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use notify::{RecursiveMode, Watcher};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

use crate::support::site::Workshop;
use crate::workshop::{JOURNAL, RECORD, build, change, make_pipe, outside, workshop};

/// How many hostile folders are tried; `NEWSFOLD_HOSTILE=10000` for all that was promised.
fn cases() -> u32 {
    std::env::var("NEWSFOLD_HOSTILE").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}

/// Where attempts lead: names of both sides of the border, and what systems take for more than a name.
const STEPS: [&str; 20] = [
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
    "%2e%2e",
    "..%2fvictim",
    "..\\victim",
    ".git",
    "file:",
    "VICTIM",
];

/// What is put into trees: a link, or with no target a pipe.
const PLACES: [&str; 8] = [
    "out",
    "in",
    "issues",
    "pic.png",
    "page.md",
    "newsfold.toml",
    ".newsfold-build/lock",
    ".newsfold-build/new",
];

/// A folder as a stranger leaves it.
#[derive(Clone, Debug)]
struct Hostile {
    made: Vec<String>,
    kept: Vec<String>,
    moves: Vec<String>,
    removals: Vec<String>,
    hrefs: Vec<String>,
    digest: String,
    places: Vec<(&'static str, Option<&'static str>)>,
}

impl Hostile {
    fn any() -> impl Strategy<Value = Self> {
        let path = || vec(select(STEPS.as_slice()), 1..5).prop_map(|steps| steps.join("/"));
        let paths = || vec(path(), 0..4);
        let target = select(vec![
            Some("../victim"),
            Some("victim"),
            Some("/"),
            Some("../.."),
            Some("../site"),
            Some("../victim/keep.txt"),
            Some("../victim/letter.md"),
            Some("."),
            None,
        ]);
        let places = vec((select(PLACES.as_slice()), target), 0..3);
        (paths(), paths(), paths(), paths(), paths(), path(), places).prop_map(
            |(made, kept, moves, removals, hrefs, digest, places)| Self {
                made,
                kept,
                moves,
                removals,
                hrefs,
                digest,
                places,
            },
        )
    }

    /// Leaves it in a workshop whose last build had a record.
    fn lay_out(&self, workshop: &Workshop, record: &[u8]) {
        for folder in ["site", "newsletters"] {
            let _ = fs::remove_dir_all(workshop.path().join(folder));
        }
        fs::create_dir_all(workshop.site().join(".newsfold-build/new")).unwrap();
        workshop.issue(1, "First");
        fs::write(workshop.path().join(RECORD), record).unwrap();
        change(&workshop.path().join(RECORD), |record| {
            for path in &self.made {
                record["files"][path] = json!({ "digest": "x" });
            }
            record["kept"] = json!(self.kept);
            for reading in record["sources"].as_object_mut().unwrap().values_mut() {
                reading["facts"]["files"] = json!(self.hrefs);
                reading["body"]["digest"] = json!(self.digest);
            }
        });
        if !(self.moves.is_empty() && self.removals.is_empty()) {
            let journal = json!({ "moves": self.moves, "removals": self.removals });
            fs::write(workshop.path().join(JOURNAL), journal.to_string()).unwrap();
        }
        for (name, to) in &self.places {
            for folder in ["newsletters", "site"] {
                let at = workshop.path().join(folder).join(name);
                if at.parent().is_some_and(Path::is_dir) && fs::symlink_metadata(&at).is_err() {
                    match to {
                        Some(to) => symlink(to, &at).unwrap(),
                        None => make_pipe(&at),
                    }
                }
            }
        }
        let words: Vec<String> = self
            .hrefs
            .iter()
            .filter(|href| !href.contains('\0'))
            .map(|href| format!("[x](<{href}>) ![x](<{href}>)"))
            .collect();
        let words = words.join(" ");
        workshop.write("2.md", &format!("---\ntitle: Two\n---\n\n## A\n\nTLDR: x\n\n{words}\n"));
    }
}

/// Whoever looks from outside, through the system: it notes whatever is opened, written, moved or removed in a
/// folder, by whatever program.
struct Watch {
    events: Receiver<notify::Result<notify::Event>>,
    folder: PathBuf,
    // Watches as long as it is there.
    _watcher: notify::RecommendedWatcher,
}

/// The file by which the one who looks knows that nothing is still to come.
const MARK: &str = "mark";

impl Watch {
    fn of(folder: PathBuf) -> Self {
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).unwrap();
        watcher.watch(&folder, RecursiveMode::Recursive).unwrap();
        Self { events, folder, _watcher: watcher }
    }

    /// What happened in the folder since this was asked last, in the order in which it happened.
    fn seen(&self) -> Vec<notify::Event> {
        fs::write(self.folder.join(MARK), "").unwrap();
        fs::remove_file(self.folder.join(MARK)).unwrap();
        let mut seen = Vec::new();
        loop {
            let event = self.events.recv().unwrap().unwrap();
            let is_mark = event.paths.iter().any(|path| path.ends_with(MARK));
            if is_mark && event.kind.is_remove() {
                return seen;
            }
            if !is_mark {
                seen.push(event);
            }
        }
    }
}

#[test]
fn generated_records_journals_and_links_reach_nothing_outside() {
    let mut runner =
        TestRunner::new(Config { cases: cases(), failure_persistence: None, ..Config::default() });
    let workshop = workshop();
    let letter = "---\ntitle: SECRET\n---\n\n## SECRET\n\nTLDR: SECRET.\n";
    fs::write(workshop.path().join("victim/letter.md"), letter).unwrap();
    let record = fs::read(workshop.path().join(RECORD)).unwrap();
    let before = outside(&workshop);
    let watch = Watch::of(workshop.path().join("victim"));
    let run = runner.run(&Hostile::any(), |hostile| {
        hostile.lay_out(&workshop, &record);
        watch.seen();
        let said = build(&workshop);
        let seen = watch.seen();
        prop_assert!(seen.is_empty(), "{:?}: {}", seen, said.err);
        prop_assert!(!said.err.contains("SECRET"), "{}", said.err);
        prop_assert_eq!(outside(&workshop), before.clone());
        nothing_came_in_plainly(&workshop);
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
