use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::find::STDIN;
use crate::import::error::ImportError;

/// Reads a file; `-` is standard input.
pub(in crate::import) fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let bytes = if path.as_os_str() == STDIN { stdin() } else { fs::read(path) };
    bytes.map_err(|reason| ImportError::Unreadable { path: path.to_owned(), reason })
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of some bytes, without a byte-order mark.
pub(in crate::import) fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, ImportError> {
    let path = || path.to_owned();
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ImportError::Binary { path: path(), line: line_of(&bytes, at) });
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let byte = bytes.get(offset).copied().unwrap_or_default();
        ImportError::NotUtf8 { path: path(), line: line_of(bytes, offset), offset, byte }
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.trim().is_empty() { Err(ImportError::Empty(path())) } else { Ok(text) }
}

/// The number of the line that holds a byte.
fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count()
}
