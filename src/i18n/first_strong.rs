/// The direction of a text by its first letter, as the
/// [bidirectional algorithm](https://www.unicode.org/reports/tr9/#P2) finds it; `None` where it has
/// none. It is found here, and not by `dir="auto"`, because a browser looks for it anew with every
/// node that is put into an element, which takes minutes for a long paragraph.
#[must_use]
pub fn first_strong(text: &str) -> Option<&'static str> {
    text.chars().find_map(|c| match c {
        '\u{200e}' => Some("ltr"),
        '\u{200f}' | '\u{61c}' => Some("rtl"),
        c if !c.is_alphabetic() => None,
        // The blocks of the scripts that run from right to left, with room for those to come.
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some("rtl"),
        _ => Some("ltr"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides_and_nothing_else_does() {
        for text in ["a", "12 – «Ab ש»", "潮", "Ж", "\u{200e}ש", "é", "\u{1d504}"] {
            assert_eq!(first_strong(text), Some("ltr"), "{text}");
        }
        for text in ["ש", "(2) الميناء a", "\u{200f}a", "ߊ", "ﷲ", "𞤀", "١٢ ب", "\u{10d00}"]
        {
            assert_eq!(first_strong(text), Some("rtl"), "{text}");
        }
        for text in ["", "12:30 – 🛳 ١٢", "\u{300}"] {
            assert_eq!(first_strong(text), None, "{text}");
        }
    }
}
