use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;

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
