use std::collections::HashSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::import::error::ImportError;
use crate::import::letters::{HEAD, Kind, kind};
use crate::import::report::{LeftOut, Why};
use crate::import::settings::{FilesLeftOut, Settings};
use crate::real_file;

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

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Finds {
    /// The files to import, in the order of their paths.
    pub(crate) files: Vec<Found>,
    /// Those that could be newsletters and are passed over.
    pub(crate) left_out: Vec<LeftOut>,
}

/// Finds the files to import: those named, and in folders all that hold newsletters by their content or
/// their names, in the order of their paths, but for those that are to be left out. What begins with a dot
/// is passed over.
pub(crate) fn find(paths: &[PathBuf], settings: &Settings) -> Result<Finds, ImportError> {
    let mut finds = Finds::default();
    for path in paths {
        if path.as_os_str() != STDIN && path.is_dir() {
            let before = finds.files.len();
            folder(path, &settings.files_left_out, &mut finds, &mut HashSet::new())?;
            if finds.files.len() == before {
                return Err(ImportError::EmptyFolder(path.clone()));
            }
        } else {
            finds.files.push(Found { path: path.clone(), in_folder: false });
        }
    }
    Ok(finds)
}

/// Finds the newsletters of a folder that is not among those `seen`, however links lead to it.
fn folder(
    path: &Path,
    files_left_out: &FilesLeftOut,
    finds: &mut Finds,
    seen: &mut HashSet<PathBuf>,
) -> Result<(), ImportError> {
    let unreadable = |reason| ImportError::Unreadable { path: path.to_owned(), reason };
    if !seen.insert(fs::canonicalize(path).map_err(unreadable)?) {
        return Ok(());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?.path();
        if lies_within(&entry, seen) {
            entries.push(entry);
        }
    }
    entries.sort();
    // What a service exported is read by its table, which names the files beside it.
    if let Some(table) = entries.iter().find(|entry| kind_of(entry) == Some(Kind::Posts)) {
        finds.files.push(Found { path: table.clone(), in_folder: true });
        return Ok(());
    }
    let others = entries.iter().filter(|entry| !is_index(entry));
    let has_others = others.into_iter().any(|entry| entry.is_file() && kind_of(entry).is_some());
    let has_folders = entries.iter().any(|entry| entry.is_dir());
    for entry in entries {
        let hidden = entry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if entry.is_dir() {
            folder(&entry, files_left_out, finds, seen)?;
        } else if kind_of(&entry).is_some() {
            if files_left_out.has(&entry) {
                finds.left_out.push(LeftOut::whole(entry, Why::Asked));
            } else if is_index(&entry) && (has_others || has_folders && is_list(&entry)) {
                // Beside newsletters, this page lists them.
                finds.left_out.push(LeftOut::whole(entry, Why::Index));
            } else {
                finds.files.push(Found { path: entry, in_folder: true });
            }
        }
    }
    Ok(())
}

/// Whether a file or folder really lies in one that was looked into: a link that leads out of all of them is
/// passed over, and so is what is neither, such as a pipe.
fn lies_within(path: &Path, seen: &HashSet<PathBuf>) -> bool {
    let is_plain = |found: &fs::Metadata| found.is_dir() || found.is_file();
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => {
            fs::metadata(path).is_ok_and(|found| is_plain(&found))
                && fs::canonicalize(path)
                    .is_ok_and(|real| seen.iter().any(|folder| real.starts_with(folder)))
        }
        found => found.is_ok_and(|found| is_plain(&found)),
    }
}

/// What a file holds, by as much of it as says so; nothing where that is no newsletter.
pub(crate) fn kind_of(path: &Path) -> Option<Kind> {
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    if OTHERS.contains(&end.as_str()) {
        return None;
    }
    let mut head = Vec::new();
    let file = real_file::open(path).ok()?;
    file.take(HEAD as u64).read_to_end(&mut head).ok()?;
    kind(path, &head)
}

/// Whether a file's name says that it is the first page of its folder.
fn is_index(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "index.html" || name == "index.htm")
        || is_list(path)
}

/// Whether a file's name says that it stands above the list of what lies in its folder, as Hugo and Zola call it.
fn is_list(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| {
        stem == "_index" || stem.to_str().is_some_and(|stem| stem.starts_with("_index."))
    })
}

/// What the names of files end with that are certainly no newsletters.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic", "css", "js", "mjs", "ts", "map",
    "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "ogg", "wav", "webm", "mov", "pdf", "doc", "docx", "odt", "xls",
    "xlsx", "ods", "ppt", "pptx", "epub", "gz", "xz", "bz2", "zst", "7z", "rar", "tar", "wasm", "exe", "so", "toml", "yaml", "yml",
    "lock", "sh", "py", "rb", "rs", "go",
];

/// Whether a file's name says that it holds a document, and of a kind that is not read: its bytes are no text
/// that anybody wrote.
pub(in crate::import) fn is_other_document(path: &Path) -> bool {
    const DOCUMENTS: [&str; 14] = [
        "pdf", "doc", "docx", "odt", "rtf", "pages", "xls", "xlsx", "ods", "ppt", "pptx", "epub",
        "msg", "pst",
    ];
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase());
    end.is_some_and(|end| DOCUMENTS.contains(&end.as_str()))
}

/// Whether a file's name says that it tells of the folder, and is no newsletter in it.
pub(in crate::import) fn is_about_its_folder(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    let names = ["readme", "license", "contributing", "changelog", "code_of_conduct", "about"];
    stem.is_some_and(|stem| names.contains(&stem.as_str()))
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
        let elsewhere = tempfile::tempdir().expect("a folder");
        fs::write(elsewhere.path().join("f.md"), "").expect("a file");
        symlink(elsewhere.path(), at("out")).expect("a link");
        symlink(elsewhere.path().join("f.md"), at("out.md")).expect("a link");
        symlink("/dev/zero", at("zero.md")).expect("a link");
        symlink(at("b"), at("b/c/other")).expect("a link");
        symlink(at("b/c"), at("e")).expect("a link");
        let found = find(&[folder.path().to_owned()], &Settings::default()).expect("sound");
        let paths: Vec<_> = found.files.into_iter().map(|found| found.path).collect();
        assert_eq!(paths, [at("a.txt"), at("b/c/d.md")]);
    }
}
