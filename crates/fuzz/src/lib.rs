//! What must hold of any bytes at all. A [`Target`] takes bytes, as whoever wants to do harm would write
//! them, and panics where what it promises does not hold:
//!
//! 1. [`bundle`]: what is read is written and read again as the same, and can be drawn;
//! 2. [`newsletter`]: whatever the importer makes of a newsletter, readers take;
//! 3. [`link`]: what passes for the target of a link runs no code, and leads where it says;
//! 4. [`device`]: what is kept for a reader is believed only where it can have been chosen, saved or left.
//!
//! `engine/` runs one of them under libFuzzer, which looks for bytes that go ways no others went;
//! `corpus/` has inputs to begin with, of our own, and what was found. The tests try all of them.

pub mod bundle;
pub mod device;
pub mod link;
pub mod newsletter;
mod target;

pub use target::{TARGETS, Target};
