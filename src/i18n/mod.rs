//! The words of the interface, one table a language.
//!
//! A table is a [`Phrases`]: a phrase that a language lacks, or a form that its plural needs, does not
//! compile. Adding a language is a file beside this one, named in `languages`.
//!
//! 1. `look_up` finds the table of a tag, and `direction` the way it is written; `first_strong` finds
//!    that of a text in a language that nobody has named;
//! 2. `Phrases` fills the table's patterns: `pattern` for their holes, `counted` for the forms of the
//!    plural, `grouping` for large numbers;
//! 3. `pseudo` is a language of double length, for tests of the layout.
//!
//! How days and numbers are written and which plurals there are follows CLDR 48.

mod counted;
mod direction;
mod first_strong;
mod grouping;
mod languages;
mod look_up;
mod options;
mod pattern;
mod phrases;
#[cfg(any(test, feature = "pseudo-language"))]
mod pseudo;
#[cfg(test)]
mod tests;

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod ja;
mod pl;
mod zh_hans;

pub use direction::is_right_to_left;
pub use first_strong::first_strong;
pub use options::Options;
pub use phrases::Phrases;

/// The words for the first of some wanted languages that there is a table for, or in English.
#[must_use]
pub fn phrases<'a>(wanted: impl IntoIterator<Item = &'a str>) -> &'static Phrases {
    wanted.into_iter().find_map(look_up::look_up).unwrap_or(&en::PHRASES)
}
