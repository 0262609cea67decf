use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// Builds the command as its users have it, and says where it is.
pub fn command(project: &Project) -> Result<PathBuf> {
    let sh = &project.shell;
    let build =
        cmd!(sh, "cargo build --quiet --release --package newsfold-press --message-format=json");
    let messages = build.quiet().read().context("the command could not be built")?;
    let made = messages.lines().rev().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(PathBuf::from(message.get("executable")?.as_str()?))
    });
    made.context("cargo does not say where it left the command")
}

/// Imports newsletters (a file or a folder) as a bundle, with the command as its users have it.
pub fn import(project: &Project, newsletters: &Path, bundle: &Path) -> Result<()> {
    let sh = &project.shell;
    cmd!(sh, "cargo run --quiet --release --package newsfold-press --bin newsfold -- import --quiet {newsletters} --output {bundle}")
        .quiet()
        .run()
        .with_context(|| format!("{} was not imported", newsletters.display()))?;
    ensure!(bundle.is_file(), "{} was imported to nowhere", newsletters.display());
    Ok(())
}
