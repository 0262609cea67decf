//! The command, run as people run it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What a run of the command says.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// Runs the command in a folder. A test brings its own widget, in `dist`, since the command has one only
/// where it was built with it.
impl Said {
    /// What is said behind the line that tells how newsletters were read.
    #[allow(dead_code, reason = "not every test looks at reports")]
    pub fn findings(&self) -> &str {
        let (how, rest) = self.err.split_once('\n').unwrap_or_default();
        if how.contains("issue: ") || how.contains("issues: ") { rest } else { &self.err }
    }
}

/// A day after all that are in tests: none of them is to come.
const TODAY: (&str, &str) = ("SOURCE_DATE_EPOCH", "1830297600");

pub fn newsfold(folder: &Path, arguments: &[&str]) -> Said {
    let needs_widget = matches!(arguments.first(), Some(&"build" | &"serve"));
    let widget: &[&str] =
        if needs_widget && !arguments.contains(&"--widget") { &["--widget", "dist"] } else { &[] };
    said(
        Command::new(env!("CARGO_BIN_EXE_newsfold"))
            .current_dir(folder)
            .args(arguments)
            .args(widget)
            .output()
            .unwrap(),
    )
}

pub fn newsfold_reading(input: &str, arguments: &[&str]) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_newsfold"))
        .args(arguments)
        .env(TODAY.0, TODAY.1)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    said(child.wait_with_output().unwrap())
}

fn said(output: Output) -> Said {
    Said {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
