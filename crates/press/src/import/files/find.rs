use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::import::error::ImportError;

/// The name that stands for standard input.
pub(in crate::import) const STDIN: &str = "-";

/// A file to import.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    /// The file; `-` is standard input.
    pub(crate) path: PathBuf,
    /// Whether it was found in a folder rather than named: then it may be something else, such as a
    /// README, and is passed over where it holds no article.
    pub(crate) in_folder: bool,
}

/// Finds the files to import: those named, and in folders all that end with `.txt`, `.text`,
/// `.md` or `.markdown`, in the order of their paths. What begins with a dot is passed over.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Vec<Found>, ImportError> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() != STDIN && path.is_dir() {
            let before = found.len();
            folder(path, &mut found, &mut HashSet::new())?;
            if found.len() == before {
                return Err(ImportError::EmptyFolder(path.clone()));
            }
        } else {
            found.push(Found { path: path.clone(), in_folder: false });
        }
    }
    Ok(found)
}

/// Finds the newsletters of a folder that is not among those `seen`, however links lead to it.
fn folder(
    path: &Path,
    found: &mut Vec<Found>,
    seen: &mut HashSet<PathBuf>,
) -> Result<(), ImportError> {
    let unreadable = |reason| ImportError::Unreadable { path: path.to_owned(), reason };
    if !seen.insert(fs::canonicalize(path).map_err(unreadable)?) {
        return Ok(());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        entries.push(entry.map_err(unreadable)?.path());
    }
    entries.sort();
    for entry in entries {
        let hidden = entry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if entry.is_dir() {
            folder(&entry, found, seen)?;
        } else if is_newsletter(&entry) {
            found.push(Found { path: entry, in_folder: true });
        }
    }
    Ok(())
}

fn is_newsletter(path: &Path) -> bool {
    ends_with(path, &["txt", "text"]) || is_markdown(path)
}

/// Whether a file's name says that it holds Markdown.
pub(in crate::import) fn is_markdown(path: &Path) -> bool {
    ends_with(path, &["md", "markdown"])
}

/// Whether a file's name says that it tells of the folder, and is no newsletter in it.
pub(in crate::import) fn is_about_its_folder(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    let names = ["readme", "license", "contributing", "changelog", "code_of_conduct", "about"];
    stem.is_some_and(|stem| names.contains(&stem.as_str()))
}

fn ends_with(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| extensions.contains(&extension.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_folder_is_looked_into_once_however_links_lead_to_it() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("b/c")).expect("folders");
        fs::write(at("a.txt"), "").expect("a file");
        fs::write(at("b/c/d.md"), "").expect("a file");
        symlink(folder.path(), at("b/loop")).expect("a link");
        symlink(at("b"), at("b/c/other")).expect("a link");
        symlink(at("b/c"), at("e")).expect("a link");
        let found = find(&[folder.path().to_owned()]).expect("sound");
        let paths: Vec<_> = found.into_iter().map(|found| found.path).collect();
        assert_eq!(paths, [at("a.txt"), at("b/c/d.md")]);
    }
}
