use std::collections::HashSet;
use std::fmt::Write;

use super::notes::LISTED;
use super::position::positions;
use super::quoted::Quoted;
use super::{Fault, FaultKind};

/// An object or an array that has begun and not ended.
enum Open<'t> {
    Object { keys: HashSet<&'t str>, last: &'t str },
    Array { index: usize },
}

/// Every key that an object of a JSON text has twice, with its place, and how many more there are: of
/// the first, nobody would hear anything, since parsers keep the last. The text is valid JSON.
///
/// Keys are compared as they are written; a key in escapes is not one that people write.
pub(super) fn duplicate_keys(text: &str) -> (Vec<Fault>, usize) {
    let bytes = text.as_bytes();
    let (mut open, mut at) = (Vec::<Open>::new(), 0);
    let (mut found, mut more) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' => open.push(Open::Object { keys: HashSet::new(), last: "" }),
            b'[' => open.push(Open::Array { index: 0 }),
            b'}' | b']' => drop(open.pop()),
            b',' => {
                if let Some(Open::Array { index }) = open.last_mut() {
                    *index += 1;
                }
            }
            b'"' => {
                let end = end_of_text(bytes, at);
                let word = text.get(at + 1..end).unwrap_or_default();
                let rest = bytes.get(end + 1..).unwrap_or_default();
                let is_key = rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':');
                if is_key && let Some(Open::Object { keys, last }) = open.last_mut() {
                    *last = word;
                    if keys.insert(word) {
                    } else if found.len() < LISTED {
                        found.push((at, path(&open), word));
                    } else {
                        more += 1;
                    }
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    let offsets: Vec<_> = found.iter().map(|(at, ..)| *at).collect();
    let positions = positions(text, &offsets);
    let fault = |((_, path, word), position): ((usize, String, &str), _)| Fault {
        path,
        position: Some(position),
        kind: FaultKind::DuplicateKey(word.to_owned()),
        is_mended: true,
    };
    (found.into_iter().zip(positions).map(fault).collect(), more)
}

/// Where the quotation mark stands that ends the text whose first one stands at `start`.
fn end_of_text(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The way to an object; the last step is the key itself, which the words name.
fn path(open: &[Open]) -> String {
    let mut path = String::new();
    for step in &open[..open.len().saturating_sub(1)] {
        // Writing to a string does not fail.
        let _ = match step {
            Open::Array { index } => write!(path, "[{index}]"),
            Open::Object { last, .. } => {
                let point = if path.is_empty() { "" } else { "." };
                let is_word = last.len() < 40 && last.bytes().all(|b| b.is_ascii_alphanumeric());
                if is_word {
                    write!(path, "{point}{last}")
                } else {
                    write!(path, "{point}{}", Quoted(last))
                }
            }
        };
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_said_twice_is_found_where_it_stands() {
        let text = "{\"a\": 1, \"b\": [{\"c\": \"\\\"a\\\": \", \"a\": 2},\n {\"c\" : 1, \"c\": 2}], \"a\": {}}";
        let (found, more) = duplicate_keys(text);
        let found: Vec<String> =
            found.iter().map(|fault| format!("{:?}: {fault}", fault.position)).collect();
        assert_eq!(
            found,
            [
                "Some((2, 12)): b[1]: `c` is said twice here, and the last one counts",
                "Some((2, 22)): `a` is said twice here, and the last one counts"
            ]
        );
        assert_eq!(more, 0);
    }

    #[test]
    fn of_very_many_a_hundred_are_listed_and_the_rest_is_counted() {
        let text = format!("{{\"a\":1{}}}", ",\"a\":1".repeat(1000));
        let (found, more) = duplicate_keys(&text);
        assert_eq!((found.len(), more), (100, 900));
    }
}
