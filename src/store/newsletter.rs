use std::rc::Rc;

use newsfold_bundle::{Article, IssueEntry, Page, Publication, Site};

use super::{IssueList, Loads, ShownIssue, Waiting};

/// The newsletter, as far as it is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Newsletter {
    /// The issues of the last good bundle.
    pub list: Option<Rc<IssueList>>,
    /// Where it came from, which is no longer what the attribute says while another one is loaded.
    pub src: Option<String>,
    /// The number of the load that brought it.
    pub load: Option<u32>,
    /// What the page said of itself that this took over, or is drawn for.
    pub page: Option<Rc<Page>>,
    /// The issue on the screen.
    pub issue: Option<Rc<ShownIssue>>,
    /// The id of the issue in whose place that is, where it was made on the device.
    pub made_over: Option<String>,
    /// The digest of the file that issue came from, where it lies in one.
    pub digest: Option<String>,
    /// What arrived behind what is shown, and waits to be asked for.
    pub waiting: Option<Waiting>,
    /// What is awaited.
    pub loads: Loads,
}

impl Newsletter {
    /// How the bundle lists an issue.
    #[must_use]
    pub fn entry(&self, issue: &str) -> Option<&IssueEntry> {
        self.list.as_ref()?.entry(issue)
    }

    /// Whether this is the id of the issue on the screen.
    #[must_use]
    pub fn shows(&self, issue: &str) -> bool {
        self.issue.as_ref().is_some_and(|shown| shown.id == issue)
    }

    /// The articles of the issue on the screen.
    pub fn articles(&self) -> impl Iterator<Item = &Rc<Article>> {
        self.issue.iter().flat_map(|issue| issue.articles())
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
}
