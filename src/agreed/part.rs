//! The parts of the app that are loaded only when they are wanted, by the names of their folders (`src/parts/`).

/// All of them.
pub const ALL: [&str; 3] = [ALONG, LISTEN, PLACE];

/// Hands out an article, or everything of the reader's. It is opened by the part that remembers.
pub const ALONG: &str = "along";
/// Reads an issue aloud.
pub const LISTEN: &str = "listen";
/// Remembers what was read, and keeps articles. It is loaded without a press, where there is anything to remember, and
/// in silence (`src/embed/own-place.js`).
pub const PLACE: &str = "place";
