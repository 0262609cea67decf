// Writing to a string does not fail.
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::import::error::ImportError;
use crate::import::front_matter::{FrontMatter, Said};
use crate::import::letters::{Form, Letter, Letters, NotRead};
use crate::real_file;

use super::for_some;

/// How the letters of one file are read.
pub(super) type Open = dyn Fn(&Path, Vec<u8>) -> Result<Letters, ImportError>;

/// The files of an export.
pub(super) trait Files {
    /// Their names, `/` between their steps.
    fn names(&self) -> Vec<String>;
    /// The bytes of one, or why there are none.
    fn read(&mut self, name: &str) -> Result<Vec<u8>, String>;
}

/// Whether a file is the table of an export.
pub(super) fn is_table(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    matches!(file, "posts.csv" | "emails.csv")
}

/// The letters of an export that lies unpacked in a folder, by the table in it.
pub(in crate::import) fn table(path: &Path, open: &Open) -> Result<Letters, ImportError> {
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let found = by_table(path, &name, &mut Folder { folder }, open);
    found.unwrap_or_else(|| Err(damaged(path, "its columns are none that are known".to_owned())))
}

fn damaged(path: &Path, reason: String) -> ImportError {
    ImportError::Damaged { path: path.to_owned(), what: "table of an export", reason }
}

/// A folder that an export was unpacked to.
struct Folder {
    folder: PathBuf,
}

impl Files for Folder {
    fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for inner in ["posts", "emails", "."] {
            let entries = fs::read_dir(self.folder.join(inner)).into_iter().flatten().flatten();
            for entry in entries {
                let name = entry.file_name().to_string_lossy().into_owned();
                names.push(if inner == "." { name } else { format!("{inner}/{name}") });
            }
        }
        names.sort();
        names
    }

    fn read(&mut self, name: &str) -> Result<Vec<u8>, String> {
        real_file::read_in(&self.folder, name).map_err(|error| error.to_string())
    }
}

/// The letters that a table names; nothing where its columns are none that are known.
pub(super) fn by_table(
    path: &Path,
    table: &str,
    files: &mut dyn Files,
    open: &Open,
) -> Option<Result<Letters, ImportError>> {
    let bytes = match files.read(table) {
        Ok(bytes) => bytes,
        Err(reason) => return Some(Err(damaged(path, reason))),
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
    let columns: Vec<String> = reader
        .headers()
        .ok()?
        .iter()
        .map(|name| name.trim_start_matches('\u{feff}').to_lowercase())
        .collect();
    let has = |name: &str| columns.iter().any(|column| column == name);
    (has("post_id") || has("subject")).then_some(())?;
    let around = table.rfind('/').and_then(|end| table.get(..=end)).unwrap_or_default();
    let by_stem: HashMap<String, String> = files
        .names()
        .into_iter()
        .filter(|name| name.starts_with(around))
        .filter_map(|name| {
            let file = name.rsplit('/').next()?;
            let (stem, _) = file.rsplit_once('.')?;
            may_be_named(file).then(|| (stem.to_owned(), name.clone()))
        })
        .collect();
    let mut unnamed: BTreeSet<&str> = by_stem.values().map(String::as_str).collect();
    let mut all = Letters::default();
    for (at, row) in reader.records().enumerate() {
        let row = match row {
            Ok(row) => row,
            Err(error) => return Some(Err(damaged(path, error.to_string()))),
        };
        let cell = |names: &[&str]| {
            names.iter().find_map(|name| {
                let column = columns.iter().position(|column| column == name)?;
                row.get(column).map(str::trim).filter(|text| !text.is_empty())
            })
        };
        if let Some(file) = file_of(&cell, &by_stem) {
            unnamed.remove(file.as_str());
        }
        match read_row(&cell, at + 2, &by_stem, files, open) {
            Ok(letter) => all.letters.push(letter),
            Err(not_read) => all.left_out.push(not_read),
        }
    }
    let reason = || "the table of the export does not name it".to_owned();
    all.left_out.extend(
        unnamed.into_iter().map(|name| NotRead { name: name.to_owned(), reason: reason() }),
    );
    Some(Ok(all))
}

/// Whether a file of an export is one that its table can name.
pub(super) fn may_be_named(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "html" | "md"))
}

/// The file that a row names.
fn file_of<'f, 'r>(
    cell: &dyn Fn(&[&str]) -> Option<&'r str>,
    by_stem: &'f HashMap<String, String>,
) -> Option<&'f String> {
    let stems = [cell(&["post_id"]), cell(&["slug"]), cell(&["id"])];
    stems.into_iter().flatten().find_map(|stem| by_stem.get(stem))
}

/// The address in what a table calls a text: Substack has `1234.the-bridge-opens`.
fn own_address(called: &str) -> &str {
    match called.split_once('.') {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => called,
    }
}

/// The letter that a row is about.
fn read_row<'r>(
    cell: &dyn Fn(&[&str]) -> Option<&'r str>,
    line: usize,
    by_stem: &HashMap<String, String>,
    files: &mut dyn Files,
    open: &Open,
) -> Result<Letter, NotRead> {
    let title = cell(&["title", "subject"]);
    let id = cell(&["post_id", "slug", "id"]).unwrap_or_default();
    let called = if id.is_empty() { title.unwrap_or_default() } else { id };
    let not_read = |reason: &str| NotRead { name: called.to_owned(), reason: reason.to_owned() };
    let is_draft = cell(&["is_published"]).is_some_and(|value| value.eq_ignore_ascii_case("false"))
        || cell(&["status"]).is_some_and(|value| {
            matches!(
                value.to_lowercase().as_str(),
                "draft" | "scheduled" | "deleted" | "imported_draft"
            )
        });
    if is_draft {
        return Err(not_read("it was not published"));
    }
    let file = file_of(cell, by_stem);
    let mut letter = match (file, cell(&["body"])) {
        (Some(name), _) => {
            let bytes = files.read(name).map_err(|reason| not_read(&reason))?;
            let read =
                open(Path::new(name), bytes).map_err(|error| not_read(&error.to_string()))?;
            let mut letter =
                read.letters.into_iter().next().ok_or_else(|| not_read("it says nothing"))?;
            letter.name = Some(name.clone());
            letter
        }
        (None, Some(body)) => {
            let form = if body.contains("</") { Form::Html } else { Form::Markdown };
            let name = if id.is_empty() { line.to_string() } else { id.to_owned() };
            Letter { name: Some(name), form, text: body.to_owned(), ..Letter::default() }
        }
        (None, None) => return Err(not_read("there is no text of it")),
    };
    let said = |text: &str| Said::around(1, text);
    let day =
        cell(&["post_date", "publish_date", "published_at", "email_sent_at", "creation_date"]);
    let of_table = FrontMatter {
        title: title.map(said),
        date: day.map(said),
        address: cell(&["slug", "post_id"]).map(own_address).map(said),
        ..FrontMatter::default()
    };
    // What Substack calls the subtitle is the first line.
    if letter.form == Form::Html
        && let Some(subtitle) = cell(&["subtitle"])
    {
        let subtitle = subtitle.replace('&', "&amp;").replace('<', "&lt;");
        letter.text = format!("<p>{subtitle}</p>{}", letter.text);
    }
    // The table alone has the address of a recording.
    if letter.form == Form::Html
        && let Some(recording) = cell(&["podcast_url"])
        && !letter.text.contains(recording)
    {
        let escaped =
            |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let (src, title) = (escaped(recording), escaped(title.unwrap_or(recording)));
        let _ = write!(letter.text, "<audio src=\"{src}\" title=\"{title}\"></audio>");
    }
    letter.front = letter.front.or(of_table);
    letter.notes.extend(for_some(cell(&["audience", "email_type"])));
    Ok(letter)
}
