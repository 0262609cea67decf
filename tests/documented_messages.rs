//! What docs/embedding.md quotes of the console is what the element and the app say.

#![allow(clippy::expect_used, reason = "a test that fails says so")]

use std::fs;
use std::path::{Path, PathBuf};

/// Where the messages are written.
const SOURCES: [&str; 3] = ["src/embed", "src/platform", "crates/bundle/src/read"];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

/// A source whose texts stand in one piece: a string that goes on in the next line, in Rust by a
/// backslash and in JavaScript by a plus sign, is put together.
fn in_one_piece(source: &str) -> String {
    let mut whole = String::new();
    for line in source.lines() {
        let line = line.trim_start();
        let goes_on = whole.ends_with("+\n");
        if goes_on {
            let end = whole.trim_end_matches([' ', '+', '\n']).len();
            whole.truncate(end.saturating_sub(1));
        }
        whole.push_str(if goes_on { line.get(1..).unwrap_or_default() } else { line });
        if whole.ends_with('\\') {
            whole.pop();
        } else {
            whole.push('\n');
        }
    }
    whole
}

#[test]
fn every_message_that_is_documented_is_one_that_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let said: String = SOURCES
        .iter()
        .flat_map(|folder| files(&root.join(folder)))
        .map(|path| in_one_piece(&read(&path)))
        .collect();
    let document = read(&root.join("docs/embedding.md"));
    let (_, troubles) = document.split_once("\n## Troubleshooting\n").expect("the section");
    let messages: Vec<&str> = troubles
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" | ").next())
        .map(|cell| cell.trim_matches(['`', ' ']))
        .collect();
    assert!(messages.len() > 10, "{messages:?}");
    for message in messages {
        for words in message.split('…').map(str::trim).filter(|words| words.len() > 3) {
            assert!(said.contains(words), "nobody says `{words}`");
        }
    }
}
