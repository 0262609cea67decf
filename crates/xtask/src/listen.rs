use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};
use xshell::cmd;

use crate::counts::{Counts, LISTENING};
use crate::import::command;
use crate::project::Project;
use crate::{dist, setup};

/// What to listen to.
#[derive(Args)]
pub struct Arguments {
    /// In this browser only; may be repeated.
    #[arg(long, value_name = "NAME")]
    browser: Vec<Browser>,
    /// On this journey only, a file of tests/listen/journeys/; may be repeated.
    #[arg(long, value_name = "NAME")]
    journey: Vec<String>,
    /// Rewrite the transcripts of tests/listen/transcripts/.
    #[arg(long)]
    update: bool,
    /// Walk each journey that a fault of tests/listen/faults/ names, with the fault; each must fail.
    #[arg(long, conflicts_with_all = ["journey", "update"])]
    faults: bool,
}

/// A browser that the screen reader can read.
#[derive(Clone, Copy, ValueEnum)]
enum Browser {
    Chromium,
    Firefox,
}

/// Walks the journeys with a screen reader, and compares what is said with the transcripts.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let Arguments { browser, journey, update, faults } = arguments;
    let mut options = Vec::new();
    for browser in browser {
        let name = match browser {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
        };
        options.extend(["--browser", name].map(str::to_owned));
    }
    for journey in journey {
        options.extend(["--journey".to_owned(), journey.clone()]);
    }
    options.extend(update.then(|| "--update".to_owned()));
    options.extend(faults.then(|| "--faults".to_owned()));
    let counts = count(project, &options)?;
    ensure!(counts.failed == 0, "{} journeys failed", counts.failed);
    Ok(())
}

/// Runs tests/listen/listen.py, and counts the journeys that passed. It is a part of the tests, too.
pub fn count(project: &Project, options: &[String]) -> Result<Counts> {
    dist::build(project)?;
    setup::screen_reader(project)?;
    let sh = &project.shell;
    let newsfold = command(project)?;
    // Debian's own Python has the bindings that Orca needs; another one, first on the path, has not.
    let listen = cmd!(sh, "/usr/bin/python3 -B tests/listen/listen.py {options...}");
    Counts::of(listen.env("NEWSFOLD_COMMAND", newsfold), &LISTENING)
}
