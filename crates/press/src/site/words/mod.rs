//! The words of the pages that list and search issues, one table a language. They stand in those pages, and
//! for the script of the archive too, so that readers load no language but their own; words that the app
//! shows are in the app's own tables (`newsfold::i18n`), whose tags these have.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod ja;
mod pl;
mod table;
mod zh_hans;

use newsfold::i18n::Phrases;
pub(super) use table::Words;

/// Every table.
static TABLES: [&Words; 9] = [
    &en::WORDS,
    &de::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &ar::WORDS,
    &he::WORDS,
    &ja::WORDS,
    &pl::WORDS,
    &zh_hans::WORDS,
];

/// The words in the language of the interface's phrases, or in English.
pub(super) fn words(phrases: &Phrases) -> &'static Words {
    TABLES.iter().find(|words| words.tag == phrases.tag).copied().unwrap_or(&en::WORDS)
}

#[cfg(test)]
mod tests {
    use newsfold::i18n::phrases;

    use super::*;

    #[test]
    fn every_table_is_found_by_the_language_of_the_interface() {
        for table in TABLES {
            assert_eq!(words(phrases([table.tag])).tag, table.tag);
            for pattern in [table.found, table.listed] {
                assert!(pattern.contains("{n}"), "{}: {pattern}", table.tag);
            }
        }
    }
}
