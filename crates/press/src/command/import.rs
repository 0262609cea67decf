use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use newsfold_bundle::Sound;
use newsfold_press::import::explain::{explain, text};
use newsfold_press::import::{Attached, ImportError, Imported, Options, import};
use newsfold_press::message::{Shown, contained, contained_json, listed};
use newsfold_press::replace::{OutputFolder, replace};

use super::about::About;
use super::form::Form;
use super::output;

/// Turn newsletters (text, Markdown, HTML, mail, feeds, exports) into a bundle
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Newsletters, files or archives that hold some, and folders of them; `-` is standard input
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
    /// Say what each line of the newsletter became, and write no bundle; with `--report json`, as JSON
    #[arg(long, conflicts_with = "output")]
    explain: bool,
    /// No report and no progress; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

impl Import {
    pub(super) fn run(self) -> ExitCode {
        if self.explain {
            return explained(&self.paths, &self.about.options(), self.report);
        }
        let options = self.about.options();
        let mut progress = output::Progress::new("reading", self.quiet);
        let imported = import(&self.paths, &options, |done, of| progress.step(done, of));
        progress.end();
        let mut imported = match imported {
            Ok(imported) => imported,
            Err(errors) => {
                let misuse = errors.iter().all(ImportError::is_misuse);
                let why = listed(&errors);
                return if misuse { output::misused(why) } else { output::refused(why) };
            }
        };
        let Sound { text, mended, .. } = match imported.write() {
            Ok(sound) => sound,
            Err(error) => {
                say_all(&imported.refused);
                return output::refused(format_args!(
                    "the bundle is not written, since no reader would take it: {error}"
                ));
            }
        };
        let Imported { files, mut report, refused, .. } = imported;
        report.note_mended(&mended);
        let folder = self
            .output
            .as_ref()
            .filter(|path| path.as_os_str() != "-")
            .map(|path| path.parent().map(Path::to_owned).unwrap_or_default());
        let code = match self.output.filter(|path| path.as_os_str() != "-") {
            None => output::data(text.as_bytes()),
            Some(path) => match replace(&path, |out| out.write_all(text.as_bytes())) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    return output::refused(format_args!(
                        "{}: cannot be written: {error}",
                        path.shown()
                    ));
                }
            },
        };
        if let Err(why) = pictures(&files, folder.as_deref()) {
            return output::refused(why);
        }
        if self.quiet || self.report == Form::None {
            say_all(&refused);
        } else {
            self.report.say(&report);
        }
        if refused.is_empty() { code } else { ExitCode::FAILURE }
    }
}

/// Prints what became what in newsletters.
fn explained(paths: &[PathBuf], options: &Options, form: Form) -> ExitCode {
    let (mut all, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        match explain(path, options) {
            Ok(explained) => all.extend(explained),
            Err(errors) => refused.extend(errors),
        }
    }
    let printed = if form == Form::Json {
        let json = serde_json::to_string_pretty(&all).unwrap_or_default();
        output::data(format!("{}\n", contained_json(&json)).as_bytes())
    } else {
        let texts: Vec<String> = all.iter().map(text).collect();
        output::data(contained(&texts.join("\n")).as_bytes())
    };
    say_all(&refused);
    if refused.is_empty() { printed } else { ExitCode::FAILURE }
}

/// Says why files were refused, where no report does.
fn say_all(refused: &[ImportError]) {
    if !refused.is_empty() {
        output::say(format_args!("{}\n", listed(refused)));
    }
}

/// Writes the pictures that came inside newsletters to where the bundle looks for them.
fn pictures(files: &[Attached], folder: Option<&Path>) -> Result<(), String> {
    let Some(folder) = folder else {
        if !files.is_empty() {
            let count = files.len();
            output::say(format_args!(
                "warning: {count} pictures that came with the newsletters are not written\nhelp: `--output` says where the bundle goes, and they beside it\n"
            ));
        }
        return Ok(());
    };
    let unwritable = |path: &Path, error| format!("{}: cannot be written: {error}", path.shown());
    let output = OutputFolder::open(folder).map_err(|error| unwritable(folder, error))?;
    for Attached { path, bytes } in files {
        output
            .replace(Path::new(path), |out| out.write_all(bytes))
            .map_err(|error| unwritable(&folder.join(path), error))?;
    }
    Ok(())
}
