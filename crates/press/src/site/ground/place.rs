use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::site::BuildError;
use crate::site::stage::{self, record};

/// Looks whether the site may be written to a folder: neither is in the other, and the folder is empty
/// or an earlier build's.
pub(in crate::site) fn look(source: &Path, output: &Path) -> Result<(), BuildError> {
    let (from, to) = (real(source), real(output));
    let paths = || (source.to_owned(), output.to_owned());
    if from.starts_with(&to) {
        let (source_path, output) = paths();
        return Err(BuildError::SourceInOutput { source_path, output });
    }
    // What is hidden is not looked for newsletters.
    let hidden = |inside: &Path| {
        inside.components().any(|step| match step {
            Component::Normal(name) => name.to_string_lossy().starts_with('.'),
            _ => false,
        })
    };
    if from.is_dir() && to.strip_prefix(&from).is_ok_and(|inside| !hidden(inside)) {
        let (source_path, output) = paths();
        return Err(BuildError::OutputInSource { source_path, output });
    }
    if is_ours(output) { Ok(()) } else { Err(BuildError::NotOurs(output.to_owned())) }
}

/// Whether a folder is not there, is empty, or was begun by a build. What is hidden does not count, so
/// that the folder may be a repository.
fn is_ours(output: &Path) -> bool {
    if output.join(record::NAME).is_file() || output.join(stage::FOLDER).is_dir() {
        return true;
    }
    match fs::read_dir(output) {
        Ok(entries) => {
            entries.flatten().all(|entry| entry.file_name().to_string_lossy().starts_with('.'))
        }
        Err(_) => !output.exists(),
    }
}

/// A path without links and dots, of which the end may not be there yet.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    match (parent, path.file_name()) {
        (Some(parent), Some(name)) => real(parent).join(name),
        (None, Some(name)) => real(Path::new(".")).join(name),
        _ => path.to_owned(),
    }
}
