use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::{dist, setup};

/// Takes pictures of the reader and the blog, narrow and wide, light and dark, into
/// `target/screenshots/`.
pub fn run(project: &Project) -> Result<()> {
    dist::build(project)?;
    setup::browsers(project)?;
    let sh = &project.shell;
    let pictures = project.path("target/screenshots");
    cmd!(sh, "node tests/screenshots.mjs {pictures}").run()?;
    Ok(())
}
