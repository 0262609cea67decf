//! The events that scripts of pages send or hear as well as the app (`crate::store::Event` has all of them).

/// The newsletter could not be loaded or shown.
pub const ERROR: &str = "newsfold-error";
/// The reader chose something for themselves, or took it back.
pub const CHOICE: &str = "newsfold-choice";
