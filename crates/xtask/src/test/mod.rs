//! `cargo xtask test`: every part runs, whatever happens to the others; the table comes last.

mod installed;
mod newsletters;
mod parts;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::counts::Counts;
use crate::project::Project;
pub use newsletters::{CORPUS, corpus};
use parts::{ONLY_NAMED, PARTS, Part};

/// What to test.
#[derive(Args)]
#[command(
    after_help = "Parts: rust, lint, node, size, browser, a11y, listen, speech, generators, changes, package. All of them run when none is named, but for changes and package, which take long.\n\n\
    Examples:\n  cargo xtask test\n  cargo xtask test rust lint\n  \
    cargo xtask test browser -- --engine firefox disclosure"
)]
pub struct Arguments {
    /// The parts to run.
    parts: Vec<String>,
    /// What the part gets as its own arguments: `cargo test`'s, those of tests/run.mjs
    /// or those of tests/listen/listen.py.
    #[arg(last = true)]
    options: Vec<String>,
}

/// What became of a part.
struct Outcome {
    name: &'static str,
    result: Result<Counts>,
    duration: Duration,
}

/// Runs the parts that were named, or all but the long ones.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let chosen = choose(&arguments.parts)?;
    let options_have_a_part = arguments.options.is_empty() || chosen.len() == 1;
    ensure!(options_have_a_part, "options after `--` go to one part: name it");
    let outcomes: Vec<Outcome> = chosen
        .into_iter()
        .map(|part| {
            println!("\n== {}: {}", part.name, part.does);
            let started = Instant::now();
            let result = (part.run)(project, &arguments.options);
            if let Err(error) = &result {
                eprintln!("error: {error:#}");
            }
            Outcome { name: part.name, result, duration: started.elapsed() }
        })
        .collect();
    summarise(&outcomes)
}

fn choose(names: &[String]) -> Result<Vec<&'static Part>> {
    if names.is_empty() {
        return Ok(PARTS.iter().filter(|part| !ONLY_NAMED.contains(&part.name)).collect());
    }
    names
        .iter()
        .map(|name| {
            PARTS.iter().find(|part| part.name == name).with_context(|| {
                let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
                format!("there is no part `{name}`; the parts are {}", known.join(", "))
            })
        })
        .collect()
}

/// Prints what failed, what became of each part, and the sum of it all; fails when anything did.
fn summarise(outcomes: &[Outcome]) -> Result<()> {
    for Outcome { name, result, .. } in outcomes {
        // What was said long ago, or what stopped the part.
        let lines = match result {
            Ok(counts) => counts.failures.clone(),
            Err(error) => vec![format!("{error:#}")],
        };
        if !lines.is_empty() {
            println!("\nfailed in {name}:\n{}", lines.join("\n"));
        }
    }
    println!("\n{:<10} {:>8} {:>8} {:>9}", "part", "passed", "failed", "time");
    let mut sum = Counts::default();
    for Outcome { name, result, duration } in outcomes {
        // A part that did not get as far as its tests is one failure.
        let stopped = Counts { failed: 1, ..Counts::default() };
        let counts = result.as_ref().cloned().unwrap_or(stopped);
        let seconds = duration.as_secs_f32();
        println!("{name:<10} {:>8} {:>8} {seconds:>7.1} s", counts.passed, counts.failed);
        sum = sum + counts;
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    ensure!(sum.failed == 0, "not everything passed");
    Ok(())
}
