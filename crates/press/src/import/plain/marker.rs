/// The sign before an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker<'t> {
    /// How far the sign is indented.
    pub(super) indent: usize,
    /// How far the text behind it is.
    pub(super) text_indent: usize,
    /// The number, where the sign is one.
    pub(super) number: Option<u64>,
    /// The sign as written.
    pub(super) sign: &'t str,
    /// The text of the item.
    pub(super) text: &'t str,
}

/// Reads the sign of a list item: a bullet, or a number of at most three digits with `.` or `)`.
pub(super) fn marker(line: &str) -> Option<Marker<'_>> {
    let text = line.trim_start();
    let indent = indent(line);
    let (sign, number) = match text.chars().next()? {
        c @ ('•' | '‣' | '・' | '◦' | '▪' | '●' | '○' | '■' | '⁃' | '∙' | '·' | '➢' | '►' | '▸'
        | '–' | '—' | '-' | '*' | '+') => (text.get(..c.len_utf8())?, None),
        c if c.is_ascii_digit() => {
            let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let closed = text.get(digits..)?.starts_with(['.', ')']) && digits <= 3;
            closed.then_some(())?;
            (text.get(..=digits)?, Some(text.get(..digits)?.parse().ok()?))
        }
        _ => return None,
    };
    let rest = text.get(sign.len()..)?;
    let parted = rest.starts_with(char::is_whitespace) || rest.is_empty();
    let round = number.is_none() && !sign.starts_with(['-', '–', '—', '*', '+', '·', '∙']);
    (parted || round).then(|| Marker {
        indent,
        text_indent: indent + sign.chars().count() + self::indent(rest).max(1),
        number,
        sign,
        text: rest.trim(),
    })
}

/// How many columns of space a line begins with.
pub(super) fn indent(line: &str) -> usize {
    line.chars()
        .map_while(|c| match c {
            '\t' => Some(4),
            c if c.is_whitespace() => Some(1),
            _ => None,
        })
        .sum()
}

/// Whether a line is a rule or an ornament: three signs or more, no letter, no digit.
pub(super) fn is_rule(line: &str) -> bool {
    let sign = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '-' | '='
                    | '_'
                    | '*'
                    | '~'
                    | '–'
                    | '—'
                    | '―'
                    | '─'
                    | '━'
                    | '═'
                    | '•'
                    | '·'
                    | '#'
                    | '⸻'
                    | '⁂'
            )
    };
    let signs = line.chars().filter(|c| !c.is_whitespace());
    line.chars().all(sign) && (line.contains(['⸻', '⁂']) || signs.take(3).count() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_begin_items() {
        for (line, number, text) in [
            ("• a", None, "a"),
            ("  •a", None, "a"),
            ("- a", None, "a"),
            ("* a", None, "a"),
            ("– a", None, "a"),
            ("‣ a", None, "a"),
            ("2. a", Some(2), "a"),
            ("12) a", Some(12), "a"),
            ("•", None, ""),
        ] {
            assert_eq!(marker(line).map(|m| (m.number, m.text)), Some((number, text)), "{line}");
        }
    }

    #[test]
    fn other_lines_do_not() {
        for line in ["-5 degrees", "*bold*", "1.5 million", "2026. was", "a - b", "", "12"] {
            assert_eq!(marker(line), None, "{line}");
        }
    }

    #[test]
    fn a_rule_says_nothing() {
        assert!(is_rule("---") && is_rule("* * *") && is_rule("=====") && is_rule("⸻"));
        assert!(!is_rule("--") && !is_rule("- a -") && !is_rule("🎉🎉🎉"));
    }
}
