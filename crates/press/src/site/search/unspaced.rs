/// A text with a space around each letter of a script that writes none: the engine takes words from between
/// spaces. What is shown of it is written as it was by the script of the page
/// (`src/parts/archive/unspaced.js`).
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for c in text.chars() {
        let is_alone = writes_no_spaces(c);
        if is_alone && !spaced.is_empty() && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        // What comes after the last space is no letter of these where that space was not made here.
        if is_alone || c != ' ' || !spaced.ends_with(' ') {
            spaced.push(c);
        }
        if is_alone {
            spaced.push(' ');
        }
    }
    spaced.truncate(spaced.trim_end().len());
    spaced
}

/// Kana, Han, Thai, Lao, Khmer and Myanmar.
fn writes_no_spaces(c: char) -> bool {
    matches!(u32::from(c), 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff | 0x2_0000..=0x3_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_scripts_without_spaces_stand_apart_and_others_as_they_are() {
        for (text, expected) in [
            ("人工智能，2026年", "人 工 智 能 ，2026 年"),
            ("AI技术", "AI 技 术"),
            ("ひと つ", "ひ と つ"),
            ("eels in the harbour", "eels in the harbour"),
            ("", ""),
        ] {
            assert_eq!(spaced(text), expected);
        }
    }
}
