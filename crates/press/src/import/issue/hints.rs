use std::collections::{BTreeMap, BTreeSet};

use newsfold_bundle::{Href, Issue, Pronunciation, Publication};

use super::excerpt;
use crate::import::naming::{most as most_say, name};
use crate::import::options::Given;
use crate::import::report::NameFrom;

/// What a newsletter says of the publication that it is an issue of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hints {
    /// The newsletter's name.
    pub(crate) publication: Option<String>,
    /// What the head of its mail, its page or its feed says: a person or a newsletter.
    pub(crate) sender: Option<String>,
    /// What its text, or the title of its page, calls the newsletter.
    pub(crate) called: Option<String>,
    /// The issue's title, which may begin with that name.
    pub(crate) title: String,
    /// The issue's language.
    pub(crate) language: Option<String>,
    /// The newsletter's home page.
    pub(crate) home: Option<Href>,
    /// A picture that stands for the newsletter.
    pub(crate) picture: Option<Href>,
    /// How words are said aloud.
    pub(crate) pronunciations: Vec<Pronunciation>,
    /// What the newsletter is about, or the issue.
    pub(crate) description: Option<String>,
    /// Whether something else says what the issue is about.
    pub(crate) has_excerpt: bool,
}

/// What is published: as the options say, else as the newest issue that says it; `hints` come newest
/// first. Of those who send it, what most say. A name that nobody says is found (`naming`), and the
/// language is that of most issues.
pub(crate) fn publication(hints: &[Hints], given: Given) -> (Publication, NameFrom) {
    // Pages leave `\0` out.
    let says = |title: &String| title.chars().any(|c| !c.is_whitespace() && c != '\0');
    let said = || hints.iter().find_map(|hints| hints.publication.clone().filter(says));
    let sent = || {
        let senders: Vec<_> = hints.iter().map(|hints| hints.sender.as_deref()).collect();
        most_say(&senders).filter(says)
    };
    let guessed = || {
        let called = hints.iter().map(|hints| hints.called.as_deref());
        name(called, hints.iter().map(|hints| hints.title.as_str()), &given.folder)
    };
    let (title, name_from) = if let Some(title) = given.title.filter(says) {
        (title, NameFrom::Given)
    } else if let Some(title) = said() {
        (title, NameFrom::Said)
    } else if let Some(title) = sent() {
        (title, NameFrom::Said)
    } else if let Some(guessed) = guessed() {
        guessed
    } else {
        ("Newsletter".to_owned(), NameFrom::Nobody)
    };
    let language = given.language.or_else(|| most(hints));
    let home = given.home.or_else(|| hints.iter().find_map(|hints| hints.home.clone()));
    let description = given
        .description
        .or_else(|| of_all(hints))
        .filter(|description| !description.trim().is_empty());
    let picture = given.picture.or_else(|| hints.iter().find_map(|hints| hints.picture.clone()));
    let of_issues = hints.iter().flat_map(|hints| &hints.pronunciations);
    let pronunciations = each_once(given.pronunciations.iter().chain(of_issues));
    (Publication { title, language, home, description, picture, pronunciations }, name_from)
}

/// What is said of a word first holds.
fn each_once<'a>(all: impl Iterator<Item = &'a Pronunciation>) -> Vec<Pronunciation> {
    let mut words = BTreeSet::new();
    all.filter(|one| words.insert(&one.word)).cloned().collect()
}

/// The language of most issues; of two that are as frequent, that of the newest.
fn most(hints: &[Hints]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in hints.iter().filter_map(|hints| hints.language.as_deref()) {
        *counts.entry(language).or_default() += 1;
    }
    let most = counts.values().max()?;
    let languages = hints.iter().filter_map(|hints| hints.language.as_deref());
    languages.into_iter().find(|language| counts.get(language) == Some(most)).map(str::to_owned)
}

/// A description that is the newsletter's: all issues that have one say the same.
fn of_all(hints: &[Hints]) -> Option<String> {
    let mut said = hints.iter().filter_map(|hints| hints.description.as_deref());
    let first = said.next()?;
    said.all(|other| other == first).then(|| first.to_owned())
}

/// Takes from an issue what goes without saying in its publication, and gives it what is said of it alone: a
/// description is the issue's where it is not the newsletter's.
pub(crate) fn settle(issue: &mut Issue, hints: &Hints, publication: &Publication) {
    let own =
        hints.description.as_ref().filter(|own| publication.description.as_ref() != Some(own));
    if let Some(description) = own.filter(|_| !hints.has_excerpt) {
        excerpt::give(issue, description);
    }
    let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let goes_without_saying = match (&issue.language, &publication.language) {
        // An issue that is recognised as English is not less so in a newsletter in British English.
        (Some(own), Some(common)) => own == common || !own.contains('-') && *own == main(common),
        _ => issue.language == publication.language,
    };
    if goes_without_saying {
        issue.language = None;
    }
    if issue.authors.as_slice() == std::slice::from_ref(&publication.title) {
        issue.authors.clear();
    }
}
