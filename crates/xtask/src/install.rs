use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use xshell::cmd;

use crate::dist;
use crate::project::Project;

/// Where to install the command.
#[derive(Args)]
pub struct Arguments {
    /// The folder whose `bin` it goes to; without it, that of `cargo install`.
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

/// Builds the widget, and installs the command with it.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    dist::build(project)?;
    let sh = &project.shell;
    let root = arguments.root.iter().flat_map(|root| [PathBuf::from("--root"), root.clone()]);
    cmd!(sh, "cargo install --quiet --locked --path crates/press {root...}")
        .env("NEWSFOLD_WIDGET", project.path("dist"))
        .run()
        .context("the command could not be installed")
}
