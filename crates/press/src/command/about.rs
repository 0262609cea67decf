use std::path::PathBuf;

use clap::Args;
use newsfold_press::import::{DateOrder, HabitsFrom, Options};

/// What newsletters themselves may not say; every command that reads them asks for it.
#[derive(Debug, Args)]
pub(super) struct About {
    /// The newsletter's name
    #[arg(long, visible_alias = "name")]
    title: Option<String>,
    /// Its language, a tag like `en` or `pt-BR`
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Its home page
    #[arg(long, value_name = "URL")]
    home: Option<String>,
    /// What it is about, in a sentence or two
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// A picture that stands for it: a file beside the newsletters, or an address
    #[arg(long, value_name = "PATH")]
    picture: Option<String>,
    /// How to read a date like `4/10/2026`
    #[arg(long, value_name = "ORDER")]
    date_order: Option<DateOrder>,
    /// The file that says the newsletter's habits, instead of the `newsfold.toml` beside it
    #[arg(long, value_name = "FILE")]
    habits: Option<PathBuf>,
}

impl About {
    /// As the importer takes it.
    pub(super) fn options(self) -> Options {
        let Self { title, language, home, description, picture, date_order, habits } = self;
        let habits = habits.map_or(HabitsFrom::Beside, HabitsFrom::File);
        Options { title, language, home, description, picture, date_order, habits }
    }
}
