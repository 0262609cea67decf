use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueEntry};

use crate::store::{Effect, Event, IssueList, Newsletter, ShownIssue, Waiting};

/// What a bundle has that the reader has not: newer issues, more articles, another text of the issue on
/// the screen; or that it lacks what they have.
pub(in crate::store) fn waiting(newsletter: &Newsletter, bundle: &Rc<Bundle>) -> Option<Waiting> {
    let shown = newsletter.list.as_ref().map(|list| &list.bundle);
    let (issues, articles) = match shown {
        Some(shown) => difference(shown, bundle),
        None => newer_than_page(newsletter, bundle).unwrap_or_default(),
    };
    let entry = newsletter
        .issue
        .as_ref()
        .and_then(|issue| bundle.issues.iter().find(|entry| entry.id() == issue.id));
    let corrected = entry.is_some_and(|entry| is_corrected(newsletter, entry));
    let fewer = shown.is_some_and(|shown| count(bundle) < count(shown));
    let bundle = bundle.clone();
    (corrected || fewer || issues + articles > 0).then_some(Waiting {
        bundle,
        issues,
        articles,
        corrected,
        fewer,
    })
}

/// Whether an entry has another text of the issue on the screen than is shown.
fn is_corrected(newsletter: &Newsletter, entry: &IssueEntry) -> bool {
    match entry {
        IssueEntry::Reference(reference) => {
            newsletter.digest.as_ref().is_some_and(|digest| *digest != reference.digest)
        }
        IssueEntry::Inline(issue) => newsletter
            .issue
            .as_deref()
            .is_some_and(|shown| *shown != ShownIssue::from(issue.clone())),
    }
}

/// Whether the issue on the screen is this one, as the bundle has it now.
pub(in crate::store) fn is_current(newsletter: &Newsletter, issue: &str) -> bool {
    let Some(shown) = newsletter.issue.as_ref().filter(|shown| shown.id == issue) else {
        return false;
    };
    match newsletter.entry(issue) {
        Some(IssueEntry::Inline(issue)) => **shown == ShownIssue::from(issue.clone()),
        Some(IssueEntry::Reference(reference)) => {
            newsletter.digest.as_deref() == Some(&reference.digest)
        }
        None => false,
    }
}

/// How many issues a bundle lists.
pub(in crate::store) fn count(bundle: &Rc<Bundle>) -> usize {
    IssueList::new(bundle.clone()).count()
}

/// What a bundle has that the one before had not, as an event for the page; nothing is no event.
pub(in crate::store) fn event(before: &Bundle, after: &Bundle) -> Option<Effect> {
    let (issues, articles) = difference(before, after);
    (issues + articles > 0).then_some(Effect::Emit(Event::Update { issues, articles }))
}

/// How many issues and articles a bundle has that are newer than a page that held the newest.
fn newer_than_page(newsletter: &Newsletter, bundle: &Bundle) -> Option<(usize, usize)> {
    let page = newsletter.page.as_ref().filter(|page| page.newer.is_none())?;
    let at = bundle.issues.iter().position(|entry| entry.id() == page.id)?;
    let newer = bundle.issues.get(..at)?;
    Some((newer.len(), newer.iter().map(|entry| articles_of(entry).len()).sum()))
}

/// How many issues and articles a bundle has that the one before had not. Issues that moved up from
/// older pieces of the list are not new.
fn difference(before: &Bundle, after: &Bundle) -> (usize, usize) {
    let known: HashMap<&str, &IssueEntry> =
        before.issues.iter().map(|entry| (entry.id(), entry)).collect();
    let (mut issues, mut articles) = (0, 0);
    for entry in &after.issues {
        if let Some(before) = known.get(entry.id()) {
            let read: HashSet<&str> = articles_of(before).into_iter().collect();
            articles +=
                articles_of(entry).iter().filter(|article| !read.contains(*article)).count();
        } else {
            issues += 1;
            articles += articles_of(entry).len();
        }
    }
    (issues, articles)
}

/// What tells the articles of an issue apart: their titles, since a reference lists nothing else.
fn articles_of(entry: &IssueEntry) -> Vec<&str> {
    match entry {
        IssueEntry::Inline(issue) => issue.articles().map(|article| &*article.title).collect(),
        IssueEntry::Reference(reference) => reference.articles.iter().map(String::as_str).collect(),
    }
}
