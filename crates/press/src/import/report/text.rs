use std::fmt::Write;

use super::place::Place;
use super::{IssueReport, Report, unknown_key};

/// The most lines about what articles lack.
const MOST: usize = 50;

/// The report for people: one line for each thing, file and line first, the sum at the end.
#[must_use]
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = written(report, &mut out);
    out
}

fn written(report: &Report, out: &mut String) -> std::fmt::Result {
    for path in &report.skipped {
        writeln!(
            out,
            "{}: warning: no article was found, so this file is left out",
            path.display()
        )?;
    }
    for issue in &report.issues {
        open_ends(issue, out)?;
    }
    unknown_key::written(&report.issues, out)?;
    lacking(report, out)?;
    let homeless: usize = report.issues.iter().map(|issue| issue.homeless.len()).sum();
    let [issues, sections, articles, takeaways] = report.totals();
    write!(
        out,
        "{}, {}, {}, {}",
        counted(issues, "issue"),
        counted(sections, "section"),
        counted(articles, "article"),
        counted(takeaways, "takeaway")
    )?;
    match homeless {
        0 => writeln!(out, "; every line found its place"),
        1 => writeln!(out, "; 1 line found no place"),
        many => writeln!(out, "; {many} lines found no place"),
    }
}

/// What found no place, and what was left open.
fn open_ends(issue: &IssueReport, out: &mut String) -> std::fmt::Result {
    for homeless in &issue.homeless {
        let place = Place(&issue.path, homeless.line);
        writeln!(out, "{place}: warning: `{}` found no place: {}", homeless.text, homeless.reason)?;
    }
    for note in &issue.notes {
        writeln!(out, "{}: warning: {note}", issue.path.display())?;
    }
    Ok(())
}

fn lacking(report: &Report, out: &mut String) -> std::fmt::Result {
    let all = || {
        report
            .issues
            .iter()
            .flat_map(|issue| issue.lacking.iter().map(move |lacking| (issue, lacking)))
    };
    for (issue, lacking) in all().take(MOST) {
        let what: Vec<String> = lacking.what.iter().map(|lack| format!("no {lack}")).collect();
        writeln!(
            out,
            "{}: `{}` has {}",
            Place(&issue.path, lacking.line),
            lacking.title,
            what.join(", ")
        )?;
    }
    match all().count().saturating_sub(MOST) {
        0 => Ok(()),
        more => {
            writeln!(out, "{more} more articles lack something; `--report json` lists them all")
        }
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
