use anyhow::Result;
use clap::Args;

use crate::project::Project;

/// What to test.
#[derive(Args)]
pub struct Arguments {
    /// The parts to run; all, when none is named.
    parts: Vec<String>,
}

/// Runs the tests.
#[allow(clippy::unnecessary_wraps)]
pub fn run(_: &Project, arguments: &Arguments) -> Result<()> {
    println!("{:?}", arguments.parts);
    Ok(())
}
