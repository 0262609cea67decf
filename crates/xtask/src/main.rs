//! `cargo xtask`: everything that is done with this repository, on any machine, without a question.
//!
//! Every task sets up what it needs first, so that each works in a fresh clone:
//!
//! | task | does |
//! | --- | --- |
//! | `setup` | installs the build tools, and with `--browsers` what the tests need |
//! | `dist` | leaves the site in `dist/` |
//! | `install` | installs the command `newsfold` with the widget in it |
//! | `package` | makes the packages of a registry, with the widget in that of the command |
//! | `serve` | builds, then serves a newsletter's site and a blog that embeds it |
//! | `test` | runs the tests, whole or by part |
//! | `lint` | format, clippy, dependencies, rules of the source |
//! | `bench` | measures the importer, the payload, what the tag costs a page, and visits |
//! | `corpus` | reads real newsletters: no word is lost, articles are counted |
//! | `fuzz` | looks for inputs that break a promise |
//! | `listen` | listens to the page with a screen reader |
//! | `size` | writes down where the bytes of the app are |
//! | `screenshots` | takes pictures of the pages |
//! | `gallery` | takes pictures of the newsletter in real themes |

#![allow(clippy::print_stdout, reason = "talking to the developer is what a task is for")]

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Parser, Subcommand};

mod app;
mod bench;
mod corpus;
mod counts;
mod dist;
mod fuzz;
mod gallery;
mod import;
mod install;
mod lint;
mod listen;
mod package;
mod payload;
mod project;
mod reader_page;
mod screenshots;
mod serve;
mod setup;
mod size;
mod test;

use project::Project;

/// Sets up, builds, serves, tests and measures Newsfold.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what the other tasks need.
    Setup {
        /// The browsers and drivers of the tests, too.
        #[arg(long)]
        browsers: bool,
    },
    /// Build the site into `dist/`.
    Dist,
    /// Install the command `newsfold`, with the widget in it.
    Install(install::Arguments),
    /// Make the packages that a registry takes, in `target/package/`.
    Package,
    /// Build, then serve a newsletter's site at `/` and a blog that embeds it at `/blog/`.
    Serve {
        /// The port on 127.0.0.1; 8080, or a free one where that is taken.
        #[arg(long)]
        port: Option<u16>,
    },
    /// Run the tests.
    Test(test::Arguments),
    /// Check format, clippy, dependencies and the rules of the source.
    Lint,
    /// Measure the importer, the payload, and what the tag costs a page.
    Bench(bench::Arguments),
    /// Read the real newsletters in the folder that `NEWSFOLD_CORPUS` names: no word is lost silently, and articles are
    /// those that a person counts.
    Corpus,
    /// Look for inputs that break what must hold of any bytes.
    Fuzz(fuzz::Arguments),
    /// Listen to the page with a screen reader, and compare what is said with the transcripts.
    Listen(listen::Arguments),
    /// Write `docs/size.md`: what readers download, and where the bytes of the app are.
    Size,
    /// Take pictures of the pages into `target/screenshots/`.
    Screenshots(screenshots::Arguments),
    /// Take pictures of the newsletter in real themes into `target/gallery/`, beside those of the last time.
    Gallery,
    /// Complete what Trunk built; a hook of `Trunk.toml` runs this.
    #[command(hide = true)]
    Payload,
}

fn main() -> ExitCode {
    let CommandLine { task } = CommandLine::parse();
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Alternate form: the causes on one line, and never a backtrace.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let project = Project::open()?;
    match task {
        Task::Setup { browsers: false } => setup::build_tools(&project),
        Task::Setup { browsers: true } => {
            setup::build_tools(&project)?;
            setup::browsers(&project)
        }
        Task::Dist => dist::build(&project),
        Task::Install(arguments) => install::run(&project, &arguments),
        Task::Package => package::run(&project).map(|_| ()),
        Task::Serve { port } => serve::run(&project, port),
        Task::Test(arguments) => test::run(&project, &arguments),
        Task::Lint => {
            let counts = lint::run(&project);
            ensure!(counts.failed == 0, "{} checks failed", counts.failed);
            Ok(())
        }
        Task::Bench(arguments) => bench::run(&project, &arguments),
        Task::Corpus => corpus::run(&project),
        Task::Fuzz(arguments) => fuzz::run(&project, &arguments),
        Task::Listen(arguments) => listen::run(&project, &arguments),
        Task::Screenshots(arguments) => screenshots::run(&project, &arguments),
        Task::Gallery => gallery::run(&project),
        Task::Size => size::document(&project),
        Task::Payload => payload::complete_trunk(&project),
    }
}
