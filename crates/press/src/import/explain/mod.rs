//! One newsletter as it is read, line by line, in three steps:
//!
//! 1. it is read, and its `pieces` are kept, each with its line;
//! 2. `entries` walks the issue that came of them, in reading order;
//! 3. `lines` finds for each entry the piece that it was made of, and puts what is in no issue between.
//!
//! What comes out is `explained`; `text` writes it for people.

mod entries;
mod explained;
mod lines;
mod text;

use std::path::Path;

use super::error::ImportError;
use super::issue::Read;
use super::{Letters, Options, Settings, files, letters, read_letter};

pub use explained::{Explained, Line, What};
pub use text::text;

/// Reads the newsletters of a file, and says what became what.
pub fn explain(path: &Path, options: &Options) -> Result<Vec<Explained>, Vec<ImportError>> {
    let (_, settings) = options.of_newsletters(&[path.to_owned()])?;
    let settings = Settings { explains: true, ..settings };
    let opened = files::bytes_of(path).and_then(|bytes| letters(path, bytes));
    let Letters { letters, .. } = opened.map_err(|error| vec![error])?;
    let (mut all, mut errors) = (Vec::new(), Vec::new());
    for letter in letters {
        match read_letter(path, letter, &settings) {
            Ok(read) => all.push(explained(read)),
            Err(error) => errors.push(error),
        }
    }
    match (all.is_empty(), errors.is_empty()) {
        (false, _) => Ok(all),
        (true, true) => Err(vec![ImportError::NoArticle(path.to_owned())]),
        (true, false) => Err(errors),
    }
}

/// A newsletter that was read, with what became what.
fn explained(read: Read) -> Explained {
    let draft = read.is_draft;
    let lines = lines::lines(&read);
    let Read { issue, report, .. } = read;
    Explained {
        path: report.path,
        id: issue.id,
        title: issue.title,
        title_from: report.title_from,
        date: issue.date.map(|date| date.to_string()),
        date_from: report.date_from,
        language: issue.language,
        authors: issue.authors,
        tags: issue.tags,
        draft,
        lines,
    }
}
