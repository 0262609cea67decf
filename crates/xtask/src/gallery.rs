use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::{dist, setup};

/// Takes pictures of the newsletter in the themes that registries have, in every state, and puts them on one
/// page beside the last ones; fails where it is set otherwise than the post around it.
pub fn run(project: &Project) -> Result<()> {
    dist::build(project)?;
    setup::browsers(project)?;
    setup::node_packages(project, "tests/gallery")?;
    let sh = &project.shell;
    let folder = project.path("target/gallery");
    cmd!(sh, "node tests/gallery/gallery.mjs {folder}").run()?;
    Ok(())
}
