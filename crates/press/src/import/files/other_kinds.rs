use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::find::{Finds, kind_of};

/// The endings of files that are no text and stand beside newsletters: what newsletters link to comes
/// along with a site, and nobody misses the rest.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic", "mp3", "m4a",
    "ogg", "wav", "mp4", "webm", "mov", "css", "scss", "js", "mjs", "map", "woff", "woff2", "ttf", "otf",
    "toml", "yml", "yaml", "lock",
];

/// How many files of the folders among `paths` are of a kind that is not read, by the ending of their
/// names. What begins with a dot is passed over.
pub(crate) fn other_kinds(paths: &[PathBuf], finds: &Finds) -> BTreeMap<String, usize> {
    let mut looking = Looking {
        known: finds
            .files
            .iter()
            .map(|found| found.path.as_path())
            .chain(finds.left_out.iter().map(|left_out| left_out.path.as_path()))
            .collect(),
        seen: HashSet::new(),
        kinds: BTreeMap::new(),
    };
    for path in paths.iter().filter(|path| path.is_dir()) {
        looking.folder(path);
    }
    looking.kinds
}

struct Looking<'f> {
    known: HashSet<&'f Path>,
    seen: HashSet<PathBuf>,
    kinds: BTreeMap<String, usize>,
}

impl Looking<'_> {
    fn folder(&mut self, path: &Path) {
        let is_new = fs::canonicalize(path).is_ok_and(|path| self.seen.insert(path));
        let Ok(entries) = fs::read_dir(path) else { return };
        if !is_new {
            return;
        }
        for entry in entries.flatten() {
            // What a link leads to is counted where it lies, and what lies elsewhere is nobody's.
            if entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
                continue;
            }
            let entry = entry.path();
            let name = entry.file_name().map(|name| name.to_string_lossy().into_owned());
            if name.is_some_and(|name| name.starts_with('.')) {
                continue;
            }
            if entry.is_dir() {
                self.folder(&entry);
            } else if !self.known.contains(entry.as_path()) && kind_of(&entry).is_none() {
                note(&mut self.kinds, &entry);
            }
        }
    }
}

/// Counts a file that is not read by the ending of its name, unless nobody misses it.
pub(in crate::import) fn note(kinds: &mut BTreeMap<String, usize>, path: &Path) {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let kind = match ending {
        Some(ending) if BESIDE.contains(&ending.as_str()) => return,
        Some(ending) => format!(".{ending}"),
        None => "without an ending".to_owned(),
    };
    *kinds.entry(kind).or_default() += 1;
}
