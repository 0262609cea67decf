use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};
use serde::Deserialize;
use xshell::cmd;

use crate::import::command;
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
    /// How long a newsletter takes that was read before, where its host is slow.
    Repeat,
    /// How fast a site of ten thousand issues is built, beside Hugo, and how much its first page loads.
    Site,
}

/// Measures the parts that were named, or all.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let sh = &project.shell;
    let wanted = |part| arguments.parts.is_empty() || arguments.parts.contains(&part);
    if wanted(Part::Import) {
        cmd!(sh, "cargo run --release --package newsfold-press --example import_bench").run()?;
    }
    if [Part::Payload, Part::Page, Part::Repeat, Part::Site].into_iter().any(wanted) {
        dist::build(project)?;
    }
    if wanted(Part::Payload) {
        cmd!(sh, "node crates/xtask/payload-sizes.mjs dist").run()?;
    }
    if wanted(Part::Page) {
        setup::browsers(project)?;
        cmd!(sh, "node tests/bench/page.mjs").run()?;
    }
    if wanted(Part::Repeat) {
        setup::browsers(project)?;
        let command = command(project)?;
        cmd!(sh, "node tests/bench/repeat.mjs").env("NEWSFOLD_COMMAND", command).run()?;
    }
    if wanted(Part::Site) {
        site(project)?;
    }
    Ok(())
}

fn site(project: &Project) -> Result<()> {
    setup::site_generators(project)?;
    let sh = &project.shell;
    let press = ["--release", "--package", "newsfold-press"];
    cmd!(sh, "cargo build {press...} --bin newsfold").run()?;
    // Beside the command, wherever cargo is told to put what it builds.
    let target = cmd!(sh, "cargo metadata --format-version 1 --no-deps").quiet().read()?;
    let target: Target = serde_json::from_str(&target)?;
    let newsfold = target.target_directory.join("release/newsfold");
    let folder = target.target_directory.join("site-bench");
    cmd!(sh, "cargo run {press...} --example site_bench -- {newsfold} dist {folder}").run()?;
    let (many, few) = (folder.join("site"), folder.join("ten"));
    cmd!(sh, "node crates/xtask/site-sizes.mjs {many} {few}").run()?;
    setup::browsers(project)?;
    cmd!(sh, "node tests/bench/site.mjs {many} {few}").run()?;
    Ok(())
}

/// What `cargo metadata` says of where it builds.
#[derive(Deserialize)]
struct Target {
    target_directory: PathBuf,
}
