use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

/// List every fault of a bundle, with its line and JSON path
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The bundle; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    path: PathBuf,
}

impl Check {
    pub(super) fn run(&self) -> ExitCode {
        let text = std::fs::read_to_string(&self.path).unwrap_or_default();
        match newsfold_bundle::read(&text) {
            Ok(_) => ExitCode::SUCCESS,
            Err(error) => super::output::refused(error),
        }
    }
}
