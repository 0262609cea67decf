use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::init::{Initialised, init};
use newsfold_press::message::Shown;

use super::output;

/// Look at a folder of newsletters and write a `newsfold.toml` with what they have in common
#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,
    /// Write over a `newsfold.toml` that is there
    #[arg(long)]
    force: bool,
    /// No summary and no progress; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

impl Init {
    pub(super) fn run(self) -> ExitCode {
        let mut progress = output::Progress::new("looking at", self.quiet);
        let done = init(&self.folder, self.force, |done, of| progress.step(done, of));
        progress.end();
        let Initialised { path, how, .. } = match done {
            Ok(done) => done,
            Err(error) => return output::refused(error),
        };
        if !self.quiet {
            let folder = self.folder.shown();
            output::say(format_args!(
                "{how}\nwrote {}: read it, each line says why it is there\n\
                 help: `newsfold serve {folder}` shows the newsletter, `newsfold build {folder} -o site` makes its site\n",
                path.shown()
            ));
        }
        ExitCode::SUCCESS
    }
}
