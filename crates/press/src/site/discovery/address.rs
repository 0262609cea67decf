use newsfold_bundle::{Issue, Publication};
use url::Url;
use uuid::Uuid;

use crate::site::discovery::published::Published;

impl Published<'_> {
    /// The site's own address, where it is known and is one (a port may be too great).
    pub(in crate::site) fn base(&self) -> Option<Url> {
        Url::parse(self.base_url?).ok()
    }

    /// The address of something, given relative to the site's root: absolute (RFC 3986, so with
    /// percent signs for what is not ASCII) where the site's own is known, otherwise as it was given.
    pub(in crate::site) fn address(&self, relative: &str) -> String {
        match self.base().and_then(|base| base.join(relative).ok()) {
            Some(url) => url.into(),
            None => relative.to_owned(),
        }
    }

    /// The address of an issue's page, in the form of [`Published::address`].
    pub(in crate::site) fn page_of(&self, issue: &str) -> String {
        let page = self.site.page_of(issue);
        self.address(page.as_deref().unwrap_or_default())
    }

    /// The address of an article on the page of its issue, in the form of [`Published::address`].
    pub(in crate::site) fn article_of(&self, issue: &str, article: &str) -> String {
        let article = self.site.article_of(issue, article);
        self.address(article.as_deref().unwrap_or_default())
    }

    /// What a feed calls an issue: the address of its page, or without the site's own address a
    /// `urn:uuid:` that the newsletter and the issue's id alone decide, so that an issue stays known
    /// over corrections of its text and from one site to the next.
    pub(in crate::site) fn id_of(&self, issue: &str) -> String {
        if self.base().is_some() { self.page_of(issue) } else { urn(self.publication, issue) }
    }

    /// What a feed calls a page or a file of the site, in the form of [`Published::id_of`].
    pub(in crate::site) fn id_of_page(&self, path: &str) -> String {
        if self.base().is_some() { self.address(path) } else { urn(self.publication, path) }
    }

    /// What the feed calls itself.
    pub(in crate::site) fn own_id(&self) -> String {
        self.base().map_or_else(|| urn(self.publication, ""), |_| self.address(""))
    }

    /// The issue with every address of its content made absolute, where the site's own is known. A
    /// bare fragment belongs to the issue's page.
    pub(in crate::site) fn standing_alone(&self, issue: &Issue) -> Issue {
        let mut issue = issue.clone();
        let page = self.page_of(&issue.id);
        issue.each_href(&mut |href| {
            let from_page = href.starts_with('#').then(|| format!("{page}{href}"));
            let target = from_page.as_deref().unwrap_or(href);
            let target = if href.is_absolute() { None } else { self.address(target).parse().ok() };
            if let Some(target) = target {
                *href = target;
            }
        });
        issue
    }
}

/// A name-based UUID (RFC 9562, version 5). The home page names a newsletter better than its title
/// does, which two may share.
fn urn(publication: &Publication, issue: &str) -> String {
    let newsletter = publication.home.as_deref().unwrap_or(&publication.title);
    let namespace = Uuid::new_v5(&Uuid::NAMESPACE_URL, newsletter.as_bytes());
    Uuid::new_v5(&namespace, issue.as_bytes()).urn().to_string()
}

#[cfg(test)]
mod tests {
    use crate::site::discovery::sample::Sample;

    #[test]
    fn an_address_is_absolute_where_the_sites_own_is_known() {
        let sample = Sample::new();
        let at = sample.published(Some("https://news.example/weekly/"));
        assert_eq!(at.address("feed.xml"), "https://news.example/weekly/feed.xml");
        assert_eq!(at.address("/a?b#c"), "https://news.example/a?b#c");
        assert_eq!(at.address("../up.png"), "https://news.example/up.png");
        assert_eq!(at.address("//cdn.example/a.png"), "https://cdn.example/a.png");
        assert_eq!(at.page_of("ä"), "https://news.example/weekly/issues/%C3%A4.html");
        assert_eq!(
            at.article_of("ä", "b-1_2.c"),
            "https://news.example/weekly/issues/%C3%A4.html#b-1_2.c"
        );
        for none in [None, Some("https://news.example:99999/")] {
            let published = sample.published(none);
            assert_eq!(published.page_of("ä"), "issues/ä.html");
            assert!(published.id_of("ä").starts_with("urn:uuid:"));
        }
    }

    #[test]
    fn without_an_address_an_issue_is_known_by_its_newsletter_and_its_id() {
        let mut sample = Sample::new();
        let first = sample.published(None).id_of("a");
        assert!(first.starts_with("urn:uuid:"), "{first}");
        assert_ne!(sample.published(None).id_of("b"), first);
        assert_ne!(sample.published(None).own_id(), first);
        sample.publication.title = "Renamed".into();
        assert_eq!(sample.published(None).id_of("a"), first);
        sample.publication.home = None;
        assert_ne!(sample.published(None).id_of("a"), first);
    }
}
