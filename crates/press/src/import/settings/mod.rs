//! How newsletters are read, beside what they say themselves.

use super::date::DateOrder;
use super::front_matter::Meanings;

/// How newsletters are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// How to read a date that can be read in two ways.
    pub(crate) date_order: Option<DateOrder>,
    /// What keys of the front matter mean.
    pub(crate) meanings: Meanings,
}
