use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

use super::pictures::with_pictures;
use super::table::Open;
use super::table::{Files, by_table, is_table, may_be_named};
use crate::import::error::ImportError;
use crate::import::files::note_other_kind;
use crate::import::letters::{Kind, Letters, NotRead, kind};

/// The largest file of an archive that is read, unpacked, in bytes.
const LARGEST: u64 = 64 << 20;

/// The most bytes that are read of one archive, unpacked.
const MOST: u64 = 1 << 30;

/// How many times its own size an archive is unpacked, at most, where that is more than [`LARGEST`]. Texts reach ten
/// times, and what was made to fill memory a thousand times.
const MOST_TIMES: u64 = 100;

/// The most files in an archive.
const MOST_FILES: usize = 100_000;

/// The letters in an archive: those that its table names, or those of all files in it.
pub(in crate::import) fn archive(
    path: &Path,
    bytes: Vec<u8>,
    open: &Open,
) -> Result<Letters, ImportError> {
    let damaged =
        |reason: String| ImportError::Damaged { path: path.to_owned(), what: "archive", reason };
    let most = most_of(bytes.len());
    let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    if zip.len() > MOST_FILES {
        return Err(damaged(format!("it holds more than {MOST_FILES} files")));
    }
    let mut unpacked = Unpacked::new(zip, most);
    let names = unpacked.names();
    if let Some(table) = names.iter().find(|name| is_table(name))
        && let Some(found) = by_table(path, table, &mut unpacked, open)
    {
        return found.map(|mut found| {
            with_pictures(&mut found.letters, &mut unpacked);
            for name in names.iter().filter(|name| !is_table(name) && !may_be_named(name)) {
                note_other_kind(&mut found.other_kinds, Path::new(name));
            }
            found
        });
    }
    let mut all = Letters::default();
    for name in names {
        let file = Path::new(&name);
        let refuse = |reason: String| NotRead { name: name.clone(), reason };
        let bytes = match unpacked.read(&name) {
            Ok(bytes) => bytes,
            Err(reason) => {
                all.left_out.push(refuse(reason));
                continue;
            }
        };
        match kind(file, &bytes) {
            Some(Kind::Archive | Kind::Posts) | None => {
                note_other_kind(&mut all.other_kinds, file);
                continue;
            }
            Some(_) => {}
        }
        match open(file, bytes) {
            Ok(found) => {
                all.left_out.extend(found.left_out);
                for mut letter in found.letters {
                    letter.name = Some(match letter.name {
                        Some(inner) => format!("{name}#{inner}"),
                        None => name.clone(),
                    });
                    all.letters.push(letter);
                }
            }
            Err(ImportError::Empty(_)) => {
                all.left_out.push(refuse("this file is empty".to_owned()));
            }
            Err(error) => all.left_out.push(refuse(error.to_string())),
        }
    }
    with_pictures(&mut all.letters, &mut unpacked);
    Ok(all)
}

/// Why a file is not read behind the most that is.
const TOO_MUCH: &str = "the archive unpacks to more than is read of one";

/// How many bytes are read of an archive of so many, unpacked.
fn most_of(size: usize) -> u64 {
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    size.saturating_mul(MOST_TIMES).clamp(LARGEST, MOST)
}

/// The files of an archive, read one at a time and never written anywhere.
struct Unpacked {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The names that lead nowhere outside the archive, with their places in it.
    names: Vec<(String, usize)>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl Unpacked {
    fn new(mut zip: ZipArchive<Cursor<Vec<u8>>>, most: u64) -> Self {
        let mut names = Vec::new();
        for at in 0..zip.len() {
            let Ok(file) = zip.by_index(at) else { continue };
            let Some(name) = file.enclosed_name().filter(|_| file.is_file()) else { continue };
            let steps: Vec<_> =
                name.iter().map(|step| step.to_string_lossy().into_owned()).collect();
            if steps.iter().any(|step| step.starts_with('.') || step == "__MACOSX") {
                continue;
            }
            names.push((steps.join("/"), at));
        }
        names.sort();
        Self { zip, names, left: most }
    }
}

impl Files for Unpacked {
    fn names(&self) -> Vec<String> {
        self.names.iter().map(|(name, _)| name.clone()).collect()
    }

    fn read(&mut self, name: &str) -> Result<Vec<u8>, String> {
        // The names are sorted, and there may be a hundred thousand of them.
        let first = self.names.partition_point(|(own, _)| own.as_str() < name);
        let found = self.names.get(first).filter(|(own, _)| own == name);
        let place = found.map(|(_, at)| *at);
        let place = place.ok_or_else(|| "there is no such file in the archive".to_owned())?;
        let file = self.zip.by_index(place).map_err(|error| error.to_string())?;
        if self.left == 0 {
            return Err(TOO_MUCH.to_owned());
        }
        let most = LARGEST.min(self.left);
        let mut bytes = Vec::new();
        // What the archive says of the size may be wrong: what comes out is counted.
        file.take(most + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        // Counted whether it is of use or not: an archive may name the same bytes many times.
        self.left = self.left.saturating_sub(size);
        if size <= most {
            return Ok(bytes);
        }
        let why =
            if most < LARGEST { TOO_MUCH } else { "it is larger, unpacked, than any newsletter" };
        Err(why.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn what_an_archive_unpacks_to_is_counted_whether_it_is_of_use_or_not() {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["a", "b", "c"] {
            archive.start_file(name, SimpleFileOptions::default()).expect(name);
            archive.write_all(b"123456").expect(name);
        }
        let archive = archive.finish().expect("an archive").into_inner();
        let zip = ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let mut unpacked = Unpacked::new(zip, 10);
        assert_eq!(unpacked.read("a"), Ok(b"123456".to_vec()));
        assert_eq!(unpacked.read("b"), Err(TOO_MUCH.to_owned()));
        assert_eq!(unpacked.left, 0);
        assert_eq!(unpacked.read("c"), Err(TOO_MUCH.to_owned()));
    }

    #[test]
    fn a_small_archive_does_not_fill_memory() {
        assert_eq!(most_of(1 << 10), 64 << 20);
        assert_eq!(most_of(2 << 20), 200 << 20);
        assert_eq!(most_of(1 << 30), 1 << 30);
    }
}
