//! What is found on a reader's device.

use newsfold::store::Choices;
use newsfold_bundle::read_page;

/// What is kept of a reader's choices, in lines, one after the other. Nothing that cannot have been chosen is
/// believed.
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
    let _ = read_page(&text);
}
