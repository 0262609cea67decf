use std::collections::BTreeMap;
use std::path::Path;

use newsfold_bundle::Date;

use super::{Finding, IssueReport, Kind, Lack, Level, NameFrom, Report};
use crate::message::Shown;

impl Report {
    /// Everything that a person may have to look at.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        findings(self)
    }

    /// How many of its findings are warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.findings().iter().filter(|finding| finding.level() == Level::Warning).count()
    }
}

/// Everything that a person may have to look at, in the order of the files.
fn findings(report: &Report) -> Vec<Finding> {
    let mut found: Vec<Finding> = report.left_out.iter().map(super::LeftOut::finding).collect();
    let (usual, today) = (usual(report), super::today::today());
    for issue in &report.issues {
        of_issue(issue, &usual, today, &mut found);
    }
    // One text alone needs no newsletter around it.
    if let [issue, _, ..] = report.issues.as_slice() {
        match report.name_from {
            NameFrom::Nobody => found.push(at(Kind::NoName, &issue.path, None, "")),
            NameFrom::Titles
            | NameFrom::Text
            | NameFrom::FolderPage
            | NameFrom::Files
            | NameFrom::Folder => {
                found.push(at(
                    Kind::GuessedName(report.name_from),
                    &issue.path,
                    None,
                    quoted(&report.name),
                ));
            }
            NameFrom::Given | NameFrom::Said => {}
        }
    }
    found.extend(unknown_keys(&report.issues));
    found.extend(
        report.untaken.iter().map(|file| at(Kind::NotCopied, &file.path, None, &*file.reason)),
    );
    found
}

fn at(kind: Kind, path: &Path, line: Option<usize>, words: impl Into<String>) -> Finding {
    Finding { kind, path: path.to_owned(), line, words: words.into() }
}

fn of_issue(issue: &IssueReport, usual: &[Lack], today: Option<Date>, found: &mut Vec<Finding>) {
    let path = &issue.path;
    for homeless in &issue.homeless {
        let kind = Kind::Homeless(homeless.reason.clone());
        found.push(at(kind, path, Some(homeless.line), quoted(&homeless.text)));
    }
    for link in &issue.dead_links {
        let words = format!("{}: {}", quoted(&link.href), link.reason);
        found.push(at(Kind::DeadLink, path, link.line, words));
    }
    for picture in &issue.pictures {
        found.push(at(Kind::NoAlternative, path, picture.line, quoted(&picture.url)));
    }
    if let Some(other) = &issue.same_as {
        let words = format!("`{}`, since {} came first", issue.id, other.shown());
        found.push(at(Kind::SameId, path, None, words));
    }
    if let (Some(date), Some(today)) = (issue.date, today)
        && date > today
    {
        found.push(at(Kind::Future, path, None, date.to_string()));
    }
    for note in &issue.notes {
        found.push(at(Kind::Note(note.clone()), path, None, note.words()));
    }
    for lacking in &issue.lacking {
        for lack in lacking.what.iter().filter(|lack| usual.contains(lack)) {
            let kind = Kind::Lacks(*lack);
            found.push(at(kind, path, Some(lacking.line), quoted(&lacking.title)));
        }
    }
}

/// What at least nine in ten articles have, so that an article without it stands out.
fn usual(report: &Report) -> Vec<Lack> {
    let articles: usize = report.issues.iter().map(|issue| issue.articles).sum();
    let lacking = |lack: &Lack| {
        let all = report.issues.iter().flat_map(|issue| &issue.lacking);
        all.filter(|lacking| lacking.what.contains(lack)).count()
    };
    Lack::ALL.into_iter().filter(|lack| lacking(lack) * 10 <= articles).collect()
}

/// Every unknown key once, at its first place, with the number of files that have it.
fn unknown_keys(issues: &[IssueReport]) -> Vec<Finding> {
    let mut keys: BTreeMap<&str, (&Path, usize, usize)> = BTreeMap::new();
    for issue in issues {
        for unknown in &issue.unknown_keys {
            keys.entry(&unknown.key).or_insert((&issue.path, unknown.line, 0)).2 += 1;
        }
    }
    let mut keys: Vec<_> = keys.into_iter().collect();
    keys.sort_by_key(|(_, (path, line, _))| (*path, *line));
    let finding = |(key, (path, line, times))| {
        let words = match times {
            1 => quoted(key),
            times => format!("{}, in {times} files", quoted(key)),
        };
        at(Kind::UnknownKey, path, Some(line), words)
    };
    keys.into_iter().map(finding).collect()
}

fn quoted(words: &str) -> String {
    format!("`{words}`")
}
