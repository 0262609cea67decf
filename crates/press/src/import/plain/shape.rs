/// The most characters a title has.
const LONGEST_TITLE: usize = 180;
/// The most characters the title of a section has.
const LONGEST_SECTION: usize = 60;

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '“']);
    text.ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '؟', '۔', '।'])
}

/// Whether a text could be a title: not long, and it does not end as prose does.
pub(super) fn is_title_like(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|c| {
        c.is_alphanumeric()
            || c as u32 > 0x2190
            || matches!(
                c,
                '"' | '“' | '«' | '„' | '‘' | '\'' | '(' | '[' | '#' | '$' | '€' | '£' | '¿' | '¡'
            )
    });
    let ends = text
        .trim_end_matches(['"', '”', '»'])
        .ends_with(['.', ':', ',', ';', '。', '،', '：', '؛', '…']);
    begins
        && !ends
        && text.chars().any(char::is_alphanumeric)
        && (text.len() <= LONGEST_TITLE || text.chars().nth(LONGEST_TITLE).is_none())
}

/// Whether a text is written in capitals, in a script that has them.
pub(super) fn is_capitals(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).take(2).count();
    // "73, K1ABC" is how somebody signs.
    let signs = text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(',');
    capitals == 2
        && !signs
        && !text.chars().any(char::is_lowercase)
        && !text.ends_with(['.', ':', ',', ';'])
        && text.chars().count() <= LONGEST_SECTION
}

/// Whether a text begins as a title does where nothing else says it is one: not in lower case.
pub(super) fn begins_upright(text: &str) -> bool {
    !text.starts_with(char::is_lowercase)
        && text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '«'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_sentences_are_told_apart_by_their_ends() {
        assert!(
            is_title_like("The eels are back")
                && is_title_like("Who pays?")
                && is_title_like("سفن هادئة")
        );
        for text in ["They are back.", "By the numbers:", "— Anna", "", "Hi all,"] {
            assert!(!is_title_like(text), "{text}");
        }
        assert!(ends_sentence("“No.”") && !ends_sentence("no"));
    }

    #[test]
    fn capitals_are_those_of_any_script_that_has_them() {
        assert!(is_capitals("AI & AGENTS") && is_capitals("ÉNERGIE") && is_capitals("НАУКА"));
        assert!(
            !is_capitals("Transport")
                && !is_capitals("أدوات")
                && !is_capitals("2026")
                && !is_capitals("STOP.")
                && !is_capitals("73, K1ABC")
        );
    }
}
