use std::collections::{HashMap, HashSet};

use newsfold_bundle::{Bundle, IssueEntry};

use crate::store::{Effect, Event};

/// What a bundle has that the one before had not, as an event for the page; nothing is no event.
pub(super) fn news(before: &Bundle, after: &Bundle) -> Option<Effect> {
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
    (issues + articles > 0).then_some(Effect::Emit(Event::Update { issues, articles }))
}

/// What tells the articles of an issue apart: their titles, since a reference lists nothing else.
fn articles_of(entry: &IssueEntry) -> Vec<&str> {
    match entry {
        IssueEntry::Inline(issue) => issue.articles().map(|article| &*article.title).collect(),
        IssueEntry::Reference(reference) => reference.articles.iter().map(String::as_str).collect(),
    }
}
