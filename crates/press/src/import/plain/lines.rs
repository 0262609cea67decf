/// A line of a text, without what ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its number, from 1, as an editor counts.
    pub(super) number: usize,
    /// Its text.
    pub(super) text: &'t str,
}

/// The lines of a text, ended by LF, CRLF or CR; a line separator, a form feed or a vertical tab
/// inside a line begins another piece of it, under the same number.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut number = 0;
    text.split('\n').flat_map(move |line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut next = number;
        let pieces = line.split('\r').map(move |text| {
            next += 1;
            Line { number: next, text }
        });
        number += 1 + line.bytes().filter(|byte| *byte == b'\r').count();
        pieces.flat_map(|Line { number, text }| {
            text.split(['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
                .map(move |text| Line { number, text })
        })
    })
}

/// Whether the text's lines were broken to a width, so that a line does not end a paragraph.
pub(super) fn is_wrapped(text: &str) -> bool {
    text.split(['\n', '\r']).all(|line| line.len() <= WIDTH || line.chars().nth(WIDTH).is_none())
}

/// The widest line that a program that breaks lines makes.
const WIDTH: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_an_editor_counts() {
        let found: Vec<(usize, &str)> =
            lines("a\nb\r\nc\rd\u{2028}e\n\nf").map(|line| (line.number, line.text)).collect();
        assert_eq!(found, [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (4, "e"), (5, ""), (6, "f")]);
    }

    #[test]
    fn a_long_line_says_that_lines_are_paragraphs() {
        assert!(is_wrapped("a line\nanother"));
        assert!(!is_wrapped(&"word ".repeat(30)));
        assert!(is_wrapped(&"ك".repeat(90)));
    }
}
