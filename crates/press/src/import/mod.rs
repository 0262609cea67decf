//! From newsletters to a bundle, in six steps:
//!
//! 1. `files` finds the files, in the order of their paths; `letters` says what each holds and takes it
//!    apart into texts, with what `mail`, `feed` and `export` know of them from around;
//! 2. `front_matter` takes the YAML off the beginning of a text;
//! 3. `plain` turns the text into `pieces` (titles, labels, blocks); of Markdown and HTML, `markdown` and
//!    `html` make headings and blocks (`flow`), of which `outline` says what they are;
//! 4. `assemble` builds the issue from them, each article with what labels mean (`label`);
//! 5. `issue` gives it its title, its date (`date`) and its id, and reports (`report`);
//! 6. `collect` puts the issues into a bundle, newest first, under what they say of it, and under the name
//!    that `naming` finds where they do not say one.
//!
//! `explain` says what became what, line by line. `text` is what words become everywhere: links and ids. One file is in memory at a time, beside the
//! bundle. No word is lost on the way: what a bundle has no place for is in the report, with its line.

mod around;
mod assemble;
mod collect;
mod date;
mod error;
pub mod explain;
mod export;
mod feed;
mod files;
mod flow;
mod front_matter;
mod html;
mod issue;
mod label;
mod letters;
mod locate;
mod mail;
mod markdown;
mod naming;
mod opening;
mod options;
mod outline;
mod pictures;
mod pieces;
mod plain;
pub mod report;
pub mod settings;
mod text;

use std::path::{Path, PathBuf};

use newsfold_bundle::{Limit, MOST_ISSUES};

pub use collect::Imported;
pub(crate) use collect::newest_first;
pub use date::DateOrder;
pub use error::ImportError;
pub(crate) use files::{Finds, Found, find, kind_of, other_kinds};
pub(crate) use issue::{Hints, Read, publication, settle};
pub use letters::Attached;
pub(crate) use letters::{Letter, Letters};
pub(crate) use locate::Lines;
pub(crate) use opening::letters;
pub(crate) use options::Given;
pub use options::{HabitsFrom, Options};
pub(crate) use pictures::without_text;
use report::{LeftOut, Why};
pub(crate) use settings::Settings;
pub(crate) use text::{IssueIds, is_device, tag_id};

/// Imports files and folders; `-` is standard input. Nothing is read where the options cannot be
/// used. What cannot be read keeps nothing else out. `progress` hears how many of how many files are
/// read.
pub fn import(
    paths: &[PathBuf],
    options: &Options,
    mut progress: impl FnMut(usize, usize),
) -> Result<Imported, Vec<ImportError>> {
    let (given, settings) = options.of_newsletters(paths)?;
    let finds = find(paths, &settings).map_err(|error| vec![error])?;
    let of = finds.files.len();
    let (mut read, mut refused) = (Vec::new(), Vec::new());
    let mut left_out = finds.left_out.clone();
    let mut kinds_not_read = other_kinds(paths, &finds);
    for (done, file) in finds.files.iter().enumerate() {
        progress(done, of);
        let opened = files::bytes_of(&file.path).and_then(|bytes| letters(&file.path, bytes));
        let Letters { letters, left_out: not_read, other_kinds } = match opened {
            Ok(opened) => opened,
            Err(error) => {
                left_out.push(LeftOut::new(file.path.clone(), &error));
                if !(error.is_no_newsletter() && file.in_folder) {
                    refused.push(error);
                }
                continue;
            }
        };
        for (kind, count) in other_kinds {
            *kinds_not_read.entry(kind).or_default() += count;
        }
        let may_be_none = file.in_folder || letters.len() > 1;
        for letter in letters {
            let path = letter.path(&file.path);
            match read_letter(&file.path, letter, &settings) {
                Ok(issue) if issue.is_draft && file.in_folder => {
                    left_out.push(LeftOut::whole(path, Why::Draft));
                }
                Ok(_) if read.len() == MOST_ISSUES => {
                    return Err(vec![ImportError::TooMany(path)]);
                }
                Ok(issue) => read.push(issue),
                Err(error) => {
                    left_out.push(LeftOut::new(path, &error));
                    if !(error.is_no_newsletter() && may_be_none) {
                        refused.push(error);
                    }
                }
            }
        }
        left_out.extend(not_read.into_iter().map(|not_read| not_read.left_out(&file.path)));
    }
    progress(of, of);
    if read.is_empty() {
        if refused.is_empty() {
            refused.extend(left_out.iter().take(MOST_SAID).filter_map(|file| {
                let reason = file.reason()?.to_owned();
                Some(ImportError::Within { path: file.path.clone(), reason })
            }));
        }
        if refused.is_empty() {
            refused.extend(finds.files.into_iter().map(|file| ImportError::NoArticle(file.path)));
        }
        return Err(refused);
    }
    let mut imported = collect::collect(read, given);
    imported.report.left_out = left_out;
    imported.report.other_kinds = kinds_not_read;
    imported.refused = refused;
    Ok(imported)
}

/// How many files of an archive are named where none of them can be read.
const MOST_SAID: usize = 100;

/// Reads one newsletter from its letter, apart from all others: its id may not be unique.
pub(crate) fn read_letter(
    file: &Path,
    letter: Letter,
    settings: &Settings,
) -> Result<Read, ImportError> {
    // What is read of it takes many times the room.
    if letter.text.len() > Limit::Bytes.most() {
        let reason = Limit::Bytes.to_string();
        return Err(ImportError::Refused { path: letter.path(file), reason });
    }
    label::reading_with(&settings.labels, || issue::read(&letter.path(file), letter, settings))
}

/// Reads the newsletter of a file that holds one from its bytes.
pub(crate) fn read_one(
    path: &Path,
    bytes: Vec<u8>,
    settings: &Settings,
) -> Result<Read, ImportError> {
    let first = letters(path, bytes)?.letters.into_iter().next();
    let letter = first.ok_or_else(|| ImportError::NoArticle(path.to_owned()))?;
    read_letter(path, letter, settings)
}

/// Imports the newsletters of one text; the name of its file and the text itself say what it is.
pub fn import_text(
    path: &Path,
    text: &str,
    options: &Options,
) -> Result<Imported, Vec<ImportError>> {
    import_bytes(path, text.as_bytes().to_vec(), options)
}

/// Imports the newsletters of one file from its bytes.
pub fn import_bytes(
    path: &Path,
    bytes: Vec<u8>,
    options: &Options,
) -> Result<Imported, Vec<ImportError>> {
    let (given, settings) = options.of_newsletters(&[])?;
    let opened = letters(path, bytes).map_err(|error| vec![error])?;
    let (mut read, mut errors) = (Vec::new(), Vec::new());
    for letter in opened.letters {
        match read_letter(path, letter, &settings) {
            Ok(issue) => read.push(issue),
            Err(error) => errors.push(error),
        }
    }
    if read.is_empty() {
        if errors.is_empty() {
            errors.push(ImportError::NoArticle(path.to_owned()));
        }
        return Err(errors);
    }
    Ok(collect::collect(read, given))
}
