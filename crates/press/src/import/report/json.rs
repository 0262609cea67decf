use serde_json::{Value, json as value};

use super::how::how;
use super::{Finding, IssueReport, LeftOut, Note, Report, Why};

/// The report for machines, as JSON.
#[must_use]
pub fn json(report: &Report) -> String {
    let [issues, sections, articles, takeaways] = report.totals();
    let all = value!({
        "issues": issues,
        "sections": sections,
        "articles": articles,
        "takeaways": takeaways,
        "whole": report.is_whole(),
        "how": how(report),
        "name": report.name,
        "name_from": report.name_from,
        "by_habits": report.by_habits,
        "other_kinds": report.other_kinds,
        "findings": report.findings().iter().map(finding).collect::<Vec<_>>(),
        "skipped": report.left_out.iter().filter(|file| file.why == Why::NoArticle)
            .map(|file| file.path.display().to_string()).collect::<Vec<_>>(),
        "left_out": report.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "not_copied": report.untaken,
        "files": report.issues.iter().map(file).collect::<Vec<_>>(),
    });
    format!("{all:#}\n")
}

fn file(issue: &IssueReport) -> Value {
    let lacking = issue.lacking.iter().map(|lacking| {
        let what: Vec<String> = lacking.what.iter().map(ToString::to_string).collect();
        value!({ "line": lacking.line, "title": lacking.title, "lacks": what })
    });
    let homeless = issue.homeless.iter().map(|homeless| {
        value!({ "line": homeless.line, "text": homeless.text, "reason": homeless.reason.to_string() })
    });
    let unknown_keys = issue
        .unknown_keys
        .iter()
        .map(|unknown| value!({ "line": unknown.line, "key": unknown.key }));
    value!({
        "path": issue.path.display().to_string(),
        "id": issue.id,
        "title": issue.title,
        "title_from": issue.title_from,
        "date_from": issue.date_from,
        "articles_are": issue.articles_are,
        "date": issue.date.map(|date| date.to_string()),
        "sections": issue.sections,
        "articles": issue.articles,
        "takeaways": issue.takeaways,
        "lacking": lacking.collect::<Vec<_>>(),
        "homeless": homeless.collect::<Vec<_>>(),
        "unknown_keys": unknown_keys.collect::<Vec<_>>(),
        "notes": issue.notes.iter().map(note).collect::<Vec<_>>(),
        "pictures_without_text": issue.pictures,
        "dead_links": issue.dead_links,
        "same_as": issue.same_as.as_ref().map(|path| path.display().to_string()),
    })
}

fn finding(finding: &Finding) -> Value {
    value!({
        "level": finding.level(),
        "what": finding.kind.headline(1),
        "path": finding.path.display().to_string(),
        "line": finding.line,
        "words": finding.words,
        "help": finding.kind.help(),
    })
}

fn left_out(file: &LeftOut) -> Value {
    let why = match &file.why {
        Why::Unreadable(_) => "unreadable",
        Why::NoArticle => "no-article",
        Why::Draft => "draft",
        Why::Index => "index",
        Why::Asked => "habits",
    };
    value!({
        "path": file.path.display().to_string(),
        "line": file.line,
        "why": why,
        "reason": file.reason(),
        "draft": file.why == Why::Draft,
    })
}

fn note(note: &Note) -> Value {
    match note {
        Note::AmbiguousDate(one, other) => {
            value!({ "kind": "ambiguous-date", "readings": [one.to_string(), other.to_string()] })
        }
        Note::Encoding(name) => value!({ "kind": "encoding", "encoding": name }),
        Note::ForSome(readers) => value!({ "kind": "for-some", "readers": readers }),
        Note::NoTitle => value!({ "kind": "no-title" }),
        Note::Mended(fault) => value!({ "kind": "left-out", "fault": fault }),
        Note::NoDate => value!({ "kind": "no-date" }),
    }
}
