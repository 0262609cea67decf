//! Where an issue stands: its publication, its neighbours, its address.

use newsfold_bundle::{IssueEntry, Neighbour, Publication, Site};

use super::{History, State};

impl State {
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
}

/// An entry of the list as a neighbour.
fn neighbour(entry: &IssueEntry) -> Neighbour {
    Neighbour {
        id: entry.id().to_owned(),
        title: entry.title().to_owned(),
        language: entry.language().map(str::to_owned),
    }
}
