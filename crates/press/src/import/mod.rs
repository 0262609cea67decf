//! From newsletters to a bundle, in six steps:
//!
//! 1. `files` finds the files, in the order of their paths, and reads each as text;
//! 2. `front_matter` takes the YAML off its beginning;
//! 3. `plain` turns the text into `pieces` (titles, labels, blocks); so does `markdown`, by what
//!    `outline` says of its headings;
//! 4. `assemble` builds the issue from them, each article with what labels mean (`label`);
//! 5. `issue` gives it its title, its date (`date`) and its id, and reports (`report`);
//! 6. `collect` puts the issues into a bundle, newest first, under what they say of it.
//!
//! `text` is what words become everywhere: links and ids. One file is in memory at a time, beside the
//! bundle. No word is lost on the way: what a bundle has no place for is in the report, with its line.

mod assemble;
mod collect;
mod date;
mod error;
mod files;
mod flow;
mod front_matter;
mod issue;
mod label;
mod locate;
mod markdown;
mod options;
mod outline;
mod pictures;
mod pieces;
mod plain;
pub mod report;
mod settings;
mod text;

use std::path::{Path, PathBuf};

pub use collect::Imported;
pub(crate) use collect::newest_first;
pub use date::DateOrder;
pub use error::ImportError;
pub(crate) use files::{Found, find};
pub(crate) use issue::{Hints, Read, publication, settle};
pub(crate) use locate::Lines;
pub(crate) use options::Given;
pub use options::Options;
pub(crate) use pictures::without_text;
use report::LeftOut;
pub(crate) use settings::Settings;
pub(crate) use text::IssueIds;

/// Imports files and folders; `-` is standard input. Nothing is read where the options cannot be
/// used. What cannot be read keeps nothing else out. `progress` hears how many of how many files are
/// read.
pub fn import(
    paths: &[PathBuf],
    options: &Options,
    mut progress: impl FnMut(usize, usize),
) -> Result<Imported, Vec<ImportError>> {
    let given = options.given()?;
    let settings = options.settings();
    let found = find(paths).map_err(|error| vec![error])?;
    let (mut read, mut left_out, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (done, file) in found.iter().enumerate() {
        progress(done, found.len());
        let read_it =
            files::bytes_of(&file.path).and_then(|bytes| read_one(&file.path, bytes, &settings));
        match read_it {
            Ok(issue) if issue.is_draft() && file.in_folder => {
                left_out.push(LeftOut::draft(file.path.clone()));
            }
            Ok(issue) => read.push(issue),
            Err(error) => {
                left_out.push(LeftOut::new(file.path.clone(), &error));
                if !(error.is_no_newsletter() && file.in_folder) {
                    refused.push(error);
                }
            }
        }
    }
    progress(found.len(), found.len());
    if read.is_empty() {
        if refused.is_empty() {
            refused.extend(found.into_iter().map(|file| ImportError::NoArticle(file.path)));
        }
        return Err(refused);
    }
    let mut imported = collect::collect(read, given);
    imported.report.left_out = left_out;
    imported.refused = refused;
    Ok(imported)
}

/// Reads one newsletter from the bytes of its file, apart from all others: its id may not be unique.
pub(crate) fn read_one(
    path: &Path,
    bytes: Vec<u8>,
    settings: &Settings,
) -> Result<Read, ImportError> {
    issue::read(path, &files::decode(path, bytes)?, settings)
}

/// Imports one newsletter from its text; the name of its file says whether it is Markdown.
pub fn import_text(
    path: &Path,
    text: &str,
    options: &Options,
) -> Result<Imported, Vec<ImportError>> {
    let given = options.given()?;
    let read = issue::read(path, text, &options.settings()).map_err(|error| vec![error])?;
    Ok(collect::collect(vec![read], given))
}
