use serde::Serialize;

use crate::Href;

/// Where the newsletter's own pages lie, relative to the bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Site {
    /// The page of an issue; `{id}` stands for the issue's id, as in `issues/{id}.html`.
    pub issue: String,
    /// The page that lists every issue.
    pub archive: Href,
}

/// What stands for an issue's id in [`Site::issue`].
pub(crate) const ID: &str = "{id}";

impl Site {
    /// The page of an issue, relative to the bundle. `None` where the pattern makes no link of it.
    #[must_use]
    pub fn page_of(&self, issue: &str) -> Option<Href> {
        self.issue.replace(ID, issue).parse().ok()
    }

    /// An article on the page of its issue, relative to the bundle. A page knows its own articles by their
    /// ids alone. `None` where the pattern makes no link of the page.
    #[must_use]
    pub fn article_of(&self, issue: &str, article: &str) -> Option<Href> {
        format!("{}#{article}", &*self.page_of(issue)?).parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_takes_its_place_in_the_pattern() {
        let archive = "archive.html".parse().expect("a link");
        let site = Site { issue: "issues/{id}.html".to_owned(), archive };
        let page = site.page_of("2026-04-10").expect("a link");
        assert_eq!(&*page, "issues/2026-04-10.html");
        let article = site.article_of("2026-04-10", "brücke-2").expect("a link");
        assert_eq!(&*article, "issues/2026-04-10.html#brücke-2");
    }
}
