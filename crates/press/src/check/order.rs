use std::path::Path;

use newsfold_bundle::{Bundle, locate_in_issue};

use super::Finding;

/// Looks whether issues stand newest first; those without a date stand anywhere.
pub(super) fn check(path: &Path, text: &str, bundle: &Bundle) -> Vec<Finding> {
    let mut oldest = None;
    let mut findings = Vec::new();
    for (at, issue) in bundle.issues.iter().enumerate() {
        let Some(date) = issue.date() else { continue };
        if let Some(before) = oldest.filter(|before| date > *before) {
            findings.push(Finding {
                path: path.to_owned(),
                position: Some(locate_in_issue(text, at, "date")),
                words: format!(
                    "issues[{at}].date: {date} stands after {before}: the newest issue comes first"
                ),
            });
        }
        oldest = Some(oldest.map_or(date, |oldest| date.min(oldest)));
    }
    findings
}
