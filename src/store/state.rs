use newsfold_bundle::{Article, IssueEntry, Neighbour, Publication, Site};

use super::{
    Addresses, Counters, Detail, Device, Drawn, History, Load, Newsletter, Reader, Screen,
    ShownCard, Target, Theme,
};

/// Everything the reader knows. Each fact has one owner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The newsletter, as far as it is here.
    pub newsletter: Newsletter,
    /// What is on the screen.
    pub screen: Screen,
    /// The device, as far as it keeps the newsletter.
    pub device: Device,
    /// What the reader wants, and the page for them.
    pub reader: Reader,
    /// Numbers that are given once.
    pub counters: Counters,
}

impl State {
    /// How far loading has come.
    #[must_use]
    pub fn load(&self) -> Load {
        let Newsletter { list, issue, loads, .. } = &self.newsletter;
        if loads.bundle.or(loads.issue).is_some() {
            Load::Loading
        } else if loads.failure.is_some() {
            Load::Failed
        } else if list.is_some() || issue.is_some() {
            Load::Ready
        } else {
            Load::Idle
        }
    }

    /// What the views show once they show this state.
    #[must_use]
    pub fn to_draw(&self) -> Drawn {
        let issue = self.newsletter.issue.as_ref().map(|issue| issue.id.clone());
        let (loads, bundle_load) = (self.counters.loads.last(), self.newsletter.load);
        let Screen { further, form, .. } = self.screen;
        Drawn { load: self.load(), loads, bundle_load, issue, further, form }
    }

    /// Whether the bundle that is here is of another address than the one that is awaited.
    #[must_use]
    pub fn awaits_another_bundle(&self) -> bool {
        self.newsletter.loads.bundle.is_some() && self.newsletter.src != self.reader.config.src
    }

    /// How much is shown: the reader's choice, or the attribute's.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.reader.detail()
    }

    /// Light or dark: the reader's choice, or the attribute's.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.reader.theme()
    }

    /// Whether the issue on the screen has an article.
    #[must_use]
    pub fn has_article(&self, article: &str) -> bool {
        self.newsletter.articles().any(|known| known.id == article)
    }

    /// Whether an article of the issue on the screen is open.
    #[must_use]
    pub fn is_open(&self, article: &str) -> bool {
        self.detail() == Detail::Full || self.screen.open.contains(article)
    }

    /// What of the screen is an article's alone.
    #[must_use]
    pub fn card(&self, article: &str) -> ShownCard {
        let Screen { focus, copied, .. } = &self.screen;
        let is_focused = matches!(&focus.target, Target::Article(id) if id == article);
        ShownCard {
            open: self.is_open(article),
            copied: copied.as_deref() == Some(article),
            focus: if is_focused { focus.number } else { 0 },
        }
    }

    /// The articles of the issue on the screen that can be opened and closed.
    pub fn foldable(&self) -> impl Iterator<Item = &Article> {
        let articles = self.newsletter.articles().map(|article| &**article);
        articles.filter(|article| self.detail().folds(article))
    }

    /// How the bundle lists an issue.
    #[must_use]
    pub fn entry(&self, issue: &str) -> Option<&IssueEntry> {
        self.newsletter.entry(issue)
    }

    /// The number of the sending of focus to a target, if that was the last; 0 is none.
    #[must_use]
    pub fn focus_of(&self, target: &Target) -> u32 {
        self.screen.focus_of(target)
    }

    /// Whose issues these are.
    #[must_use]
    pub fn publication(&self) -> Option<&Publication> {
        self.newsletter.publication()
    }

    /// Where the newsletter's own pages lie.
    #[must_use]
    pub fn site(&self) -> Option<&Site> {
        self.newsletter.site()
    }

    /// The language of the issue on the screen: its own, its publication's, or else the page's. An
    /// empty one is unknown, as in the `lang` attribute of HTML.
    #[must_use]
    pub fn content_language(&self) -> &str {
        let issue = self.newsletter.issue.as_ref().and_then(|issue| issue.language.as_deref());
        let publication = || self.publication()?.language.as_deref();
        let page = self.reader.config.lang.as_deref();
        issue.or_else(publication).or(page).unwrap_or_default()
    }

    /// The address of a place, if it has one.
    #[must_use]
    pub fn address_of(&self, issue: &str, article: Option<&str>) -> Option<String> {
        self.addresses_in(issue)?.of(article)
    }

    /// The addresses in an issue, if there are any.
    #[must_use]
    pub fn addresses_in(&self, issue: &str) -> Option<Addresses> {
        // What was made on the device has no address.
        if self.newsletter.made_over.is_some() && self.newsletter.shows(issue) {
            return None;
        }
        Addresses::new(issue, self.reader.config.history, self.site())
    }

    /// Whether the ways on from the issue stand below it, and not the list: on a page of its own, and where it was
    /// taken over from a page that held it.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.reader.config.history == History::Page || self.newsletter.page.is_some()
    }

    /// The issues before and after the one on the screen: the next newer and the next older.
    #[must_use]
    pub fn neighbours(&self) -> (Option<Neighbour>, Option<Neighbour>) {
        let Newsletter { list, page, issue, .. } = &self.newsletter;
        let Some(issue) = issue else { return (None, None) };
        // What the page says stays until the reader asks for what is new, or goes on.
        if let Some(page) = page.as_ref().filter(|page| page.id == issue.id) {
            return (page.newer.clone(), page.older.clone());
        }
        let around = list.as_ref().and_then(|list| list.around(&issue.id));
        let [newer, older] = around.unwrap_or_default();
        (newer.map(neighbour), older.map(neighbour))
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
