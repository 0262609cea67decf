use std::collections::BTreeSet;
use std::rc::Rc;

use newsfold_bundle::{Article, Bundle, IssueEntry};

use super::{Config, Detail, Failure, ShownIssue};

/// Everything the reader knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the attributes ask for.
    pub config: Config,
    /// What the reader chose, which wins over the attribute.
    pub chosen_detail: Option<Detail>,
    /// How far loading has come.
    pub load: Load,
    /// Why the last load failed, until one succeeds.
    pub failure: Option<Failure>,
    /// The last good bundle.
    pub bundle: Option<Rc<Bundle>>,
    /// Where it came from, which is no longer what the attribute says while another one is loaded.
    pub bundle_src: Option<String>,
    /// The issue on the screen.
    pub issue: Option<Rc<ShownIssue>>,
    /// The digest of the file that issue came from, where it lies in one.
    pub shown_digest: Option<String>,
    /// Where the reader wants to be, when that is not on the screen yet.
    pub wanted: Option<Wanted>,
    /// Whether the page's fragment names a place here.
    pub in_fragment: bool,
    /// The open articles of the issue on the screen.
    pub open: BTreeSet<String>,
    /// How many issues are listed.
    pub listed: usize,
    /// What is being said aloud.
    pub announcement: Announcement,
    /// Where focus was last sent.
    pub focus: Focus,
    /// The number of the last load; answers to earlier ones are too late.
    pub loads: u32,
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

/// A place on its way to the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The place.
    pub place: Place,
    /// Whether focus goes there: the reader asked for it.
    pub focus: bool,
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
    /// The list of issues grew by this many.
    OlderListed(usize),
}

/// Where focus was last sent. The number tells one sending from another to the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The article, or the issue heading.
    pub article: Option<String>,
    /// Which sending this is; 0 is none.
    pub number: u32,
}

impl State {
    /// How much is shown: the reader's choice, or the attribute's.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.chosen_detail.unwrap_or(self.config.detail)
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

    /// What the views show once they show this state.
    #[must_use]
    pub fn to_draw(&self) -> Drawn {
        let issue = self.issue.as_ref().map(|issue| issue.id.clone());
        Drawn { load: self.load, loads: self.loads, issue }
    }

    /// How the bundle lists an issue.
    #[must_use]
    pub fn entry(&self, issue: &str) -> Option<&IssueEntry> {
        self.bundle.as_ref()?.issues.iter().find(|entry| entry.id() == issue)
    }

    /// The number of the sending of focus to an article, if that was the last.
    #[must_use]
    pub fn focus_of_article(&self, article: &str) -> u32 {
        if self.focus.article.as_deref() == Some(article) { self.focus.number } else { 0 }
    }

    /// The number of the sending of focus to the issue heading, if that was the last.
    #[must_use]
    pub fn focus_of_heading(&self) -> u32 {
        if self.focus.article.is_none() { self.focus.number } else { 0 }
    }

    /// The language of the issue on the screen, where it is known.
    #[must_use]
    pub fn content_language(&self) -> Option<&str> {
        let issue = self.issue.as_ref().and_then(|issue| issue.language.as_deref());
        issue.or_else(|| self.bundle.as_ref()?.publication.language.as_deref())
    }
}
