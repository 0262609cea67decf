use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::key::key;
use super::known_words::{Meaning, OPENERS, SPEECH, TABLE};
use super::own::{Own, own};

static MEANINGS: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let entries =
        TABLE.iter().flat_map(|(meaning, words)| words.iter().map(move |w| (key(w), *meaning)));
    entries.collect()
});
static SPEECH_KEYS: LazyLock<HashSet<String>> =
    LazyLock::new(|| SPEECH.iter().map(|word| key(word)).collect());
static OPENER_KEYS: LazyLock<HashSet<String>> =
    LazyLock::new(|| OPENERS.iter().map(|word| key(word)).collect());

/// What the words of a label mean, if they are known.
pub(crate) fn meaning(label: &str) -> Option<Meaning> {
    // No known label is longer; a long text needs no look.
    if label.len() > 120 {
        return None;
    }
    match own(label) {
        Some(Own::Label(meaning)) => Some(meaning),
        Some(Own::NoLabel) => None,
        None => MEANINGS.get(&key(label)).copied(),
    }
}

/// Whether the newsletter that is being read says that these words are no label.
pub(super) fn is_none(label: &str) -> bool {
    label.len() <= 120 && own(label) == Some(Own::NoLabel)
}

/// Whether a sentence, and no label, ends with this word: "he said: no".
pub(super) fn ends_a_clause(word: &str) -> bool {
    SPEECH_KEYS.contains(&key(word))
}

/// Whether a sentence rather than a label begins with this word.
pub(super) fn opens_a_sentence(word: &str) -> bool {
    OPENER_KEYS.contains(&key(word))
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::Role;

    use super::*;

    #[test]
    fn a_known_label_is_known_in_any_dress() {
        for label in ["TLDR", "TL;DR", "tl;dr:", "TL, DR", "In short", "الخُلاصة", "**TL;DR**"]
        {
            assert_eq!(meaning(label), Some(Meaning::Tldr), "{label}");
        }
        for label in
            ["Why do I care?", "Why it matters", "WHY IT MATTERS", "למה זה חשוב", "なぜ重要か"]
        {
            assert_eq!(meaning(label), Some(Meaning::Role(Role::Why)), "{label}");
        }
        assert_eq!(meaning("What’s new"), Some(Meaning::Role(Role::Summary)));
        assert_eq!(meaning("أهم النقاط"), Some(Meaning::Role(Role::Takeaways)));
        assert_eq!(meaning("Yes, but"), Some(Meaning::Named));
        assert_eq!(meaning("Eel update"), None);
    }

    #[test]
    fn no_word_has_two_meanings() {
        let mut seen = HashMap::new();
        for (meaning, words) in TABLE {
            for word in *words {
                if let Some(other) = seen.insert(key(word), meaning) {
                    assert_eq!(other, meaning, "{word}");
                }
            }
        }
    }
}
