use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::embed::{Options, tag};
use newsfold_press::message::Shown;
use newsfold_press::widget::WidgetFiles;

use super::output;

/// Print the tag that puts a newsletter on a page
#[derive(Debug, Args)]
pub(super) struct Embed {
    /// The address of the folder that the widget is served from; without it, the page's own folder
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The folder of another widget than the one in this command: the tag is held to its build
    #[arg(long, value_name = "DIR")]
    widget: Option<PathBuf>,
    /// The address of the bundle, absolute or relative to the page
    #[arg(long, value_name = "URL", default_value = "bundle.json")]
    src: String,
    /// A tag without `integrity`, which fits every version of the widget
    #[arg(long, conflicts_with = "widget")]
    evergreen: bool,
    /// The tag and no advice; refusals are still said
    #[arg(short, long)]
    quiet: bool,
}

impl Embed {
    pub(super) fn run(self) -> ExitCode {
        let held_to = match &self.widget {
            Some(folder) => format!("`{}` as it is now", folder.join("newsfold.js").shown()),
            None => "the widget in this newsfold".to_owned(),
        };
        let widget = (!self.evergreen).then(|| WidgetFiles::of(self.widget));
        let tag = match tag(&Options { base_url: self.base_url, src: self.src, widget }) {
            Ok(tag) => tag,
            Err(error) if error.is_misuse() => return output::misused(error),
            Err(error) => return output::refused(error),
        };
        let code = output::data(format!("{tag}\n").as_bytes());
        if !self.evergreen && !self.quiet {
            output::say(format_args!(
                "this tag fits {held_to}, and no other version\n\
                 help: paste it anew with every update, or use `--evergreen`\n"
            ));
        }
        code
    }
}
