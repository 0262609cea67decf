use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::message::Shown;
use newsfold_press::widget::{WidgetFiles, write};

use super::output;

/// Write the files that a page needs to show a newsletter: the loader and what it loads
#[derive(Debug, Args)]
#[allow(clippy::struct_field_names, reason = "an option of this name belongs to every command")]
pub(super) struct Widget {
    /// Where they go
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// The folder of another widget than the one in this command
    #[arg(long, value_name = "DIR")]
    widget: Option<PathBuf>,
    /// No summary; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

impl Widget {
    pub(super) fn run(self) -> ExitCode {
        let written = match write(&WidgetFiles::of(self.widget), &self.output) {
            Ok(written) => written,
            Err(error) => return output::refused(error),
        };
        if !self.quiet {
            output::say(format_args!(
                "wrote {} files: {}\nhelp: `newsfold embed` prints the tag for your page\n",
                written.len(),
                self.output.shown()
            ));
        }
        ExitCode::SUCCESS
    }
}
