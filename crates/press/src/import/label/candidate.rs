use super::meaning::{ends_a_clause, is_none, meaning};
use crate::import::text::is_mark;

/// The beginning of a text that has the shape of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate<'t> {
    /// The words before the colon.
    pub(super) label: &'t str,
    /// What follows the colon.
    pub(super) rest: &'t str,
}

/// The most characters a label has.
const LONGEST: usize = 40;
/// The most words a label has.
const MOST_WORDS: usize = 5;

/// Takes a text apart at its first colon, where the words before it have the shape of a label: one to
/// five words, at most forty characters, no punctuation of sentences, a capital letter first (in
/// scripts that have them), and the colon ends the word, so that neither `https://` nor `10:30` is one.
pub(super) fn candidate(text: &str) -> Option<Candidate<'_>> {
    let (at, colon) = text.char_indices().take(LONGEST + 1).find(|(_, c)| is_colon(*c))?;
    let label = text.get(..at)?.trim();
    let rest = text.get(at + colon.len_utf8()..)?;
    let parted = colon == '：' || rest.is_empty() || rest.starts_with(char::is_whitespace);
    let known = meaning(label).is_some();
    let glued = known && rest.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '“');
    (parted || glued).then_some(())?;
    let is_label = known || has_shape(label) && !is_none(label);
    is_label.then_some(Candidate { label, rest: rest.trim_start() })
}

/// A label that stands alone: a short text that ends with a colon, or known words without one.
pub(crate) fn alone(text: &str) -> Option<&str> {
    let text = text.trim();
    match text.strip_suffix(is_colon) {
        Some(label) => {
            let label = label.trim_end();
            let short = label.chars().count() <= LONGEST
                && label.split_whitespace().count() <= MOST_WORDS + 1
                && label.chars().any(char::is_alphanumeric)
                && !label.contains(['.', '!', '。', '\n']);
            let may_be = || short && !ends_with_speech(label) && !is_none(label);
            (meaning(label).is_some() || may_be()).then_some(label)
        }
        None => meaning(text).map(|_| text),
    }
}

/// Whether the words before a colon look like a label's.
fn has_shape(label: &str) -> bool {
    let first = label.chars().next();
    let begins = first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let plain = |c: char| {
        c.is_alphanumeric()
            || is_mark(c)
            || matches!(c, ' ' | '\'' | '’' | '-' | '–' | '&' | '/' | ',' | '+' | '\u{200c}')
    };
    let body = label.strip_suffix(['?', '؟', '？']).unwrap_or(label);
    begins
        && body.chars().all(plain)
        && label.matches(',').count() <= 1
        && label.split_whitespace().count() <= MOST_WORDS
        && (label.contains(char::is_whitespace) || is_spaced(label) || label.chars().count() <= 12)
}

/// Whether the label's script puts spaces between words: Han and kana do not, and there twelve
/// characters are a sentence.
fn is_spaced(label: &str) -> bool {
    !label.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'))
}

/// Whether the last word is one that leads to speech: "he said:".
pub(super) fn ends_with_speech(label: &str) -> bool {
    label.split_whitespace().next_back().is_some_and(ends_a_clause)
}

fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words_and_a_colon_have_the_shape() {
        for (text, label, rest) in [
            ("TLDR: short", "TLDR", "short"),
            ("TL;DR: short", "TL;DR", "short"),
            ("Yes, but: no", "Yes, but", "no"),
            ("What's next?: more", "What's next?", "more"),
            ("要点：三つ", "要点", "三つ"),
            ("الخلاصة: نص", "الخلاصة", "نص"),
            ("Summary:", "Summary", ""),
            ("TLDR:Glued", "TLDR", "Glued"),
            ("เรื่องเล่า: สั้น", "เรื่องเล่า", "สั้น"),
            ("मुख्य बातें: तीन", "मुख्य बातें", "तीन"),
        ] {
            assert_eq!(candidate(text), Some(Candidate { label, rest }), "{text}");
        }
    }

    #[test]
    fn times_addresses_and_sentences_do_not() {
        for text in [
            "https://a.example",
            "At 10:30 we left",
            "10:30 is early",
            "Note that there is one thing: time",
            "end. Then: more",
            "and then: more",
            "(Aside: this)",
            "a text without one",
            "वह आया। फिर: और",
            "",
        ] {
            assert_eq!(candidate(text), None, "{text}");
        }
    }

    #[test]
    fn a_label_alone_ends_with_a_colon_or_is_known() {
        assert_eq!(alone("By the numbers:"), Some("By the numbers"));
        assert_eq!(alone("What we liked:"), Some("What we liked"));
        assert_eq!(alone("Key takeaways"), Some("Key takeaways"));
        assert_eq!(alone("The eels are back"), None);
        assert_eq!(alone("He said:"), None);
        assert_eq!(alone("What made it work was not the sensor but the pipe:"), None);
    }
}
