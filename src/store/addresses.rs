use newsfold_bundle::Site;

use super::History;

/// The addresses of an issue and of its articles: their page, where the newsletter has pages and the fragment is
/// not to name it; else the fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    issue: String,
    /// The newsletter's pages; `None` where the fragment names the place.
    site: Option<Site>,
}

impl Addresses {
    /// Those of an issue, or `None` where there are none.
    pub(super) fn new(issue: &str, history: History, site: Option<&Site>) -> Option<Self> {
        let site = site.filter(|_| history != History::Hash);
        if site.is_none() && history != History::Hash {
            return None;
        }
        Some(Self { issue: issue.to_owned(), site: site.cloned() })
    }

    /// The address of an article, or of the issue.
    #[must_use]
    pub fn of(&self, article: Option<&str>) -> Option<String> {
        let Self { issue, site } = self;
        let on_page = |site: &Site| match article {
            Some(article) => site.article_of(issue, article),
            None => site.page_of(issue),
        };
        match (site, article) {
            (Some(site), _) => on_page(site).map(|address| address.to_string()),
            (None, Some(article)) => Some(format!("#{issue}/{article}")),
            (None, None) => Some(format!("#{issue}")),
        }
    }
}
