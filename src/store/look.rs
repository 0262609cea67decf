use newsfold_bundle::{IssueEntry, Page};

use super::State;
use super::steps::keeping;

/// What a part of the app sees of it (`src/embed/part.js` says it in the words of scripts).
#[derive(Debug, PartialEq, Eq)]
pub struct Look<'a> {
    /// The language of the interface, a BCP 47 tag.
    pub language: &'static str,
    /// The address of the bundle.
    pub src: Option<&'a str>,
    /// Whether anything may be kept on the device.
    pub keeps: bool,
    /// Whether what the reader reads and wants to keep may be remembered there.
    pub remembers: bool,
    /// How much is shown: the name of a [`Detail`](super::Detail).
    pub detail: &'static str,
    /// The id of the issue on the screen.
    pub issue: Option<&'a str>,
    /// Where that issue lies, unless it stands in the bundle itself.
    pub file: Option<LookedFile<'a>>,
    /// The ids of its articles, in reading order.
    pub articles: Vec<&'a str>,
}

/// The file of an issue.
#[derive(Debug, PartialEq, Eq)]
pub struct LookedFile<'a> {
    /// Its address, relative to the bundle.
    pub href: &'a str,
    /// Its digest, as a subresource integrity value.
    pub digest: &'a str,
}

impl<'a> Look<'a> {
    /// What there is to see of a state, whose interface is in `language`.
    #[must_use]
    pub fn at(state: &'a State, language: &'static str) -> Self {
        let newsletter = &state.newsletter;
        let issue = newsletter.issue.as_ref().map(|issue| issue.id.as_str());
        Self {
            language,
            src: state.reader.config.src.as_deref(),
            keeps: state.reader.config.offline.may_keep(),
            remembers: keeping::remembers(state),
            detail: state.detail().name(),
            issue,
            file: issue.and_then(|issue| file(state, issue)),
            articles: newsletter.articles().map(|article| article.id.as_str()).collect(),
        }
    }
}

/// The file of the issue on the screen: what is shown of it, where a newer one is listed by now.
fn file<'a>(state: &'a State, issue: &str) -> Option<LookedFile<'a>> {
    let newsletter = &state.newsletter;
    let listed = match newsletter.entry(issue) {
        Some(IssueEntry::Reference(reference)) => {
            Some(LookedFile { href: &reference.href, digest: &reference.digest })
        }
        _ => None,
    };
    let of_page = |page: &'a Page| LookedFile { href: &page.href, digest: &page.digest };
    let held = newsletter.page.as_deref().filter(|page| page.id == issue).map(of_page);
    let is_shown = |file: &LookedFile| newsletter.digest.as_deref() == Some(file.digest);
    held.filter(is_shown).or(listed)
}
