use newsfold_bundle::Date;

use crate::store::FailureKind;

/// The words of the interface in one language.
pub struct Phrases {
    /// The language, a BCP 47 tag.
    pub tag: &'static str,
    /// While the newsletter is on its way.
    pub loading: &'static str,
    /// A newsletter without issues.
    pub no_issues: &'static str,
    /// An issue without articles.
    pub no_articles: &'static str,
    /// One sentence for the reader about a failure, with what they can do.
    pub failure: fn(FailureKind) -> &'static str,
    /// The button that loads again.
    pub retry: &'static str,
    /// The question whose answers are the next three.
    pub detail: &'static str,
    /// Titles alone.
    pub headlines: &'static str,
    /// Titles and TLDRs.
    pub brief: &'static str,
    /// Everything.
    pub full: &'static str,
    /// The button that opens every article.
    pub show_all: &'static str,
    /// The button that closes every article.
    pub hide_all: &'static str,
    /// Said when every article was opened.
    pub all_shown: &'static str,
    /// Said when every article was closed.
    pub all_hidden: &'static str,
    /// The label of a TLDR that has none of its own.
    pub tldr: &'static str,
    /// The title of a summary that has none of its own.
    pub summary: &'static str,
    /// The title of a list of takeaways that has none of its own.
    pub takeaways: &'static str,
    /// The title of a "why it matters" that has none of its own.
    pub why: &'static str,
    /// Before the name of a source.
    pub source: &'static str,
    /// What stands, for those who listen, before and after a site's name in a link to an article
    /// with this title.
    pub read_at: fn(&str) -> (String, &'static str),
    /// The list of issues.
    pub issues: &'static str,
    /// The button that lengthens the list of issues.
    pub show_older: &'static str,
    /// Said when the list of issues grew.
    pub older_listed: fn(usize) -> String,
    /// How many articles, and how many minutes they take.
    pub extent: fn(articles: usize, minutes: usize) -> String,
    /// A day, written out.
    pub date: fn(Date) -> String,
}

/// There is one table a language, so that two are equal when they are the same.
impl PartialEq for Phrases {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
