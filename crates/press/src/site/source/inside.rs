use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use unicode_normalization::UnicodeNormalization;

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

/// Whether there is a file in the source, under this name or one that reads the same.
pub(in crate::site) fn is_file(root: &Path, file: &str) -> bool {
    found(root, file).is_ok()
}

/// The folders that a path lies in, from the innermost on.
pub(in crate::site) fn above(path: &str) -> impl Iterator<Item = String> + '_ {
    path.rmatch_indices('/').filter_map(|(end, _)| path.get(..end)).map(str::to_owned)
}

/// Opens a file of the source: a real one, which really lies there. Links out of the source, what is
/// hidden, pipes and devices are refused.
pub(in crate::site) fn open(root: &Path, file: &str) -> io::Result<File> {
    let (dir, path) = found(root, file)?;
    let opened = dir.open(path)?.into_std();
    match opened.metadata()? {
        // It may be another than a moment ago.
        found if !found.is_file() => Err(refused("it is no file")),
        found if found.len() > LARGEST => Err(refused("it is larger than 1 GiB")),
        _ => Ok(opened),
    }
}

/// The bytes of a file of the source.
pub(in crate::site) fn read(root: &Path, file: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(root, file)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The source, and where in it a file really lies.
fn found(root: &Path, file: &str) -> io::Result<(Dir, PathBuf)> {
    let dir = Dir::open_ambient_dir(root, ambient_authority())?;
    let path = named(&dir, file);
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
fn named(dir: &Dir, file: &str) -> PathBuf {
    let plain = PathBuf::from(file);
    if file.is_ascii() || dir.symlink_metadata(&plain).is_ok() {
        return plain;
    }
    let mut path = PathBuf::new();
    for step in file.split('/') {
        let folder = if path.as_os_str().is_empty() { Path::new(".") } else { &path };
        let same = |name: &std::ffi::OsStr| composed(&name.to_string_lossy()) == composed(step);
        let names = dir.read_dir(folder).into_iter().flatten().flatten();
        let name = names.map(|entry| entry.file_name()).find(|name| same(name));
        path.push(name.unwrap_or_else(|| step.into()));
    }
    path
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
        let root = folder.path().join("source");
        for file in ["a/b.png", "again.png"] {
            assert_eq!(read(&root, file).expect(file), b"source/a/b.png");
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
            assert!(!is_file(&root, file) && read(&root, file).is_err(), "{file}");
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
        let root = folder.path().join("source");
        let (apart, together) = ("bru\u{308}cke", "br\u{fc}cke");
        fs::create_dir(root.join(apart)).expect("a folder");
        fs::write(root.join(apart).join(format!("{together}.png")), "picture").expect("a file");
        for (one, other) in [(apart, apart), (apart, together), (together, apart)] {
            assert_eq!(read(&root, &format!("{one}/{other}.png")).expect("a file"), b"picture");
        }
        assert_eq!(composed(apart), together);
    }
}
