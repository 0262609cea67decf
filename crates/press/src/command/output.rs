use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use newsfold_press::message::{contained, contained_json};

/// Prints data to standard output. A reader that has seen enough, such as `head`, is no failure.
pub(super) fn data(bytes: &[u8]) -> ExitCode {
    written(|out| out.write_all(bytes))
}

/// Writes data to standard output with `write`.
pub(super) fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => refused(format_args!("standard output: cannot be written: {error}")),
    }
}

/// Says something to the person; where nobody listens, nothing is lost.
pub(super) fn say(words: impl Display) {
    let _ = io::stderr().lock().write_all(contained(&words.to_string()).as_bytes());
}

/// Says something to a program that listens where a person would.
pub(super) fn say_json(json: &str) {
    let _ = io::stderr().lock().write_all(contained_json(json).as_bytes());
}

/// Says why the input was refused.
pub(super) fn refused(why: impl Display) -> ExitCode {
    say(format_args!("{why}\n"));
    ExitCode::FAILURE
}

/// Says why the command line cannot be followed.
pub(super) fn misused(why: impl Display) -> ExitCode {
    say(format_args!("{why}\n"));
    ExitCode::from(2)
}

/// Whether a person watches.
pub(super) fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// Moves about in the line of a person who watches.
fn draw(line: &str) {
    let _ = io::stderr().lock().write_all(line.as_bytes());
}

/// A line that tells how far a long work is; it shows after a second, to a person who watches.
pub(super) struct Progress {
    what: &'static str,
    since: Option<std::time::Instant>,
    shown: Option<usize>,
}

impl Progress {
    pub(super) fn new(what: &'static str, quiet: bool) -> Self {
        let since = (!quiet && is_watched()).then(std::time::Instant::now);
        Self { what, since, shown: None }
    }

    /// `done` of `of` are done.
    pub(super) fn step(&mut self, done: usize, of: usize) {
        let late = self.since.is_some_and(|since| since.elapsed().as_secs() >= 1);
        let percent = (done * 100).checked_div(of).unwrap_or(100);
        if late && self.shown != Some(percent) {
            self.shown = Some(percent);
            draw(&format!("\r{} {done} of {of} ({percent}%)", self.what));
        }
    }

    /// The line goes away.
    pub(super) fn end(self) {
        if self.shown.is_some() {
            draw("\r\x1b[K");
        }
    }
}
