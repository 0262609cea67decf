use std::collections::BTreeSet;
use std::rc::Rc;

use newsfold_bundle::{Article, Bundle, IssueEntry, Neighbour, Page, Publication, Site};

use super::{
    Choices, Config, Detail, Failure, FailureKind, History, Inventory, IssueList, SavedCopy,
    Saving, SavingEnd, ShownIssue, Visit,
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
    pub copy: Option<SavedCopy>,
    /// What of the newsletter is on the device, where that can be known.
    pub inventory: Option<Inventory>,
    /// Saving every issue, while it goes on.
    pub saving: Option<Saving>,
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

/// What the views show: the page is told of a state only when it can be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// How far loading had come.
    pub load: Load,
    /// The number of the last load.
    pub loads: u32,
    /// The number of the load that brought the bundle.
    pub bundle_load: Option<u32>,
    /// The id of the issue on the screen.
    pub issue: Option<String>,
}

/// How far loading has come; the element's `state`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Load {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// An answer is awaited.
    Loading,
    /// The newsletter is here.
    Ready,
    /// It could not be loaded, or not loaded again.
    Failed,
}

/// A place in the newsletter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The issue's id.
    pub issue: String,
    /// The article's id.
    pub article: Option<String>,
}

/// A piece of the list of issues on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwaitedShard {
    /// The number of its load.
    pub load: u32,
    /// Its place among the pieces.
    pub at: usize,
    /// Whether the reader waits for it, to see a longer list.
    pub lengthens: bool,
}

/// A newer bundle than the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The bundle.
    pub bundle: Rc<Bundle>,
    /// How many of its issues are new.
    pub issues: usize,
    /// How many of its articles are new, those of new issues included.
    pub articles: usize,
    /// Whether it has another text of the issue on the screen.
    pub corrected: bool,
    /// Whether it lacks issues that are shown.
    pub fewer: bool,
}

/// A place on its way to the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The place.
    pub place: Place,
    /// Whether focus goes there: the reader asked for it.
    pub focus: bool,
    /// What the reader left there, where they come back.
    pub visit: Option<Visit>,
}

/// What the live region says. The number tells an announcement from the same words said before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// What is said; `None` is silence.
    pub said: Option<Said>,
    /// Which announcement this is.
    pub number: u32,
}

/// The things that are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// All articles are open.
    AllShown,
    /// All articles are closed.
    AllHidden,
    /// What the reader asked for could not be loaded.
    Failed(FailureKind),
    /// Every issue is on the device.
    AllSaved,
    /// Not every issue could be saved.
    SavingFailed,
    /// Something newer arrived.
    NewsArrived,
    /// What arrived is shown.
    UpToDate,
    /// The address of an article was copied.
    LinkCopied,
    /// The reader's options are as they were at first.
    OptionsReset,
    /// The list of issues grew by this many.
    OlderListed(usize),
}

/// Where focus was last sent. The number tells one sending from another to the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Where to.
    pub target: Target,
    /// Which sending this is.
    pub number: u32,
}

/// What focus can be sent to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Focus stays where it is.
    #[default]
    Nobody,
    /// The issue heading.
    Heading,
    /// The heading of the article of this id.
    Article(String),
    /// The issue of this id in the list of issues.
    Listed(String),
}

impl Wanted {
    /// An issue, without focus.
    #[must_use]
    pub fn at(issue: String) -> Self {
        Self { place: Place { issue, article: None }, focus: false, visit: None }
    }
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

    /// Whose issues these are.
    #[must_use]
    pub fn publication(&self) -> Option<&Publication> {
        let page = || self.page.as_ref().map(|page| &page.publication);
        self.list.as_ref().map(|list| &list.bundle.publication).or_else(page)
    }

    /// Where the newsletter's own pages lie.
    #[must_use]
    pub fn site(&self) -> Option<&Site> {
        let page = || self.page.as_ref().map(|page| &page.site);
        self.list.as_ref().and_then(|list| list.bundle.site.as_ref()).or_else(page)
    }

    /// The address of a place: its page, where the newsletter has pages and the fragment is not to
    /// name it; else the fragment; `None` where neither is there.
    #[must_use]
    pub fn address_of(&self, issue: &str, article: Option<&str>) -> Option<String> {
        let page = self.site().filter(|_| self.config.history != History::Hash);
        match (page.and_then(|site| site.page_of(issue)), article) {
            (Some(page), Some(article)) => Some(format!("{page}#{article}")),
            (Some(page), None) => Some(page.to_string()),
            (None, _) if self.config.history != History::Hash => None,
            (None, Some(article)) => Some(format!("#{issue}/{article}")),
            (None, None) => Some(format!("#{issue}")),
        }
    }

    /// The issues before and after the one on the screen: the next newer and the next older.
    #[must_use]
    pub fn neighbours(&self) -> (Option<Neighbour>, Option<Neighbour>) {
        let Some(issue) = &self.issue else { return (None, None) };
        // What the page says stays until the reader asks for what is new, or goes on.
        if let Some(page) = self.page.as_ref().filter(|page| page.id == issue.id) {
            return (page.newer.clone(), page.older.clone());
        }
        let around = self.list.as_ref().and_then(|list| list.around(&issue.id));
        let [newer, older] = around.unwrap_or_default();
        (newer.map(neighbour), older.map(neighbour))
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

/// An entry of the list as a neighbour.
fn neighbour(entry: &IssueEntry) -> Neighbour {
    Neighbour {
        id: entry.id().to_owned(),
        title: entry.title().to_owned(),
        language: entry.language().map(str::to_owned),
    }
}
