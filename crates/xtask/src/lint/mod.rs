//! Checks that need no run of the program: format, clippy, dependencies, rules of the source.

mod rules;

use anyhow::{Result, bail};
use xshell::cmd;

use crate::project::Project;

/// Runs every check, and fails when one did.
pub fn run(project: &Project) -> Result<()> {
    let failed: Vec<&str> = CHECKS
        .iter()
        .filter(|(name, check)| {
            println!("lint: {name}");
            check(project).inspect_err(|error| println!("{error:#}")).is_err()
        })
        .map(|(name, _)| *name)
        .collect();
    println!("lint: {} passed, {} failed", CHECKS.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { bail!("lint failed: {}", failed.join(", ")) }
}

type Check = fn(&Project) -> Result<()>;

const CHECKS: &[(&str, Check)] = &[
    ("format", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo fmt --all --check").run()?)
    }),
    ("clippy", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo clippy --quiet --locked --workspace --all-targets -- --deny warnings")
            .run()?)
    }),
    ("clippy for wasm", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo clippy --quiet --locked --package newsfold --target wasm32-unknown-unknown -- --deny warnings").run()?)
    }),
    ("rules of the source", rules::check),
];
