//! How the parts of an article's card find each other: by the article's id, after these words.

/// What stands before it in the id of the card's title.
pub const TITLE: &str = "title-";
/// What stands before it in the id of what opens.
pub const PANEL: &str = "panel-";
