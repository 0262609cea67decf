//! What the site is built from: `find` finds the issues, `reading` reads those that changed into their
//! `facts`, and looks at their `links`;
//! `recorded_report` is what came of it.

pub(super) mod facts;
mod find;
pub(super) mod links;
pub(super) mod reading;
mod recorded_report;

pub(super) use find::{Item, Text};
pub(super) use find::{Source, find_items};
