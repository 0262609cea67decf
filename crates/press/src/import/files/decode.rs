use std::io;
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::find::STDIN;
use crate::import::error::ImportError;
use crate::import::report::Note;
use crate::real_file;

/// Reads a file; `-` is standard input.
pub(in crate::import) fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let is_stdin = path.as_os_str() == STDIN;
    let bytes =
        if is_stdin { real_file::limited(io::stdin().lock()) } else { real_file::read(path) };
    bytes.map_err(|reason| ImportError::Unreadable { path: path.to_owned(), reason })
}

/// A text, and what was taken for granted to read it.
#[derive(Debug)]
pub(in crate::import) struct Decoded {
    /// The text, without a byte-order mark.
    pub(in crate::import) text: String,
    /// The encoding, where nothing in the file says it.
    pub(in crate::import) note: Option<Note>,
}

/// The text of some bytes: as UTF-8, as the file itself says, or as its letters make likely
/// ([`chardetng`], as browsers do), which is then said.
pub(in crate::import) fn decode(path: &Path, bytes: Vec<u8>) -> Result<Decoded, ImportError> {
    let known =
        Encoding::for_bom(&bytes).map(|(encoding, _)| encoding).or_else(|| two_bytes(&bytes));
    if known.is_none_or(|encoding| encoding == UTF_8)
        && let Some(at) = bytes.iter().position(|byte| *byte == 0)
    {
        return Err(ImportError::Binary { path: path.to_owned(), line: line_of(&bytes, at) });
    }
    let (text, note) = match known {
        Some(encoding) if encoding != UTF_8 => (decoded(path, &bytes, encoding)?, None),
        _ => match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => other(path, error.as_bytes())?,
        },
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty(path.to_owned()));
    }
    Ok(Decoded { text, note })
}

/// A text that is not UTF-8.
fn other(path: &Path, bytes: &[u8]) -> Result<(String, Option<Note>), ImportError> {
    if let Some(encoding) = stated(bytes) {
        let (text, _, has_errors) = encoding.decode(bytes);
        if !has_errors {
            return Ok((text.into_owned(), None));
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let note = Note::Encoding(encoding.name().to_owned());
    Ok((decoded(path, bytes, encoding)?, Some(note)))
}

/// The text of some bytes in an encoding that holds for all of them.
fn decoded(path: &Path, bytes: &[u8], encoding: &'static Encoding) -> Result<String, ImportError> {
    let (text, _, has_errors) = encoding.decode(bytes);
    if !has_errors {
        return Ok(text.into_owned());
    }
    let offset = match std::str::from_utf8(bytes) {
        Ok(_) => 0,
        Err(error) => error.valid_up_to(),
    };
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let line = line_of(bytes, offset);
    Err(ImportError::NotUtf8 { path: path.to_owned(), line, offset, byte })
}

/// The encoding that a page or a feed says it is in.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(2048))?;
    let head: String = head.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    ["charset=", "encoding="].iter().find_map(|key| {
        let (before, value) = head.split_once(key)?;
        before.contains('<').then_some(())?;
        let value = value.trim_start_matches(['"', '\'', ' ']);
        let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':'));
        Encoding::for_label(value.get(..end.unwrap_or(value.len()))?.as_bytes())
    })
}

/// UTF-16 without a byte-order mark: every other byte of a text in letters of the West is zero.
fn two_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(2048) & !1)?;
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 4 || !bytes.len().is_multiple_of(2) {
        None
    } else if odd * 5 >= half * 2 && even * 20 <= half {
        Some(UTF_16LE)
    } else if even * 5 >= half * 2 && odd * 20 <= half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The number of the line that holds a byte.
fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Option<String>) {
        let decoded = decode(Path::new("a.txt"), bytes.to_vec()).expect("a text");
        let name = decoded.note.map(|note| match note {
            Note::Encoding(name) => name,
            other => panic!("{other:?}"),
        });
        (decoded.text, name)
    }

    #[test]
    fn a_text_in_two_bytes_a_character_is_read_with_and_without_a_mark() {
        let text = "Hafenbrief\n\nDas Café öffnet\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little), (text.to_owned(), None));
        assert_eq!(read(&big), (text.to_owned(), None));
        assert_eq!(read(&[&[0xff, 0xfe], little.as_slice()].concat()), (text.to_owned(), None));
        assert_eq!(read(&[&[0xfe, 0xff], big.as_slice()].concat()), (text.to_owned(), None));
    }

    #[test]
    fn an_encoding_that_nobody_states_is_said() {
        let german = "Das Café öffnet, Brot für alle, der Ofen ist groß.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(german);
        assert_eq!(read(&bytes), (german.to_owned(), Some("windows-1252".to_owned())));
        let japanese = "港のカフェが月曜日に開きます。パンとお茶があります。";
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(japanese);
        assert_eq!(read(&bytes), (japanese.to_owned(), Some("Shift_JIS".to_owned())));
        let page = "<meta charset=windows-1250><p>Żółta łódź";
        let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(page);
        assert_eq!(read(&bytes), (page.to_owned(), None));
    }
}
