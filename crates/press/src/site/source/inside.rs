use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use unicode_normalization::UnicodeNormalization;

use crate::real_file;

/// How large a file is that a site brings along, at most: more than any host takes, and less than a disk.
const LARGEST: u64 = 1 << 30;

/// A name in the one form that names are compared and written in (NFC): a Mac takes names apart, keyboards
/// put them together.
pub(in crate::site) fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// What names share that are one on some systems: neither the Unicode form nor upper and lower case tells
/// two of them apart.
pub(in crate::site) fn folded(name: &str) -> String {
    // Through capitals, so that letters with more than one small form, such as `ſ`, and ligatures are told
    // apart by nothing, either; what is put together then is small again.
    composed(&composed(name).to_uppercase().to_lowercase()).to_lowercase()
}

/// The folders that a path lies in, from the innermost on.
pub(in crate::site) fn above(path: &str) -> impl Iterator<Item = String> + '_ {
    path.rmatch_indices('/').filter_map(|(end, _)| path.get(..end)).map(str::to_owned)
}

/// The folder of a source. What is read through it really lies there: links out of it, what is hidden, pipes and
/// devices are refused.
pub(in crate::site) struct SourceFolder {
    path: PathBuf,
    /// The names in its folders that are not in ASCII, by their composed forms. A folder is looked through once,
    /// however many links name what is not in it.
    names: Mutex<HashMap<PathBuf, Arc<Names>>>,
}

type Names = HashMap<String, OsString>;

impl Deref for SourceFolder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.path
    }
}

impl SourceFolder {
    /// The source in a folder.
    pub(in crate::site) fn new(path: PathBuf) -> Self {
        Self { path, names: Mutex::default() }
    }

    /// Whether there is a file, under this name or one that reads the same.
    pub(in crate::site) fn is_file(&self, file: &str) -> bool {
        self.found(file).is_ok()
    }

    /// Opens a file.
    pub(in crate::site) fn open(&self, file: &str) -> io::Result<File> {
        let (dir, path) = self.found(file)?;
        let opened = dir.open(path)?.into_std();
        match opened.metadata()? {
            // It may be another than a moment ago.
            found if !found.is_file() => Err(refused("it is no file")),
            found if found.len() > LARGEST => Err(refused("it is larger than 1 GiB")),
            _ => Ok(opened),
        }
    }

    /// The bytes of a file.
    pub(in crate::site) fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        real_file::whole(self.open(file)?)
    }

    /// The source, and where in it a file really lies.
    fn found(&self, file: &str) -> io::Result<(Dir, PathBuf)> {
        let dir = Dir::open_ambient_dir(&self.path, ambient_authority())?;
        let path = self.named(&dir, file);
        let path = dir.canonicalize(path)?;
        let hidden = |step: Component| step.as_os_str().to_string_lossy().starts_with('.');
        if path.components().any(hidden) {
            return Err(refused("its name, or that of a folder, begins with a dot"));
        }
        if !dir.metadata(&path)?.is_file() {
            return Err(refused("it is no file"));
        }
        Ok((dir, path))
    }

    /// The path as the source has it, whose names may be in another Unicode form.
    fn named(&self, dir: &Dir, file: &str) -> PathBuf {
        let plain = PathBuf::from(file);
        if file.is_ascii() || dir.symlink_metadata(&plain).is_ok() {
            return plain;
        }
        let mut path = PathBuf::new();
        for step in file.split('/') {
            if step.is_ascii() {
                path.push(step);
                continue;
            }
            let Some(name) = self.names_in(dir, &path).get(&composed(step)).cloned() else {
                return plain;
            };
            path.push(name);
        }
        path
    }

    fn names_in(&self, dir: &Dir, folder: &Path) -> Arc<Names> {
        let mut known = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(names) = known.get(folder) {
            return names.clone();
        }
        let listed = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let entries = dir.read_dir(listed).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
        names.sort_unstable();
        let by_form = |name: OsString| (composed(&name.to_string_lossy()), name);
        let names = names.into_iter().filter(|name| !name.is_ascii()).map(by_form);
        let names: Arc<Names> = Arc::new(names.collect());
        known.insert(folder.to_owned(), names.clone());
        names
    }
}

fn refused(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn source() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in ["source/.git", "source/a", "outside"] {
            fs::create_dir_all(at(name)).expect(name);
        }
        for name in ["source/.env", "source/.git/config", "source/a/b.png", "outside/secret"] {
            fs::write(at(name), name).expect(name);
        }
        for (to, name) in [
            ("../outside/secret", "out.png"),
            ("../outside", "out"),
            ("/dev/zero", "zero.png"),
            (".env", "env.png"),
            ("a/b.png", "again.png"),
        ] {
            symlink(to, at("source").join(name)).expect(name);
        }
        folder
    }

    #[test]
    fn only_what_really_lies_in_the_source_is_read() {
        let folder = source();
        let root = SourceFolder::new(folder.path().join("source"));
        for file in ["a/b.png", "again.png"] {
            assert_eq!(root.read(file).expect(file), b"source/a/b.png");
        }
        for file in [
            "out.png",
            "out/secret",
            "zero.png",
            ".env",
            "env.png",
            ".git/config",
            "a",
            "none.png",
            "../outside/secret",
            "/etc/passwd",
            "a/../../outside/secret",
            "",
        ] {
            assert!(!root.is_file(file) && root.read(file).is_err(), "{file}");
        }
    }

    #[test]
    fn names_that_are_one_on_some_systems_are_folded_into_one() {
        for (one, other) in [
            ("a", "A"),
            ("\u{e9}", "E\u{301}"),
            ("stra\u{df}e", "STRASSE"),
            ("\u{17f}", "s"),
            ("\u{fb01}n", "fin"),
            ("\u{3c2}", "\u{3c3}"),
            ("\u{212a}", "k"),
            ("\u{212b}", "\u{e5}"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
        assert_ne!(folded("a"), folded("\u{e4}"));
    }

    #[test]
    fn a_name_is_found_in_either_unicode_form() {
        let folder = source();
        let root = SourceFolder::new(folder.path().join("source"));
        let (apart, together) = ("bru\u{308}cke", "br\u{fc}cke");
        fs::create_dir(root.join(apart)).expect("a folder");
        fs::write(root.join(apart).join(format!("{together}.png")), "picture").expect("a file");
        for (one, other) in [(apart, apart), (apart, together), (together, apart)] {
            assert_eq!(root.read(&format!("{one}/{other}.png")).expect("a file"), b"picture");
        }
        assert_eq!(composed(apart), together);
    }

    #[test]
    fn a_folder_is_looked_through_once_however_many_links_lead_to_nothing_in_it() {
        let folder = source();
        let root = SourceFolder::new(folder.path().join("source"));
        assert!(!root.is_file("\u{e9}.png"));
        // What comes later is found by its own name alone: nobody looks again.
        fs::write(root.join("e\u{301}.png"), "picture").expect("a file");
        assert!(!root.is_file("\u{e9}.png") && root.is_file("e\u{301}.png"));
        assert!(!root.is_file("a/\u{e9}/\u{e9}.png"));
    }
}
