//! How long is waited, in milliseconds.

/// For an answer from the network, body and all.
pub const ANSWER: u32 = 15_000;
/// For a script, by the panels of a page that was built: then they open by themselves
/// (`styles/views/prerendered.css` says it in seconds).
pub const PANELS: u32 = 4_000;
