use std::cmp::Reverse;

use newsfold_bundle::{Bundle, IssueEntry, Publication};

use super::Imported;
use super::id::Ids;
use super::issue::Read;
use super::options::Given;
use super::report::Report;

/// Puts issues into a bundle: newest first, those without a date last, ids unique.
pub(super) fn collect(mut read: Vec<Read>, given: Given) -> Imported {
    // Ids are counted on in the order of the paths, so that a new issue does not rename an old one.
    let mut ids = Ids::default();
    for read in &mut read {
        read.issue.id = ids.unique(&read.issue.id);
        read.report.id.clone_from(&read.issue.id);
    }
    // The sort is stable: issues of one day stay in the order of their paths.
    read.sort_by_key(|read| Reverse(read.issue.date));
    let publication = publication(&read, given);
    let mut report = Report::default();
    let mut issues = Vec::with_capacity(read.len());
    for Read { mut issue, report: found, .. } in read {
        if issue.language == publication.language {
            issue.language = None;
        }
        if issue.authors.as_slice() == std::slice::from_ref(&publication.title) {
            issue.authors.clear();
        }
        issues.push(IssueEntry::Inline(issue));
        report.issues.push(found);
    }
    Imported { bundle: Bundle { publication, issues, ..Bundle::default() }, report }
}

/// What is published: as the options say, else as the front matter of the newest issue that says it.
fn publication(read: &[Read], given: Given) -> Publication {
    let first = |say: fn(&Read) -> Option<&String>| read.iter().find_map(say).cloned();
    let title = given
        .title
        .or_else(|| first(|read| read.front.publication.as_ref().map(|said| &said.text)))
        .or_else(|| first(|read| read.front.authors.first()))
        .unwrap_or_else(|| "Newsletter".to_owned());
    let language = given.language.or_else(|| first(|read| read.issue.language.as_ref()));
    let home = given.home.or_else(|| read.iter().find_map(|read| read.home.clone()));
    let description = given
        .description
        .or_else(|| first(|read| read.front.description.as_ref().map(|said| &said.text)))
        .filter(|description| !description.trim().is_empty());
    Publication { title, language, home, description }
}
