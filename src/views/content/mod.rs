//! Typed content as elements. There is no way from here to a string of HTML.

mod blocks;
mod phrasing;
mod table;

pub(super) use blocks::Content;
