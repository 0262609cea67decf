//! The events that scripts of pages send or hear as well as the app (`crate::store::Event` has all of them).

/// The newsletter could not be loaded or shown.
pub const ERROR: &str = "newsfold-error";
/// The reader chose something for themselves, or took it back.
pub const CHOICE: &str = "newsfold-choice";
/// The reader read articles, or marked them, either way.
pub const READ: &str = "newsfold-read";
/// The reader keeps an article, or lets go of it.
pub const KEPT: &str = "newsfold-kept";
/// The reader has the articles filtered.
pub const FILTER: &str = "newsfold-filter";
