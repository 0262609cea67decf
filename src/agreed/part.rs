//! The parts of the app that are loaded only when they are wanted, by the names of their folders (`src/parts/`).

/// All of them.
pub const ALL: [&str; 1] = [LISTEN];

/// Reads an issue aloud.
pub const LISTEN: &str = "listen";
