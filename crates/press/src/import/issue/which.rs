use newsfold_bundle::{Block, Issue, Paragraph, Phrasing, plain_text};

use crate::import::date::when;

/// The most blocks of an issue's head.
const HEAD: usize = 6;

/// Says in the title of an issue without a day which one it is, as its head does: issues of a club are called
/// as the club is, and their month or their number stands below. The head stays as it is.
pub(super) fn tell(issue: &mut Issue) {
    let has_year = issue.title.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4);
    if issue.date.is_some() || has_year {
        return;
    }
    let told: Vec<String> = issue
        .introduction
        .iter()
        .take(HEAD)
        .flat_map(lines)
        .filter_map(|line| when(&line))
        .collect();
    // Its month says more than its number.
    let has_month = |told: &&String| told.ends_with(|c: char| c.is_ascii_digit()) && is_month(told);
    let which = told.iter().find(has_month).or(told.first());
    if let Some(which) = which.filter(|which| !issue.title.contains(which.as_str())) {
        issue.title = format!("{} ({which})", issue.title);
    }
}

/// Whether what a dateline tells is a month or a season with its year, and no number.
fn is_month(told: &str) -> bool {
    let mut words = told.split_whitespace();
    let year = words.by_ref().nth(1);
    year.is_some_and(|year| year.len() == 4) && words.next().is_none()
}

/// The lines of a paragraph.
fn lines(block: &Block) -> Vec<String> {
    let Block::Paragraph(Paragraph { children }) = block else { return Vec::new() };
    children.split(|node| matches!(node, Phrasing::Break)).map(plain_text).collect()
}
