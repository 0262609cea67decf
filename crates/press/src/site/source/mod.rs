//! What the site is built from: `find` finds the issues, `many` those of files that hold
//! several, `reading` reads those that changed into their
//! `facts`, and looks at their `links`;
//! `recorded_report` is what came of it.

pub(super) mod facts;
mod find;
pub(super) mod inside;
mod item;
pub(super) mod links;
mod many;
pub(super) mod portrait;
pub(super) mod reading;
mod recorded_report;

pub(super) use find::{Source, find_items};
pub(super) use item::{Item, Text};
