//! How newsletters are read, beside what they say themselves, in four steps:
//!
//! 1. `file` finds the `newsfold.toml` beside the newsletters;
//! 2. `read` makes a newsletter's `habits` of it, with `keys`, which say every fault with its line (`fault`);
//! 3. `Settings` are these habits as the importer asks for them, under what the command line says;
//! 4. `schema` says of the file what editors can check.
//!
//! `articles`, `pattern`, `files_left_out` and `meanings` are what single habits are made of.

mod articles;
mod fault;
mod file;
mod files_left_out;
mod habits;
mod keys;
mod meanings;
mod nearest;
mod pattern;
mod read;
mod schema;

use std::path::PathBuf;
use std::sync::Arc;

use super::date::DateOrder;
use super::front_matter::Meanings;
use super::label::OwnLabels;

pub use articles::Articles;
pub use fault::{Fault, HabitsError};
pub use file::NAME;
pub(super) use file::{beside, read_file};
pub(super) use files_left_out::FilesLeftOut;
pub use habits::{FrontMatterKeys, Habits, Labels, LeaveOut};
pub use pattern::Pattern;
pub use schema::schema;

/// How newsletters are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// How to read a date that can be read in two ways.
    pub(crate) date_order: Option<DateOrder>,
    /// What keys of the front matter mean.
    pub(crate) meanings: Meanings,
    /// What is an article, where the newsletter says it.
    pub(crate) articles: Option<Articles>,
    /// What the newsletter's own labels mean.
    pub(crate) labels: Arc<OwnLabels>,
    /// Whether an issue's own address becomes its id.
    pub(crate) keep_addresses: bool,
    /// The files that are left out.
    pub(super) files_left_out: FilesLeftOut,
    /// The headings that are left out with all that stands under them.
    pub(crate) sections_left_out: Vec<Pattern>,
    /// The paragraphs that are left out.
    pub(crate) lines_left_out: Vec<Pattern>,
    /// Whether somebody wants to know what became what.
    pub(crate) explains: bool,
}

impl Settings {
    /// The settings that habits are, which speak of this folder.
    pub(super) fn of(folder: PathBuf, habits: &Habits) -> Self {
        let Habits {
            date_order, articles, keep_addresses, labels, front_matter, leave_out, ..
        } = habits;
        let LeaveOut { files, sections, lines } = leave_out.clone();
        Self {
            date_order: *date_order,
            meanings: front_matter.meanings(),
            articles: *articles,
            labels: Arc::new(labels.own()),
            keep_addresses: *keep_addresses,
            files_left_out: FilesLeftOut { folder, patterns: files },
            sections_left_out: sections,
            lines_left_out: lines,
            explains: false,
        }
    }
}
