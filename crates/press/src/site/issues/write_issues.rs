use newsfold_bundle::IssueReference;

use super::{Issues, Written};
use crate::site::BuildErrors;
use crate::site::arrange::Placed;
use crate::site::in_parallel::in_parallel;
use crate::site::stage::record::Record;

/// Step 4: each issue's own file and its page; the list of them, the ids of those that changed, and the
/// record that knows them.
pub(in crate::site) fn write_issues(
    issues: &Issues,
    mut record: Record,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(Vec<IssueReference>, Vec<String>, Record), BuildErrors> {
    let numbered: Vec<(usize, &Placed)> = issues.placed.iter().enumerate().collect();
    let count = record.sources.len() + numbered.len();
    let (mut done, of) = (count, count * 2);
    let steps_done = |more| {
        progress(done, of);
        done += more;
    };
    let written = in_parallel(numbered, steps_done, |(at, placed)| issues.write(at, placed))?;
    progress(of, of);
    let (mut listed, mut changed) = (Vec::new(), Vec::new());
    for (Written { reference, reading, changed: is_changed }, placed) in
        written.into_iter().zip(issues.placed)
    {
        if is_changed {
            changed.push(reference.id.clone());
        }
        listed.push(reference);
        record.sources.insert(placed.entry.item.name.clone(), reading);
    }
    Ok((listed, changed, record))
}
