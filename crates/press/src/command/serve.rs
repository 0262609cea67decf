use std::cell::RefCell;
use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use newsfold_press::import::report::{Extent, Finding, written};
use newsfold_press::message::listed;
use newsfold_press::serve::{News, ServeOptions, serve};
use newsfold_press::site::{BuildOptions, Built, Fragments};
use newsfold_press::widget::WidgetFiles;

use super::about::About;
use super::output;

/// Build the site and serve it on this computer, and build it again when its source changes
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// A folder of newsletters, one newsletter, or a bundle (`.json`)
    #[arg(value_name = "SOURCE")]
    source: PathBuf,
    /// The port of 127.0.0.1; without it, 8080 or the next that is free
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// The folder of the site; without it, one that goes away at the end
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// The folder of another widget than the one in this command
    #[arg(long, value_name = "DIR")]
    widget: Option<PathBuf>,
    #[command(flatten)]
    about: About,
    /// The address and what cannot be built, and no more
    #[arg(short, long)]
    quiet: bool,
}

impl Serve {
    pub(super) fn run(self) -> ExitCode {
        // Goes away with this function, site and all.
        let temporary = match tempfile::Builder::new().prefix("newsfold-").tempdir() {
            Ok(folder) => folder,
            Err(error) => return output::refused(format_args!("no temporary folder: {error}")),
        };
        let build = BuildOptions {
            source: self.source,
            output: self.output.unwrap_or_else(|| temporary.path().join("site")),
            widget: WidgetFiles::of(self.widget),
            base_url: None,
            screenshots: Vec::new(),
            import: self.about.options(),
            fragments: Fragments::None,
            precompress: false,
            strict: false,
            follows: true,
        };
        let quiet = self.quiet;
        // The line of the first build goes away before anything else is said.
        let progress = RefCell::new(Some(output::Progress::new("building", quiet)));
        let end = || progress.take().into_iter().for_each(output::Progress::end);
        let step = |done, of| {
            if let Some(progress) = progress.borrow_mut().as_mut() {
                progress.step(done, of);
            }
        };
        let mut said = HashSet::new();
        let served = serve(&ServeOptions { build, port: self.port }, step, |news| {
            end();
            tell(&news, quiet, &mut said);
        });
        end();
        match served {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.is_misuse() => output::misused(error),
            Err(error) => output::refused(error),
        }
    }
}

/// Says what happens; of what should be looked at, what was not `said` after the last build. The address
/// alone is data: a program may wait for it.
fn tell(news: &News, quiet: bool, said: &mut HashSet<String>) {
    match news {
        News::Open(address) => {
            let _ = output::data(format!("http://{address}/\n").as_bytes());
            if !quiet {
                output::say("the site follows its source; Ctrl+C stops\n");
            }
        }
        News::Built(built, time) if !quiet => {
            output::say(unsaid(built.report.findings(), said));
            output::say(done(built, *time));
        }
        News::Built(..) => {}
        News::Refused(errors) => {
            output::say(format_args!("{}\nthe site stays as it was\n", listed(errors)));
        }
    }
}

/// The report of findings that are not among those `said`, which are those of now from then on.
fn unsaid(findings: Vec<Finding>, said: &mut HashSet<String>) -> String {
    let name = |finding: &Finding| format!("{finding:?}");
    let now = findings.iter().map(name).collect();
    let before = std::mem::replace(said, now);
    let new: Vec<Finding> =
        findings.into_iter().filter(|finding| !before.contains(&name(finding))).collect();
    written(&new, Extent::Short)
}

fn done(Built { issues, changed, .. }: &Built, time: Duration) -> String {
    let (issues, changed) = (counted(*issues, "issue"), counted(changed.len(), "page"));
    format!("{issues}, {changed} new or changed, in {:.1} s\n", time.as_secs_f64())
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
