use anyhow::Result;
use clap::{Args, ValueEnum};
use xshell::cmd;

use crate::project::Project;
use crate::{dist, setup};

/// What to measure.
#[derive(Args)]
pub struct Arguments {
    /// The parts to measure; all of them when none is named.
    parts: Vec<Part>,
}

/// A part of the measurements.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// How fast newsletters are imported.
    Import,
    /// How much a page loads.
    Payload,
    /// What the tag costs the page it stands on.
    Page,
}

/// Measures the parts that were named, or all.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let sh = &project.shell;
    let wanted = |part| arguments.parts.is_empty() || arguments.parts.contains(&part);
    if wanted(Part::Import) {
        cmd!(sh, "cargo run --release --package newsfold-press --example import_bench").run()?;
    }
    if wanted(Part::Payload) || wanted(Part::Page) {
        dist::build(project)?;
    }
    if wanted(Part::Payload) {
        cmd!(sh, "node crates/xtask/payload-sizes.mjs dist").run()?;
    }
    if wanted(Part::Page) {
        setup::browsers(project)?;
        cmd!(sh, "node tests/bench/page.mjs").run()?;
    }
    Ok(())
}
