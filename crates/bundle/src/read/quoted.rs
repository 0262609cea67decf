use std::fmt::{self, Write};

/// How many characters of a text are quoted.
const SHOWN: usize = 120;

/// Words of a stranger's in a message: in back-ticks, on one line, cut at some length, and with nothing
/// that a terminal would obey or that turns the direction of the words around it.
pub(super) struct Quoted<'a>(pub(super) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('`')?;
        let mut letters = self.0.chars();
        for c in letters.by_ref().take(SHOWN) {
            match c {
                c if c.is_control() => write!(f, "{}", c.escape_unicode())?,
                '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}' => write!(f, "{}", c.escape_unicode())?,
                c => f.write_char(c)?,
            }
        }
        if letters.next().is_some() {
            f.write_char('…')?;
        }
        f.write_char('`')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_written_out_and_a_long_text_is_cut() {
        let quoted = |text: &str| Quoted(text).to_string();
        assert_eq!(quoted("é ` 潮"), "`é ` 潮`");
        assert_eq!(
            quoted("\u{1b}[2J\n\u{9b}\u{202e}\u{2028}"),
            "`\\u{1b}[2J\\u{a}\\u{9b}\\u{202e}\\u{2028}`"
        );
        assert_eq!(quoted(&"a".repeat(1000)), format!("`{}…`", "a".repeat(120)));
    }
}
