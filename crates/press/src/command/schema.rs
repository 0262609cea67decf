use std::process::ExitCode;

use clap::Args;

use super::output;

/// Print the JSON Schema of a bundle
#[derive(Debug, Args)]
pub(super) struct Schema {}

impl Schema {
    pub(super) fn run() -> ExitCode {
        output::data(newsfold_bundle::schema().as_bytes())
    }
}
