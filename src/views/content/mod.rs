//! Typed content as elements. There is no way from here to a string of HTML.

mod blocks;
mod phrasing;

pub(super) use blocks::{blocks, labelled_blocks, list_items};
