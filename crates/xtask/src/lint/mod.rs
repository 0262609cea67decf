//! Checks that need no run of the program: format, clippy, dependencies, rules of the source.

mod dependencies;
mod rules;
mod scripts;

use anyhow::Result;
use xshell::cmd;

use crate::counts::Counts;
use crate::project::Project;
use crate::setup;

/// Runs every check, whatever became of the others.
pub fn run(project: &Project) -> Counts {
    let mut counts = Counts::default();
    for (name, check) in CHECKS {
        println!("lint: {name}");
        match check(project) {
            Ok(()) => counts.passed += 1,
            Err(error) => {
                eprintln!("error: {name}: {error:#}");
                counts.failed += 1;
                counts.failures.push(format!("{name}: {error:#}"));
            }
        }
    }
    counts
}

type Check = fn(&Project) -> Result<()>;

const CHECKS: &[(&str, Check)] = &[
    ("set-up", setup::toolchain),
    ("format", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo fmt --all --check").run()?)
    }),
    ("clippy", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo clippy --quiet --locked --workspace --all-targets --all-features -- --deny warnings")
            .run()?)
    }),
    ("clippy for wasm", |project| {
        let sh = &project.shell;
        Ok(cmd!(sh, "cargo clippy --quiet --locked --package newsfold --target wasm32-unknown-unknown -- --deny warnings").run()?)
    }),
    ("dependencies", dependencies::check),
    ("rules of the source", rules::check),
    ("packages from npm", |project| setup::node_packages(project, "crates/xtask")),
    ("format and rules of scripts", scripts::format_and_rules),
    ("types of scripts", scripts::types),
    ("rules of style sheets", scripts::style_rules),
];
