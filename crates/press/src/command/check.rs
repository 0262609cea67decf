use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::check::check;
use newsfold_press::message::grouped;

use super::output;

/// List the faults of a bundle, with their lines and JSON paths; silent where there is none
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The bundle; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    path: PathBuf,
}

impl Check {
    pub(super) fn run(&self) -> ExitCode {
        let checked = match check(&self.path) {
            Ok(checked) => checked,
            Err(error) => return output::refused(error),
        };
        let printed = output::written(|out| {
            checked.listed.iter().try_for_each(|finding| writeln!(out, "{finding}"))?;
            match checked.more {
                0 => Ok(()),
                more => writeln!(out, "and {} more", grouped(more)),
            }
        });
        if checked.is_sound() { printed } else { ExitCode::FAILURE }
    }
}
