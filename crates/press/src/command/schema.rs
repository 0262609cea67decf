use std::process::ExitCode;

use clap::{Args, ValueEnum};
use newsfold_press::import::settings;

use super::output;

/// Print the JSON Schema of a bundle, or of a `newsfold.toml`
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Of what
    #[arg(value_name = "WHAT", default_value = "bundle")]
    of: Of,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// A bundle
    Bundle,
    /// A newsletter's habits, in a `newsfold.toml`
    Habits,
}

impl Schema {
    pub(super) fn run(&self) -> ExitCode {
        let schema = match self.of {
            Of::Bundle => newsfold_bundle::schema(),
            Of::Habits => settings::schema(),
        };
        output::data(schema.as_bytes())
    }
}
