use std::io::{self, Write};
use std::path::Path;

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::in_parallel::in_parallel;
use crate::site::page::FRAGMENTS;
use crate::site::stage::{OutputFile, Stage, Turn};
use crate::site::{BuildError, BuildErrors};

/// The extensions of what is text, or compresses like it. Pictures are compressed already.
const KINDS: [&str; 10] =
    ["atom", "css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// What is smaller goes out in one packet as it is.
const WORTH: usize = 1_000;

/// What brotli calls its window: 4 MiB.
const WINDOW: u32 = 22;

/// What compresses bytes.
type Compress = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The forms that hosts hand out in place of a file, to browsers that say they read them
/// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-8.4)).
const FORMS: [(&str, Compress); 2] = [("br", brotli), ("gz", gzip)];

/// Puts compressed forms beside the site's files, `a.html.br` and `a.html.gz` beside `a.html`, for hosts
/// that hand those out instead of compressing each answer. What is there already and is of the file as it
/// is, stays.
pub(in crate::site) fn compress(stage: &Stage) -> Result<(), BuildErrors> {
    let files: Vec<String> = stage.paths().into_iter().filter(|path| is_text(path)).collect();
    let waiting = stage.waiting();
    let one = |path: String| compress_one(stage, &path, waiting.get(&path).copied());
    in_parallel(files, |_| {}, |path| one(path).map_err(BuildErrors::from))?;
    Ok(())
}

fn is_text(path: &str) -> bool {
    // Fragments are read by generators, and not sent to readers.
    if path.starts_with(FRAGMENTS) {
        return false;
    }
    let extension = Path::new(path).extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| KINDS.contains(&extension))
}

fn compress_one(stage: &Stage, path: &str, turn: Option<Turn>) -> Result<(), BuildError> {
    let forms = FORMS.map(|(ending, compress)| (format!("{path}.{ending}"), compress));
    if forms.iter().all(|(form, _)| stage.keep_beside(form, path)) {
        return Ok(());
    }
    let bytes = stage.read(path, turn.is_some())?;
    if bytes.len() < WORTH {
        return Ok(());
    }
    for (form, compress) in forms {
        let bytes = compress(&bytes).map_err(BuildError::unwritable(Path::new(&form)))?;
        stage.put_beside(path, turn.unwrap_or(Turn::Rest), OutputFile { path: form, bytes })?;
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    // The best there is takes a fortieth of a second for each page: an archive of years has a thousand.
    const QUALITY: u32 = 9;
    let mut out = Vec::new();
    CompressorWriter::new(&mut out, bytes.len().max(1), QUALITY, WINDOW).write_all(bytes)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
