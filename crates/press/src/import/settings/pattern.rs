use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// Words that a text is held against: the same in whatever case, with `*` for anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The words between the stars, in lower case.
    pieces: Vec<String>,
}

impl Pattern {
    /// The pattern that these words are; none where they would fit everything.
    pub(super) fn new(words: &str) -> Option<Self> {
        let pieces: Vec<String> =
            plain(words).split('*').map(|piece| piece.trim().to_owned()).collect();
        pieces.iter().any(|piece| !piece.is_empty()).then_some(Self { pieces })
    }

    /// Whether a text is as the pattern says, from its beginning to its end.
    pub(in crate::import) fn fits(&self, text: &str) -> bool {
        let text = plain(text);
        let (Some(first), Some(last)) = (self.pieces.first(), self.pieces.last()) else {
            return false;
        };
        if self.pieces.len() == 1 {
            return text == *first;
        }
        let Some(rest) = text.strip_prefix(first.as_str()) else { return false };
        let Some(mut rest) = rest.strip_suffix(last.as_str()) else { return false };
        let between = self.pieces.get(1..self.pieces.len() - 1).unwrap_or_default();
        between.iter().all(|piece| match rest.find(piece.as_str()) {
            Some(at) => {
                rest = rest.get(at + piece.len()..).unwrap_or_default();
                true
            }
            None => false,
        })
    }
}

/// A text as it is compared: in lower case, its words apart by one space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl JsonSchema for Pattern {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Pattern".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "[^*\\s]" })
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn a_star_stands_for_anything() {
        let fits = |pattern: &str, text: &str| {
            Pattern::new(pattern).is_some_and(|pattern| pattern.fits(text))
        };
        for (pattern, text) in [
            ("Sponsors", "SPONSORS"),
            ("our sponsors", "Our\n  sponsors"),
            ("You are reading *", "You are reading Harbour Brief 12"),
            ("*harbour brief*", "You are reading Harbour Brief 12"),
            ("a * c * e", "a b c d e"),
            ("What’s next?", "What’s next?"),
        ] {
            assert!(fits(pattern, text), "{pattern}");
        }
        for (pattern, text) in [
            ("Sponsors", "Our sponsors"),
            ("a*a", "a"),
            ("a*b*c", "a c b"),
            ("You are*", "Are you?"),
        ] {
            assert!(!fits(pattern, text), "{pattern}");
        }
        assert_eq!([Pattern::new(" "), Pattern::new("**")], [None, None]);
    }
}
