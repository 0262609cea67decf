use std::fmt::{Display, Write};

use super::how::how;
use super::{Finding, Kind, Place, Report, Why};
use crate::message::{Quoted, Shown, grouped};

/// How much of a report is written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Of each kind of finding three.
    Short,
    /// Everything.
    Full,
}

/// How many findings of a kind stand in a short report.
const SOME: usize = 3;

/// The report for people: what needs a look, each kind once with its count and its first places, what
/// harms readers most first; the sum at the end.
#[must_use]
pub fn text(report: &Report, extent: Extent) -> String {
    let (how, findings) = (how(report), findings(report, extent));
    format!("{how}\n{findings}{}{}\n", sum(report), not_read(report))
}

/// What needs a look, and nothing else.
#[must_use]
pub fn findings(report: &Report, extent: Extent) -> String {
    written(&report.findings(), extent)
}

/// Findings for people, most harmful first, each kind once.
#[must_use]
pub fn written(findings: &[Finding], extent: Extent) -> String {
    let mut kinds: Vec<(&Kind, Vec<&Finding>)> = Vec::new();
    for finding in findings {
        let one = finding.kind.headline(1);
        match kinds.iter_mut().find(|(kind, _)| kind.headline(1) == one) {
            Some((_, of_kind)) => of_kind.push(finding),
            None => kinds.push((&finding.kind, vec![finding])),
        }
    }
    kinds.sort_by_key(|(kind, _)| kind.rank());
    let mut out = String::new();
    for (kind, found) in kinds {
        // Writing to a string does not fail.
        let _ = of_kind(kind, &found, extent, &mut out);
    }
    out
}

fn of_kind(kind: &Kind, found: &[&Finding], extent: Extent, out: &mut String) -> std::fmt::Result {
    writeln!(out, "{}: {}", kind.level().word(), kind.headline(found.len()))?;
    let some = if extent == Extent::Full { found.len() } else { SOME };
    for finding in found.iter().take(some) {
        let path = finding.path.shown();
        let place: &dyn Display = match finding.line {
            Some(line) => &Place(&finding.path, line),
            None => &path,
        };
        let colon = if finding.words.is_empty() { "" } else { ": " };
        writeln!(out, "  {place}{colon}{}", finding.words.quoted())?;
    }
    match found.len().saturating_sub(some) {
        0 => {}
        more => writeln!(out, "  and {} more; `--report full` has them all", grouped(more))?,
    }
    kind.help().map_or(Ok(()), |help| writeln!(out, "  help: {help}"))
}

/// What was found, and what found no place.
fn sum(report: &Report) -> String {
    let [issues, sections, articles, takeaways] = report.totals();
    let homeless: usize = report.issues.iter().map(|issue| issue.homeless.len()).sum();
    let found = [
        counted(issues, "issue"),
        counted(sections, "section"),
        counted(articles, "article"),
        counted(takeaways, "takeaway"),
    ];
    let placed = match homeless {
        0 => "every line found its place".to_owned(),
        homeless => format!("{} found no place", counted(homeless, "line")),
    };
    format!("{}; {placed}", found.join(", "))
}

/// What was not read, as the end of a line; nothing where all was.
#[must_use]
pub fn not_read(report: &Report) -> String {
    let mut parts = Vec::new();
    let mut say = |is: &dyn Fn(&Why) -> bool, one: &str, many: &str| match report
        .left_out
        .iter()
        .filter(|file| is(&file.why))
        .count()
    {
        0 => {}
        1 => parts.push(format!("1 file {one}")),
        files => parts.push(format!("{} files {many}", grouped(files))),
    };
    say(&|why| *why == Why::NoArticle, "held no article", "held no article");
    say(&|why| *why == Why::Draft, "is a draft", "are drafts");
    say(&|why| *why == Why::Index, "lists the others", "list the others");
    say(&|why| *why == Why::Asked, "is left out as asked", "are left out as asked");
    say(&|why| matches!(why, Why::Unreadable(_)), "could not be read", "could not be read");
    let others: usize = report.other_kinds.values().sum();
    if others > 0 {
        let endings: Vec<String> =
            report.other_kinds.keys().map(|ending| format!("`{}`", ending.quoted())).collect();
        let are = if others == 1 { "is of a kind" } else { "are of kinds" };
        let (files, endings) = (counted(others, "file"), endings.join(", "));
        parts.push(format!("{files} {are} not read ({endings})"));
    }
    if parts.is_empty() { String::new() } else { format!("; {}", parts.join(", ")) }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{} {what}s", grouped(number)) }
}
