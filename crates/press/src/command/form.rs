use clap::ValueEnum;
use newsfold_press::import::report::{self, Extent, Report};

use super::output;

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// For people: each kind of finding once, with its count and three places
    Text,
    /// For people: every finding
    Full,
    /// For machines
    Json,
    /// Not at all
    None,
}

impl Form {
    /// Says the report on standard error.
    pub(super) fn say(self, report: &Report) {
        match self {
            Self::Text => output::say(report::text(report, Extent::Short)),
            Self::Full => output::say(report::text(report, Extent::Full)),
            Self::Json => output::say_json(&report::json(report)),
            Self::None => {}
        }
    }

    /// Says the report without its sum, which a command says in other words.
    pub(super) fn say_findings(self, report: &Report) {
        match self {
            Self::Text => output::say(beginning(report, Extent::Short)),
            Self::Full => output::say(beginning(report, Extent::Full)),
            Self::Json | Self::None => self.say(report),
        }
    }
}

/// How newsletters were read, and what should be looked at.
fn beginning(report: &Report, extent: Extent) -> String {
    format!("{}\n{}", report::how(report), report::findings(report, extent))
}
