use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
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
    /// Newsfold beside what else a newsletter could be shown with; it writes `docs/benchmarks.md`.
    Peers,
    /// How long a newsletter takes that was read before, where its host is slow.
    Repeat,
    /// Whether time grows with size and no faster, whatever a newsletter or a bundle looks like.
    Linear,
    /// What documents at the limits cost a browser: how they end, the longest task, memory.
    Large,
    /// How fast a site of ten thousand issues is built, beside Hugo, and how much its first page loads.
    Site,
    /// What the page that lists ten thousand issues costs a reader, beside one that lists a hundred.
    Archive,
    /// How well and how fast the newsletters are searched in the folder that `NEWSFOLD_SEARCHED` names, and what
    /// their index costs a build. Only when it is named.
    Search,
}

/// Measures the parts that were named, or all.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let sh = &project.shell;
    let wanted = |part| arguments.parts.is_empty() || arguments.parts.contains(&part);
    if wanted(Part::Import) {
        cmd!(sh, "cargo run --release --package newsfold-press --example import_bench").run()?;
    }
    let of_dist = [
        Part::Payload,
        Part::Page,
        Part::Peers,
        Part::Repeat,
        Part::Linear,
        Part::Large,
        Part::Site,
        Part::Archive,
    ];
    if of_dist.into_iter().any(wanted) {
        dist::build(project)?;
    }
    if wanted(Part::Payload) {
        cmd!(sh, "node crates/xtask/payload-sizes.mjs dist").run()?;
    }
    if wanted(Part::Page) {
        setup::browsers(project)?;
        cmd!(sh, "node tests/bench/page.mjs").run()?;
    }
    if wanted(Part::Peers) {
        setup::browsers(project)?;
        setup::node_packages(project, "tests/peers")?;
        let command = command(project)?;
        let output = ["--write", "docs/benchmarks.md", "--json", "docs/benchmarks.json"];
        cmd!(sh, "node tests/bench/peers.mjs {output...}")
            .env("NEWSFOLD_COMMAND", command)
            .run()?;
    }
    if wanted(Part::Repeat) {
        setup::browsers(project)?;
        let command = command(project)?;
        cmd!(sh, "node tests/bench/repeat.mjs").env("NEWSFOLD_COMMAND", command).run()?;
    }
    if wanted(Part::Linear) {
        let (newsfold, target) = built_command(project)?;
        let folder = target.join("linear-bench");
        let dist = project.path("dist");
        cmd!(sh, "cargo run {PRESS...} --example linear_bench -- {newsfold} {dist} {folder}")
            .run()?;
        setup::browsers(project)?;
        cmd!(sh, "node tests/bench/linear.mjs").run()?;
    }
    if wanted(Part::Large) {
        setup::browsers(project)?;
        cmd!(sh, "node tests/bench/large.mjs").run()?;
    }
    if wanted(Part::Site) {
        site(project)?;
    }
    if wanted(Part::Archive) {
        setup::browsers(project)?;
        let command = command(project)?;
        cmd!(sh, "node tests/bench/archive.mjs").env("NEWSFOLD_COMMAND", command).run()?;
    }
    if arguments.parts.contains(&Part::Search) {
        search(project)?;
    }
    Ok(())
}

/// Builds a site of real newsletters with the search and without, and searches it.
fn search(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let newsletters = std::env::var("NEWSFOLD_SEARCHED")
        .context("NEWSFOLD_SEARCHED names no folder of newsletters to search")?;
    dist::build(project)?;
    let (newsfold, target) = built_command(project)?;
    let folder = target.join("search-bench");
    sh.remove_path(&folder)?;
    // A widget without the script of the archive makes a site without the search.
    let without = folder.join("dist");
    sh.create_dir(&without)?;
    for file in sh.read_dir("dist")? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if file.is_file() && !name.starts_with("newsfold-archive-") {
            sh.copy_file(&file, &without)?;
        }
    }
    for (what, widget) in [("without", without), ("with", project.path("dist"))] {
        let site = folder.join(what);
        let begun = Instant::now();
        cmd!(sh, "{newsfold} build {newsletters} -o {site} --widget {widget} -q").quiet().run()?;
        println!("a build {what} the search took {} ms", begun.elapsed().as_millis());
    }
    setup::browsers(project)?;
    let site = folder.join("with");
    cmd!(sh, "node tests/bench/search.mjs {site}").run()?;
    Ok(())
}

const PRESS: [&str; 3] = ["--release", "--package", "newsfold-press"];

/// The command as it ships, and the folder that cargo builds in.
fn built_command(project: &Project) -> Result<(PathBuf, PathBuf)> {
    let sh = &project.shell;
    cmd!(sh, "cargo build {PRESS...} --bin newsfold").run()?;
    // Beside the command, wherever cargo is told to put what it builds.
    let target = cmd!(sh, "cargo metadata --format-version 1 --no-deps").quiet().read()?;
    let target: Target = serde_json::from_str(&target)?;
    Ok((target.target_directory.join("release/newsfold"), target.target_directory))
}

fn site(project: &Project) -> Result<()> {
    setup::site_generators(project)?;
    let sh = &project.shell;
    let (newsfold, target) = built_command(project)?;
    let folder = target.join("site-bench");
    cmd!(sh, "cargo run {PRESS...} --example site_bench -- {newsfold} dist {folder}").run()?;
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
