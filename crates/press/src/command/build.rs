use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::import::report::not_read;
use newsfold_press::message::Shown;
use newsfold_press::site::{BuildOptions, Built, Fragments, build};
use newsfold_press::widget::WidgetFiles;

use super::about::About;
use super::form::Form;
use super::output;

/// Build a static site: a page for every issue, readable without script, and all that belongs to it
#[derive(Debug, Args)]
pub(super) struct Build {
    /// A folder of newsletters, one newsletter, or a bundle
    #[arg(value_name = "SOURCE")]
    source: PathBuf,
    /// The folder of the site
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Where the site will be; pages then say their address to search engines and to those who share them
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The folder of another widget than the one in this command
    #[arg(long, value_name = "DIR")]
    widget: Option<PathBuf>,
    /// A picture of the site, shown to those who are about to install it; one wide and one narrow are best
    #[arg(long, value_name = "FILE")]
    screenshot: Vec<PathBuf>,
    #[command(flatten)]
    about: About,
    /// Where pages of others find the site, in the fragments that they hold, such as `/newsletter/`; the base URL
    /// without it. `none` writes no fragments
    #[arg(long, value_name = "ADDRESS")]
    fragments: Option<Fragments>,
    /// Put compressed forms beside the files, `a.html.br` and `a.html.gz`, for hosts that hand those out
    #[arg(long)]
    precompress: bool,
    /// Let warnings stop the build: a picture without text, a link to nothing, a file that is left out
    #[arg(long)]
    strict: bool,
    /// What should be looked at: on standard error
    #[arg(long, value_name = "FORM", default_value = "text")]
    report: Form,
    /// No summary and no progress; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

impl Build {
    pub(super) fn run(self) -> ExitCode {
        let options = BuildOptions {
            source: self.source,
            output: self.output,
            widget: WidgetFiles::of(self.widget),
            base_url: self.base_url,
            screenshots: self.screenshot,
            import: self.about.options(),
            fragments: self.fragments.unwrap_or_default(),
            precompress: self.precompress,
            strict: self.strict,
            follows: false,
        };
        let mut progress = output::Progress::new("building", self.quiet);
        let built = build(&options, |done, of| progress.step(done, of));
        progress.end();
        match built {
            Ok(_) if self.quiet => ExitCode::SUCCESS,
            Ok(built) => {
                self.report.say_findings(&built.report);
                if self.report != Form::Json {
                    let not_read = not_read(&built.report);
                    let site = options.output.shown();
                    output::say(format_args!("{}: {site}{not_read}\n", summary(&built)));
                }
                ExitCode::SUCCESS
            }
            Err(errors) if errors.is_misuse() => output::misused(errors),
            Err(errors) => output::refused(errors),
        }
    }
}

/// What was built, in a few words.
fn summary(built: &Built) -> String {
    let issues = if built.changed.len() == 1 { "issue" } else { "issues" };
    match (built.changed.len(), built.unchanged) {
        (changed, 0) => format!("built {changed} {issues}"),
        (changed, unchanged) => format!("built {changed} {issues}, {unchanged} unchanged"),
    }
}
