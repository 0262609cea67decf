use anyhow::Result;
use clap::Args;
use xshell::cmd;

use crate::project::Project;
use crate::{dist, setup};

/// Which pictures to take.
#[derive(Args)]
pub struct Arguments {
    /// Those of the documentation, into `docs/`.
    #[arg(long)]
    docs: bool,
}

/// Takes pictures of the reader and the blog, narrow and wide, light and dark, into
/// `target/screenshots/`; or those of the documentation.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    dist::build(project)?;
    setup::browsers(project)?;
    let sh = &project.shell;
    if arguments.docs {
        setup::node_packages(project, "tests/pictures")?;
        let docs = project.path("docs");
        cmd!(sh, "node tests/pictures/docs.mjs {docs}").run()?;
        return Ok(());
    }
    let pictures = project.path("target/screenshots");
    cmd!(sh, "node tests/screenshots.mjs {pictures}").run()?;
    Ok(())
}
