/// The most bytes of an id: a file that is named after it needs room for an ending, and for a name that
/// it has while it is written.
pub const MOST_BYTES: usize = 200;

/// Whether a text can be an address: letters, digits and marks of any script, `-`, `_` and `.`, not
/// beginning with `.`, and not too long, so that it can stand in a fragment, in a file name and in an
/// element's id.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let stands = |c: char| match c {
        '-' | '_' | '.' => true,
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        // Invisible characters, among them those that turn the direction of a text.
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{206f}' | '\u{feff}' => false,
        c => !c.is_control() && !c.is_whitespace(),
    };
    (1..=MOST_BYTES).contains(&text.len()) && !text.starts_with('.') && text.chars().all(stands)
}

/// Whether a text is shaped like a [BCP 47](https://www.rfc-editor.org/info/bcp47) language tag:
/// a primary subtag of two to eight letters (or `x` or `i`), then subtags of one to eight letters
/// and digits.
#[must_use]
pub fn is_language(text: &str) -> bool {
    let mut subtags = text.split('-');
    let Some(primary) = subtags.next() else { return false };
    let private = primary.eq_ignore_ascii_case("x") || primary.eq_ignore_ascii_case("i");
    let named =
        (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    let mut rest = subtags.peekable();
    (named || private && rest.peek().is_some())
        && rest.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// Whether a text is shaped like a [subresource integrity](https://www.w3.org/TR/sri/) value.
pub(super) fn is_digest(text: &str) -> bool {
    let base64 = |value: &str| {
        !value.is_empty()
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
    };
    ["sha256-", "sha384-", "sha512-"]
        .iter()
        .any(|algorithm| text.strip_prefix(algorithm).is_some_and(base64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_of_any_script_that_stand_in_a_file_name() {
        for text in ["a", "2026-04-10", "الميناء", "naïve_1.2", "nai\u{308}ve"] {
            assert!(is_id(text), "{text}");
        }
        assert!(is_id(&"a".repeat(200)) && !is_id(&"a".repeat(201)));
        for text in ["", ".hidden", "a b", "a/b", "a#b", "../a", "a\u{0}", "a%20", "a\u{202e}b"] {
            assert!(!is_id(text), "{text}");
        }
    }

    #[test]
    fn language_tags_have_their_shape() {
        for text in ["en", "pt-BR", "zh-Hans", "x-private", "sr-Latn-RS"] {
            assert!(is_language(text), "{text}");
        }
        for text in ["", "e", "english language", "en_GB", "en-", "x"] {
            assert!(!is_language(text), "{text}");
        }
    }

    #[test]
    fn digests_have_their_shape() {
        assert!(is_digest(
            "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"
        ));
        for text in ["", "sha1-abc", "sha256-", "sha256-ab cd"] {
            assert!(!is_digest(text), "{text}");
        }
    }
}
