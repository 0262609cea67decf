use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Habits, HabitsError};
use crate::real_file;

/// The name of the file that says a newsletter's habits.
pub const NAME: &str = "newsfold.toml";

/// The most bytes that such a file has: more than anybody writes by hand.
const LARGEST: u64 = 1 << 20;

/// The habits of the newsletters of these paths: of the file that lies in a folder among them or beside a
/// file. Beside them, the folder that they speak of.
pub(in crate::import) fn beside(
    paths: &[PathBuf],
) -> Result<Option<(PathBuf, Habits)>, HabitsError> {
    let mut found: Option<PathBuf> = None;
    for path in paths.iter().filter(|path| path.as_os_str() != "-") {
        let file = folder_of(path).join(NAME);
        let Ok(about) = fs::symlink_metadata(&file) else { continue };
        if about.is_symlink() && !stays(&file) {
            let reason = io::Error::other("it is a link that leads out of its folder");
            return Err(HabitsError::Unreadable { path: file, reason });
        }
        match &found {
            Some(first) if *first != file => {
                return Err(HabitsError::Two { first: first.clone(), other: file });
            }
            _ => found = Some(file),
        }
    }
    found.map(|path| read_file(&path)).transpose()
}

/// Reads a file of habits. Beside them, the folder that they speak of.
pub(in crate::import) fn read_file(path: &Path) -> Result<(PathBuf, Habits), HabitsError> {
    let unreadable = |reason| HabitsError::Unreadable { path: path.to_owned(), reason };
    let mut text = String::new();
    let file = real_file::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() as u64 > LARGEST {
        return Err(unreadable(io::Error::other("it is larger than 1 MiB")));
    }
    let habits = Habits::read(path, &text)?;
    Ok((folder_of(path), habits))
}

/// The folder that a path is, or that it lies in.
fn folder_of(path: &Path) -> PathBuf {
    if path.is_dir() {
        return path.to_owned();
    }
    path.parent().map(Path::to_owned).unwrap_or_default()
}

/// Whether a link leads to a file in its own folder.
fn stays(file: &Path) -> bool {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = fs::canonicalize(folder.unwrap_or(Path::new(".")));
    match (fs::canonicalize(file), folder) {
        (Ok(file), Ok(folder)) => file.starts_with(folder),
        _ => false,
    }
}
