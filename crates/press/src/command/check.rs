use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::check::check;

use super::output;

/// List every fault of a bundle, with its line and JSON path; silent where there is none
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The bundle; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    path: PathBuf,
}

impl Check {
    pub(super) fn run(&self) -> ExitCode {
        let findings = match check(&self.path) {
            Ok(findings) => findings,
            Err(error) => return output::refused(error),
        };
        let printed = output::written(|out| {
            findings.iter().try_for_each(|finding| writeln!(out, "{finding}"))
        });
        if findings.is_empty() { printed } else { ExitCode::FAILURE }
    }
}
