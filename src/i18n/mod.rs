//! The words of the interface, one table a language.
//!
//! A table is a [`Phrases`]: a phrase that a language lacks does not compile. Adding a language is a
//! file beside this one and a line in [`LANGUAGES`].

mod en;
mod phrases;

pub use phrases::Phrases;

/// Every language of the interface, by its BCP 47 tag; the first is used where nothing else fits.
static LANGUAGES: [&Phrases; 1] = [&en::PHRASES];

/// The words for the first of some wanted languages that there is a table for.
///
/// Tags are looked up as [RFC 4647](https://www.rfc-editor.org/rfc/rfc4647#section-3.4) says: from
/// the whole tag to its first subtag, so that `de-AT` finds `de`.
#[must_use]
pub fn phrases<'a>(wanted: impl IntoIterator<Item = &'a str>) -> &'static Phrases {
    wanted.into_iter().find_map(look_up).unwrap_or(LANGUAGES[0])
}

fn look_up(tag: &str) -> Option<&'static Phrases> {
    let mut range = tag;
    loop {
        let known = LANGUAGES.iter().find(|table| table.tag.eq_ignore_ascii_case(range));
        if let Some(table) = known {
            return Some(table);
        }
        range = range.rsplit_once('-')?.0;
    }
}

/// Whether a language is written from right to left, by its script or its usual script.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    const SCRIPTS: [&str; 6] = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"];
    const LANGUAGES: [&str; 12] =
        ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr"];
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
        None => LANGUAGES.contains(&language.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_finds_the_table_of_its_language() {
        assert_eq!(phrases(["en-GB"]).tag, "en");
        assert_eq!(phrases(["tlh", "EN"]).tag, "en");
        assert_eq!(phrases(["tlh"]).tag, "en");
    }

    #[test]
    fn direction_follows_the_script() {
        for tag in ["ar", "he-IL", "az-Arab", "FA"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "de-AT", "ar-Latn", ""] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
