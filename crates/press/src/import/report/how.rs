use std::collections::BTreeMap;

use super::{IssueReport, NameFrom, Origin, Report};
use crate::message::{Quoted, grouped};

/// How newsletters were read, in a line: what their articles are, where dates and titles come from, and
/// what the newsletter is called.
#[must_use]
pub fn how(report: &Report) -> String {
    let issues = report.issues.len();
    let mut parts = Vec::new();
    parts.extend(most(report, |issue| issue.articles_are).map(|are| format!("{are} are articles")));
    let dates = most(report, |issue| Some(issue.date_from.clone()));
    match dates {
        Some(Origin::Nowhere) => parts.push("without dates".to_owned()),
        Some(origin) => parts.push(format!("dates from {}", said(&origin))),
        None => {}
    }
    let titles = most(report, |issue| Some(issue.title_from.clone()));
    match titles {
        Some(Origin::Nowhere) | None => {}
        Some(origin) => parts.push(format!("titles from {}", said(&origin))),
    }
    let name = report.name.quoted();
    parts.push(match report.name_from {
        NameFrom::Given => format!("called `{name}`"),
        NameFrom::Said => format!("called `{name}`, as newsletters say themselves"),
        NameFrom::Titles => format!("called `{name}`, as titles begin"),
        NameFrom::Text => format!("called `{name}`, as issues call themselves"),
        NameFrom::FolderPage => format!("called `{name}`, as their folder's page is"),
        NameFrom::Files => format!("called `{name}`, as names of files begin"),
        NameFrom::Folder => format!("called `{name}`, as their folder is"),
        NameFrom::Nobody => "without a name".to_owned(),
    });
    if report.by_habits {
        parts.push("as `newsfold.toml` says".to_owned());
    }
    let count =
        if issues == 1 { "1 issue".to_owned() } else { format!("{} issues", grouped(issues)) };
    format!("{count}: {}", parts.join("; "))
}

fn said(origin: &Origin) -> String {
    match origin {
        // What a page says of itself is kept under this name (`Said::around`).
        Origin::FrontMatter(key) if key == "head" => "the page’s or the mail’s head".to_owned(),
        Origin::FrontMatter(key) => format!("`{}` in the front matter", key.quoted()),
        other => other.to_string(),
    }
}

/// What most issues have.
fn most<T: Ord>(report: &Report, of: impl Fn(&IssueReport) -> Option<T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for found in report.issues.iter().filter_map(of) {
        *counts.entry(found).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(found, _)| found)
}
