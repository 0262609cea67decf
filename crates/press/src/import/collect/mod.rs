//! From issues to a bundle: newest first, each under an id of its own.

mod imported;
mod order;

use newsfold_bundle::{Bundle, IssueEntry};

use super::issue::{Read, publication, settle};
use super::letters::Attached;
use super::options::Given;
use super::report::Report;
use super::text::IssueIds;

pub use imported::Imported;
pub(crate) use order::newest_first;

/// Puts issues into a bundle: newest first, those without a date last, ids unique.
pub(super) fn collect(mut read: Vec<Read>, given: Given) -> Imported {
    // Ids are counted on in the order of the paths, so that a new issue does not rename an old one.
    let mut ids = IssueIds::default();
    for read in &mut read {
        let (id, same_as) = ids.unique(&read.issue.id, &read.report.path);
        read.issue.id.clone_from(&id);
        (read.report.id, read.report.same_as) = (id, same_as);
    }
    // The sort is stable: issues of one day stay in the order of their paths.
    read.sort_by(|one, other| {
        newest_first((one.issue.date, &one.report.path), (other.issue.date, &other.report.path))
    });
    let by_habits = given.by_habits;
    let hints: Vec<_> = read.iter_mut().map(|read| std::mem::take(&mut read.hints)).collect();
    let (publication, name_from) = publication(&hints, given);
    let name = publication.title.clone();
    let mut report = Report { name, name_from, by_habits, ..Report::default() };
    let mut issues = Vec::with_capacity(read.len());
    let mut files: Vec<Attached> = Vec::new();
    for (Read { mut issue, report: found, files: own, .. }, hints) in read.into_iter().zip(&hints) {
        files.extend(own);
        settle(&mut issue, hints, &publication);
        issues.push(IssueEntry::Inline(issue));
        report.issues.push(found);
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files.dedup_by(|one, other| one.path == other.path);
    let bundle = Bundle { publication, issues, ..Bundle::default() };
    Imported { bundle, files, report, refused: Vec::new() }
}
