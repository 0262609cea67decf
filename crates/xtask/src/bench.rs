use anyhow::Result;
use xshell::cmd;

use crate::dist;
use crate::project::Project;

/// Measures how fast newsletters are imported, and how much a page loads.
pub fn run(project: &Project) -> Result<()> {
    let sh = &project.shell;
    cmd!(sh, "cargo run --release --package newsfold-press --example import_bench").run()?;
    dist::build(project)?;
    cmd!(sh, "node crates/xtask/payload-sizes.mjs dist").run()?;
    Ok(())
}
