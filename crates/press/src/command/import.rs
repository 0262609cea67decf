use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use newsfold_press::import::{ImportError, Imported, import, report};
use newsfold_press::replace::replace;

use super::about::About;
use super::output;

/// Turn newsletters (plain text, Markdown) into a bundle
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files, and folders of files that end with `.txt`, `.text`, `.md` or `.markdown`; `-` is standard input
    #[arg(required = true, value_name = "FILE or DIR")]
    paths: Vec<PathBuf>,
    /// Where the bundle goes; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    about: About,
    /// What was found, what is missing, what found no place: on standard error
    #[arg(long, value_name = "FORM", default_value = "text")]
    report: Form,
    /// No report and no progress; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people
    Text,
    /// For machines
    Json,
    /// Not at all
    None,
}

impl Import {
    pub(super) fn run(self) -> ExitCode {
        let options = self.about.options();
        let mut progress = output::Progress::new("reading", self.quiet);
        let imported = import(&self.paths, &options, |done, of| progress.step(done, of));
        progress.end();
        let Imported { bundle, report } = match imported {
            Ok(imported) => imported,
            Err(errors) => {
                let misuse = errors.iter().all(ImportError::is_misuse);
                let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                let why = lines.join("\n");
                return if misuse { output::misused(why) } else { output::refused(why) };
            }
        };
        let code = match self.output.filter(|path| path.as_os_str() != "-") {
            None => output::written(|out| newsfold_bundle::write_to(&bundle, out)),
            Some(path) => match replace(&path, |out| newsfold_bundle::write_to(&bundle, out)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    return output::refused(format_args!(
                        "{}: cannot be written: {error}",
                        path.display()
                    ));
                }
            },
        };
        match self.report {
            _ if self.quiet => {}
            Form::Text => output::say(report::text(&report)),
            Form::Json => output::say(report::json(&report)),
            Form::None => {}
        }
        code
    }
}
