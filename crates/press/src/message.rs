//! What messages show of other people's words and names: as they are, but for what would write a line of
//! its own, turn the direction of the text, or tell a terminal what to do. That is shown escaped, and a
//! text that is too long for a message is cut.

use std::fmt::{Display, Write};
use std::path::Path;

use newsfold_bundle::LISTED;

/// How much of a quoted text a message holds, in characters.
const LONGEST: usize = 500;

/// How much of a path: the longest that a system opens, so that what is cut is none that somebody has.
const LONGEST_PATH: usize = 4096;

/// A text that a message quotes, in one line.
pub trait Quoted {
    /// The text, escaped and cut.
    fn quoted(&self) -> String;
}

impl Quoted for str {
    fn quoted(&self) -> String {
        cut(self, LONGEST)
    }
}

/// A path that a message names, in one line.
pub trait Shown {
    /// The path, escaped and cut.
    fn shown(&self) -> String;
}

impl Shown for Path {
    fn shown(&self) -> String {
        cut(&self.to_string_lossy(), LONGEST_PATH)
    }
}

fn cut(text: &str, longest: usize) -> String {
    let (head, cut) = match text.char_indices().nth(longest) {
        Some((end, _)) => (text.get(..end).unwrap_or_default(), "…"),
        None => (text, ""),
    };
    escaped(head, |_| true) + cut
}

/// A whole message, which may have several lines. Everything that the command says passes through here,
/// whatever it was put together from.
#[must_use]
pub fn contained(message: &str) -> String {
    escaped(message, |c| c != '\n')
}

/// JSON that is said, with the same characters written as JSON writes them.
#[must_use]
pub fn contained_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && commands(c) {
            // Writing to memory does not fail.
            let _ = write!(shown, "\\u{:04x}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// What is wrong, the first of it, each in a line, and how much more there is.
#[must_use]
pub fn listed(wrong: &[impl Display]) -> String {
    let mut lines: Vec<String> = wrong.iter().take(LISTED).map(ToString::to_string).collect();
    let more = wrong.len() - lines.len();
    if more > 0 {
        lines.push(format!("and {} more", grouped(more)));
    }
    lines.join("\n")
}

fn escaped(text: &str, may_be: impl Fn(char) -> bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' if may_be(c) => shown.extend(c.escape_default()),
            c if commands(c) && may_be(c) => {
                // Writing to memory does not fail.
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    shown
}

/// Whether a character does something instead of being something: control characters, line and paragraph
/// separators, and those that turn the direction of a text.
fn commands(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A number with its thousands apart, as people write it.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_a_terminal_is_shown_and_not_done() {
        let hostile =
            "a\u{1b}]0;b\u{7}\u{1b}[2J\r\n::error::forged\u{9b}31m\u{202e}c\u{2028}d\u{2066}é漢";
        let shown = "a\\u{1b}]0;b\\u{7}\\u{1b}[2J\\r\\n::error::forged\\u{9b}31m\\u{202e}c\\u{2028}d\\u{2066}é漢";
        assert_eq!(hostile.quoted(), shown);
        assert_eq!(Path::new(hostile).shown(), shown);
        assert_eq!(contained_json("{\n\"a\": \"\u{202e}\"}"), "{\n\"a\": \"\\u202e\"}");
        assert_eq!(contained("a: b\nhelp: c\u{1b}[2J\r"), "a: b\nhelp: c\\u{1b}[2J\\r");
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!("ä".repeat(LONGEST).quoted(), "ä".repeat(LONGEST));
        assert_eq!("ä".repeat(20_000_000).quoted(), "ä".repeat(LONGEST) + "…");
        let path = "ä".repeat(20_000_000);
        assert_eq!(Path::new(&path).shown(), "ä".repeat(LONGEST_PATH) + "…");
    }

    #[test]
    fn of_much_that_is_wrong_the_first_is_listed() {
        assert_eq!(listed(&["a", "b"]), "a\nb");
        let said = listed(&vec!["a"; 5100]);
        assert_eq!(said.lines().count(), LISTED + 1);
        assert!(said.ends_with("a\nand 5,000 more"), "{said}");
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(
            [0, 12, 999, 1000, 2_117_003].map(grouped),
            ["0", "12", "999", "1,000", "2,117,003"]
        );
    }
}
