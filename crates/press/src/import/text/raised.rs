/// Text that is set above the line or below it, in the letters that Unicode has for that: `x²`, `H₂O`. Nothing where it
/// has none of a letter, or none are needed, as in "1st".
pub(in crate::import) fn raised(text: &str, side: Side) -> Option<String> {
    let text = text.trim();
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let found: Option<String> = text.chars().map(|c| letter(c, side)).collect();
    found.filter(|_| has_digit && text.chars().count() <= LONGEST)
}

/// The most characters that are set so.
const LONGEST: usize = 8;

/// Where text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Side {
    /// Above the line.
    Above,
    /// Below the line.
    Below,
}

impl Side {
    /// Where an element of HTML sets its text.
    pub(in crate::import) fn of(name: &str) -> Option<Self> {
        match name {
            "sup" => Some(Self::Above),
            "sub" => Some(Self::Below),
            _ => None,
        }
    }
}

/// The sign that points to a note, as Markdown's are written: `[1]`. Nothing where a text is none.
pub(in crate::import) fn note_sign(text: &str) -> Option<String> {
    let bare = text.trim().trim_matches(['[', ']', '(', ')']).trim();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§');
    (!bare.is_empty() && bare.chars().count() <= 4 && bare.chars().all(is_sign))
        .then(|| format!("[{bare}]"))
}

fn letter(c: char, side: Side) -> Option<char> {
    let signs = match side {
        Side::Above => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ",
        Side::Below => "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ",
    };
    let at =
        "0123456789+-=()n".chars().position(|plain| plain == if c == '−' { '-' } else { c })?;
    signs.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_set_above_and_below() {
        assert_eq!(raised("3", Side::Above).as_deref(), Some("³"));
        assert_eq!(raised("-12", Side::Above).as_deref(), Some("⁻¹²"));
        assert_eq!(raised("2", Side::Below).as_deref(), Some("₂"));
        for text in ["st", "TM", "n", "1st", "", "123456789"] {
            assert_eq!(raised(text, Side::Above), None, "{text}");
        }
    }

    #[test]
    fn signs_of_notes_stand_in_brackets() {
        for text in ["1", " [1] ", "(1)"] {
            assert_eq!(note_sign(text).as_deref(), Some("[1]"), "{text}");
        }
        for text in ["", "one", "12345", "1.2", "#"] {
            assert_eq!(note_sign(text), None, "{text}");
        }
    }
}
