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
