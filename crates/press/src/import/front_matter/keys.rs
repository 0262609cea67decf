use std::collections::BTreeMap;

/// What a key of the front matter means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meaning {
    /// The title.
    Title,
    /// The day it was published; of two such keys, the one that is earlier in the table counts.
    Date,
    /// Its language.
    Language,
    /// Who wrote it.
    Authors,
    /// The newsletter's name.
    Publication,
    /// The newsletter's home page.
    Home,
    /// What the newsletter is about, or the issue.
    Description,
    /// What the issue is about.
    Excerpt,
    /// Topics of the issue.
    Tags,
    /// How words are said aloud.
    Pronunciations,
    /// The issue's own address.
    Address,
    /// Whether the issue is no more than a draft.
    Draft,
    /// Whether the issue is published.
    Published,
    /// For the generator of somebody's site; nothing for readers.
    Machine,
}

/// Keys as generators write them, in lower case and without `-`, `_` and spaces; of two that mean the
/// same, the earlier one counts.
#[rustfmt::skip]
const KEYS: &[(&str, Meaning)] = &[
    ("title", Meaning::Title), ("subject", Meaning::Title), ("headline", Meaning::Title),
    ("betreff", Meaning::Title), ("titel", Meaning::Title), ("titre", Meaning::Title),
    ("date", Meaning::Date), ("publishedat", Meaning::Date), ("pubdate", Meaning::Date),
    ("publishdate", Meaning::Date), ("publisheddate", Meaning::Date), ("publishedon", Meaning::Date),
    ("datepublished", Meaning::Date), ("publicationdate", Meaning::Date), ("published", Meaning::Published),
    ("postdate", Meaning::Date), ("issuedate", Meaning::Date), ("sentat", Meaning::Date),
    ("senddate", Meaning::Date), ("emailsentat", Meaning::Date), ("sent", Meaning::Date), ("releasedate", Meaning::Date),
    ("released", Meaning::Date), ("pubdatetime", Meaning::Date), ("day", Meaning::Date), ("datum", Meaning::Date), ("createdat", Meaning::Date), ("created", Meaning::Date),
    ("updatedat", Meaning::Date), ("updated", Meaning::Date), ("lastmod", Meaning::Date), ("modified", Meaning::Date),
    ("language", Meaning::Language), ("lang", Meaning::Language), ("locale", Meaning::Language),
    ("author", Meaning::Authors), ("authors", Meaning::Authors), ("byline", Meaning::Authors),
    ("publication", Meaning::Publication), ("newsletter", Meaning::Publication),
    ("series", Meaning::Publication),
    ("home", Meaning::Home), ("homepage", Meaning::Home),
    ("description", Meaning::Description),
    ("excerpt", Meaning::Excerpt), ("summary", Meaning::Excerpt), ("subtitle", Meaning::Excerpt),
    ("tags", Meaning::Tags), ("tag", Meaning::Tags), ("hashtags", Meaning::Tags), ("keywords", Meaning::Tags),
    ("categories", Meaning::Tags), ("category", Meaning::Tags), ("topics", Meaning::Tags),
    ("pronunciations", Meaning::Pronunciations), ("pronunciation", Meaning::Pronunciations),
    ("slug", Meaning::Address), ("permalink", Meaning::Address), ("url", Meaning::Address),
    ("canonicalurl", Meaning::Address),
    ("draft", Meaning::Draft), ("status", Meaning::Draft),
    ("layout", Meaning::Machine), ("template", Meaning::Machine), ("type", Meaning::Machine),
    ("weight", Meaning::Machine), ("aliases", Meaning::Machine), ("redirectfrom", Meaning::Machine),
];

/// What the keys of a newsletter mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meanings {
    /// Keys of this newsletter alone, in the form of the table; they come before it.
    own: BTreeMap<String, Meaning>,
}

impl Meanings {
    /// Gives a key of this newsletter its meaning.
    pub(in crate::import) fn add(&mut self, key: &str, meaning: Meaning) {
        self.own.insert(plain(key), meaning);
    }

    /// What a key means, if anything.
    pub(super) fn of(&self, key: &str) -> Option<Meaning> {
        let key = plain(key);
        self.own
            .get(&key)
            .copied()
            .or_else(|| KEYS.iter().find(|(known, _)| *known == key).map(|(_, meaning)| *meaning))
    }

    /// Which of two keys with one meaning counts: the lesser.
    pub(super) fn rank(&self, key: &str) -> usize {
        let key = plain(key);
        if self.own.contains_key(&key) {
            return 0;
        }
        KEYS.iter().position(|(known, _)| *known == key).map_or(usize::MAX, |at| at + 1)
    }
}

/// A key in the form of the table.
fn plain(key: &str) -> String {
    key.chars()
        .filter(|c| !matches!(c, '-' | '_' | ' ' | '.'))
        .flat_map(char::to_lowercase)
        .collect()
}
