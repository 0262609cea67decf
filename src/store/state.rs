use std::collections::BTreeSet;
use std::rc::Rc;

use newsfold_bundle::{Article, IssueEntry, Page};

use super::{
    Announcement, AwaitedShard, Choices, Config, Detail, Device, Drawn, Failure, Focus, IssueList,
    Load, OfflineCopy, Saving, SavingEnd, ShownIssue, Target, Waiting, Wanted,
};

/// Everything the reader knows.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct State {
    /// What the attributes ask for.
    pub config: Config,
    /// What the reader chose for themselves, which wins over the attributes.
    pub choices: Choices,
    /// Whether the reader's options are open.
    pub options_open: bool,
    /// Why the last load failed, until another begins or succeeds.
    pub failure: Option<Failure>,
    /// Whether the reader asked to try again, and no answer came yet.
    pub retrying: bool,
    /// Whether this is drawn for a page without script: nothing to press, everything open.
    pub still: bool,
    /// Whether it is drawn in the form that a page holds, which is the app's own only once the reader's
    /// choices are drawn, too.
    pub prerendered: bool,
    /// What the page said of itself that this took over, or is drawn for.
    pub page: Option<Rc<Page>>,
    /// The issues of the last good bundle.
    pub list: Option<Rc<IssueList>>,
    /// Where it came from, which is no longer what the attribute says while another one is loaded.
    pub bundle_src: Option<String>,
    /// The number of the load that brought it.
    pub bundle_load: Option<u32>,
    /// The issue on the screen.
    pub issue: Option<Rc<ShownIssue>>,
    /// The digest of the file that issue came from, where it lies in one.
    pub shown_digest: Option<String>,
    /// Whether what is shown is the copy on the device, and why.
    pub copy: Option<OfflineCopy>,
    /// What of the newsletter is on the device.
    pub device: Device,
    /// Saving every issue, while it goes on.
    pub saving: Option<Saving>,
    /// The issues that are being saved one by one, by their ids.
    pub saving_issues: BTreeSet<String>,
    /// Whether the list of what is saved is open.
    pub device_list_open: bool,
    /// How the last saving ended, where not everything is saved.
    pub saving_end: Option<SavingEnd>,
    /// How many savings were begun: the number of the last.
    pub jobs: u32,
    /// What arrived behind what is shown, and waits to be asked for.
    pub waiting: Option<Waiting>,
    /// Where the reader wants to be, when that is not on the screen yet.
    pub wanted: Option<Wanted>,
    /// Whether the page's fragment names a place here.
    pub in_fragment: bool,
    /// The open articles of the issue on the screen.
    pub open: BTreeSet<String>,
    /// Where the page is to be scrolled to, once this is drawn: the reader came back.
    pub scroll: Option<f64>,
    /// How many issues are listed.
    pub listed: usize,
    /// The article whose address was just copied.
    pub copied: Option<String>,
    /// What is being said aloud.
    pub announcement: Announcement,
    /// Where focus was last sent.
    pub focus: Focus,
    /// How many loads were begun: the number of the last.
    pub loads: u32,
    /// The number of the load whose bundle is awaited; the answer to any other comes too late.
    pub awaited_bundle: Option<u32>,
    /// The number of the load whose issue is awaited; the answer to any other comes too late.
    pub awaited_issue: Option<u32>,
    /// The number of the load that looks for something newer, of which the reader knows nothing.
    pub awaited_news: Option<u32>,
    /// The piece of the list of issues that is awaited.
    pub awaited_shard: Option<AwaitedShard>,
    /// The load whose bundle the page was told of.
    pub told_of: Option<u32>,
    /// What of all this the views show by now.
    pub drawn: Drawn,
}

impl State {
    /// How far loading has come.
    #[must_use]
    pub fn load(&self) -> Load {
        if self.awaited_bundle.or(self.awaited_issue).is_some() {
            Load::Loading
        } else if self.failure.is_some() {
            Load::Failed
        } else if self.list.is_some() || self.issue.is_some() {
            Load::Ready
        } else {
            Load::Idle
        }
    }

    /// How much is shown: the reader's choice, or the attribute's.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.choices.detail.unwrap_or(self.config.detail)
    }

    /// Whether the issue on the screen has an article.
    #[must_use]
    pub fn has_article(&self, article: &str) -> bool {
        let mut articles = self.issue.iter().flat_map(|issue| issue.articles());
        articles.any(|known| known.id == article)
    }

    /// Whether an article of the issue on the screen is open.
    #[must_use]
    pub fn is_open(&self, article: &str) -> bool {
        self.detail() == Detail::Full || self.open.contains(article)
    }

    /// The articles of the issue on the screen that can be opened and closed.
    pub fn foldable(&self) -> impl Iterator<Item = &Article> {
        let articles = self.issue.iter().flat_map(|issue| issue.articles());
        articles.map(|article| &**article).filter(|article| self.detail().folds(article))
    }

    /// Whether the bundle that is here is of another address than the one that is awaited.
    #[must_use]
    pub fn awaits_another_bundle(&self) -> bool {
        self.awaited_bundle.is_some() && self.bundle_src != self.config.src
    }

    /// What the views show once they show this state.
    #[must_use]
    pub fn to_draw(&self) -> Drawn {
        let issue = self.issue.as_ref().map(|issue| issue.id.clone());
        let (loads, bundle_load) = (self.loads, self.bundle_load);
        Drawn { load: self.load(), loads, bundle_load, issue }
    }

    /// How the bundle lists an issue.
    #[must_use]
    pub fn entry(&self, issue: &str) -> Option<&IssueEntry> {
        self.list.as_ref()?.entry(issue)
    }

    /// The number of the sending of focus to a target, if that was the last; 0 is none.
    #[must_use]
    pub fn focus_of(&self, target: &Target) -> u32 {
        if self.focus.target == *target { self.focus.number } else { 0 }
    }

    /// The language of the issue on the screen: its own, its publication's, or else the page's. An
    /// empty one is unknown, as in the `lang` attribute of HTML.
    #[must_use]
    pub fn content_language(&self) -> &str {
        let issue = self.issue.as_ref().and_then(|issue| issue.language.as_deref());
        let publication = || self.publication()?.language.as_deref();
        issue.or_else(publication).or(self.config.lang.as_deref()).unwrap_or_default()
    }
}
