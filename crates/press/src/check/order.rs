use newsfold_bundle::Bundle;

use super::Complaint;

/// Looks whether issues stand newest first; those without a date stand anywhere.
pub(super) fn check(bundle: &Bundle) -> Vec<Complaint> {
    let mut oldest = None;
    let mut complaints = Vec::new();
    for (at, entry) in bundle.issues.iter().enumerate() {
        let Some(date) = entry.date() else { continue };
        if let Some(before) = oldest.filter(|before| date > *before) {
            let words = format!("{date} stands after {before}: the newest issue comes first");
            complaints.push(Complaint { list: "issues", entry: at, key: "date", words });
        }
        oldest = Some(oldest.map_or(date, |oldest| date.min(oldest)));
    }
    complaints
}
