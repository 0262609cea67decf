//! What the site is built from: `find` finds the issues, `reading` reads those that changed into their
//! `facts`, and looks at their `links` and `images`.

pub(super) mod facts;
mod find;
mod images;
pub(super) mod links;
pub(super) mod reading;

pub(super) use find::{Item, Text};
pub(super) use find::{Source, find_items};
