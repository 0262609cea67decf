use newsfold_bundle::{Href, Issue, Publication};

use crate::import::options::Given;

/// What a newsletter says of the publication that it is an issue of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hints {
    /// The newsletter's name.
    pub(crate) publication: Option<String>,
    /// The first author, who stands for a newsletter without a name.
    pub(crate) author: Option<String>,
    /// The issue's language.
    pub(crate) language: Option<String>,
    /// The newsletter's home page.
    pub(crate) home: Option<Href>,
    /// What the newsletter is about.
    pub(crate) description: Option<String>,
}

/// What is published: as the options say, else as the newest issue that says it; `hints` come newest
/// first.
pub(crate) fn publication(hints: &[Hints], given: Given) -> Publication {
    let first = |say: fn(&Hints) -> Option<&String>| hints.iter().find_map(say).cloned();
    let title = given
        .title
        .or_else(|| first(|hints| hints.publication.as_ref()))
        .or_else(|| first(|hints| hints.author.as_ref()))
        .unwrap_or_else(|| "Newsletter".to_owned());
    let language = given.language.or_else(|| first(|hints| hints.language.as_ref()));
    let home = given.home.or_else(|| hints.iter().find_map(|hints| hints.home.clone()));
    let description = given
        .description
        .or_else(|| first(|hints| hints.description.as_ref()))
        .filter(|description| !description.trim().is_empty());
    Publication { title, language, home, description }
}

/// Takes from an issue what goes without saying in its publication.
pub(crate) fn settle(issue: &mut Issue, publication: &Publication) {
    if issue.language == publication.language {
        issue.language = None;
    }
    if issue.authors.as_slice() == std::slice::from_ref(&publication.title) {
        issue.authors.clear();
    }
}
