//! What is found on a reader's device.

use newsfold::store::{Choices, HistoryEntry, KeptEntry};
use newsfold_bundle::{is_id, read_page};

/// What is kept of a reader's choices, in lines, one after the other; the same lines as what is noted with an
/// issue; and the text as what an entry of the history remembers. Nothing that cannot have been chosen, saved
/// or left is believed.
///
/// # Panics
///
/// Where that does not hold.
pub fn holds(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines().map(str::to_owned);
    let names = Choices::default().kept().map(|(name, _)| name);
    let found: Vec<_> = names.map(|name| (name, lines.next())).into();
    let look_up = |wanted: &str| found.iter().find(|(name, _)| *name == wanted)?.1.clone();
    let choices = Choices::restored(look_up);
    for (name, value) in choices.kept() {
        assert!(value.is_none() || value == look_up(name).as_deref(), "{name}: {value:?}");
    }
    let mut notes = text.lines();
    if let (Some(issue), Some(bytes), Some(time)) = (notes.next(), notes.next(), notes.next())
        && let (Ok(bytes), Ok(time)) = (bytes.parse(), time.parse())
        && let Some(entry) = KeptEntry::noted(issue.to_owned(), bytes, time)
    {
        assert!(is_id(&entry.issue) && entry.time.is_finite(), "{entry:?}");
    }
    if let Ok(value) = serde_json::from_str(&text)
        && let Some(entry) = HistoryEntry::read(&value)
    {
        let ids = entry.open.iter().chain(&entry.focus).chain([&entry.issue]);
        assert!(ids.into_iter().all(|id| is_id(id)), "{entry:?}");
        assert_eq!(
            serde_json::to_value(&entry).ok().as_ref().and_then(HistoryEntry::read),
            Some(entry)
        );
    }
    let _ = read_page(&text);
}
