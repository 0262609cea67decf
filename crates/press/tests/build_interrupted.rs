//! A site is whole at every moment: real builds are killed while they work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that fails says so"
)]

mod support;

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::site::{Workshop, assert_whole, files};

/// How many builds are killed.
const KILLED: u32 = 50;

/// Numbers that seem to be chance and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

fn start(workshop: &Workshop) -> Child {
    Command::new(env!("CARGO_BIN_EXE_newsfold"))
        .current_dir(workshop.path())
        .args(["build", "newsletters", "-o", "site", "--quiet", "--widget", "dist"])
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until files begin to take their place, or the build is over.
fn wait_for_moves(workshop: &Workshop, child: &mut Child) {
    let journal = workshop.site().join(".newsfold-build/journal.json");
    while !journal.exists() && child.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
}

#[test]
fn a_site_is_whole_whenever_its_build_is_killed() {
    let workshop = Workshop::new();
    (1..=28).for_each(|day| workshop.issue(day, &format!("Day {day}")));
    let begun = Instant::now();
    assert!(start(&workshop).wait().unwrap().success());
    let whole_build = u64::try_from(begun.elapsed().as_micros()).unwrap();
    assert_whole(&workshop.site());
    let mut chance = Chance(0x5EED_5EED_5EED_5EED);
    let mut in_the_middle = 0;
    for round in 0..KILLED {
        // The widget is on every page, titles are on their neighbours' pages, issues come and go.
        workshop.widget(&round.to_string());
        let day = u32::try_from(1 + chance.below(20)).unwrap();
        workshop.issue(day, &format!("Round {round}"));
        let last = workshop.path().join("newsletters/28.md");
        if last.exists() {
            fs::remove_file(last).unwrap();
        } else {
            workshop.issue(28, "Back");
        }
        let mut child = start(&workshop);
        if round % 2 == 0 {
            wait_for_moves(&workshop, &mut child);
            sleep(Duration::from_micros(chance.below(3000)));
        } else {
            sleep(Duration::from_micros(chance.below(whole_build)));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        in_the_middle += u32::from(workshop.site().join(".newsfold-build/journal.json").exists());
        assert_whole(&workshop.site());
    }
    assert!(in_the_middle > 0, "no build was killed while files took their place");
    assert!(start(&workshop).wait().unwrap().success());
    assert_eq!(assert_whole(&workshop.site()).len(), 28 + 2 - usize::from(KILLED % 2 == 1));
    let mut after = files(&workshop.site());
    fs::remove_dir_all(workshop.site()).unwrap();
    assert!(start(&workshop).wait().unwrap().success());
    let fresh = files(&workshop.site());
    let left: Vec<&String> =
        after.keys().filter(|path| !fresh.contains_key(*path) && path.ends_with(".html")).collect();
    assert!(left.is_empty(), "left by interrupted builds: {left:?}");
    after.retain(|path, _| fresh.contains_key(path));
    after.insert("newsfold-build.json".into(), fresh["newsfold-build.json"].clone());
    assert!(after == fresh, "what is built after interruptions is what is built at once");
}
