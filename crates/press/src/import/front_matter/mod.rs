//! What stands before a newsletter's text: YAML between lines of `---`, TOML between lines of `+++`, an
//! object of JSON, or header lines. Each becomes `entry`s, and `keys` says what they mean.

mod entry;
mod error;
mod header;
mod json;
mod keys;
mod toml;
mod yaml;

use entry::{Entry, Value};
pub(super) use error::FrontMatterError;
pub(crate) use keys::{Meaning, Meanings};

use newsfold_bundle::Pronunciation;

use super::report::UnknownKey;
use super::text::Topics;

/// What is said before a newsletter's text. An export has hundreds of thousands of these, most of which say
/// little: what is said has a box each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The title.
    pub(super) title: Option<Box<Said>>,
    /// The day it was published, as written.
    pub(super) date: Option<Box<Said>>,
    /// Its language.
    pub(super) language: Option<Box<Said>>,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// The newsletter's name.
    pub(super) publication: Option<Box<Said>>,
    /// What the title of its page ends with, as with the name of a site.
    pub(super) called: Option<String>,
    /// The newsletter's home page.
    pub(super) home: Option<Box<Said>>,
    /// A picture that stands for the newsletter.
    pub(super) picture: Option<Box<Said>>,
    /// How words are said aloud.
    pub(super) pronunciations: Vec<Pronunciation>,
    /// What the newsletter is about, or the issue: where issues say different things, theirs.
    pub(super) description: Option<Box<Said>>,
    /// What the issue is about.
    pub(super) excerpt: Option<Box<Said>>,
    /// Topics of the issue.
    pub(super) tags: Vec<String>,
    /// The issue's own address.
    pub(super) address: Option<Box<Said>>,
    /// Whether it says that the issue is not published.
    pub(super) is_draft: bool,
    /// Keys that mean nothing here, or what another key has said before.
    pub(super) unknown: Vec<UnknownKey>,
}

impl FrontMatter {
    /// What this says, and where it says nothing, what another does.
    pub(super) fn or(self, other: Self) -> Self {
        let authors = if self.authors.is_empty() { other.authors } else { self.authors };
        Self {
            title: self.title.or(other.title),
            date: self.date.or(other.date),
            language: self.language.or(other.language),
            authors,
            publication: self.publication.or(other.publication),
            called: self.called.or(other.called),
            home: self.home.or(other.home),
            picture: self.picture.or(other.picture),
            pronunciations: [self.pronunciations, other.pronunciations].concat(),
            description: self.description.or(other.description),
            excerpt: self.excerpt.or(other.excerpt),
            tags: if self.tags.is_empty() { other.tags } else { self.tags },
            address: self.address.or(other.address),
            is_draft: self.is_draft || other.is_draft,
            unknown: [self.unknown, other.unknown].concat(),
        }
    }
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The line of the file that its key stands on, from 1.
    pub(super) line: usize,
    /// The key, as it is written.
    pub(super) key: String,
    /// The value.
    pub(super) text: String,
}

impl Said {
    /// Whether it stands in the text, and not around it.
    pub(super) fn is_in_the_text(&self) -> bool {
        self.key != "head"
    }

    /// What is said around the text: by a mail's header, a feed, a page's head.
    #[allow(clippy::unnecessary_box_returns, reason = "it is kept in a box")]
    pub(super) fn around(line: usize, text: impl Into<String>) -> Box<Self> {
        Box::new(Self { line, key: "head".to_owned(), text: text.into() })
    }

    /// Whether it is said around the text.
    pub(super) fn is_around(&self) -> bool {
        self.key == "head"
    }
}

/// A text taken apart into front matter and body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split<'t> {
    /// What the front matter says; nothing where there is none.
    pub(super) front: FrontMatter,
    /// What follows it.
    pub(super) body: &'t str,
    /// How many lines stand before the body.
    pub(super) lines_before: usize,
    /// Whether it stood between fences, as in Markdown.
    pub(super) is_fenced: bool,
}

/// Takes the front matter off a text. What lies between two fences and holds no keys is none but the
/// text itself.
pub(super) fn split<'t>(text: &'t str, meanings: &Meanings) -> Result<Split<'t>, FrontMatterError> {
    let taken = |entries: Vec<Entry>, bytes: usize, is_fenced: bool| {
        let (before, body) = text.split_at_checked(bytes).unwrap_or((text, ""));
        let lines_before = before.matches('\n').count();
        Split { front: FrontMatter::new(entries, meanings), body, lines_before, is_fenced }
    };
    if let Some((yaml, bytes)) = block(text, "---").filter(|(yaml, _)| has_keys(yaml, ':')) {
        return Ok(taken(yaml::entries(yaml, 1)?, bytes, true));
    }
    if let Some((toml, bytes)) = block(text, "+++").filter(|(toml, _)| has_keys(toml, '=')) {
        return Ok(taken(toml::entries(toml, 1)?, bytes, true));
    }
    if let Some(found) = json::entries(text) {
        let (entries, bytes) = found?;
        return Ok(taken(entries, bytes, true));
    }
    if let Some((entries, bytes)) = header::entries(text, meanings) {
        return Ok(taken(entries, bytes, false));
    }
    Ok(Split { front: FrontMatter::default(), body: text, lines_before: 0, is_fenced: false })
}

/// Whether the first line of a block that says something is a key before a sign.
fn has_keys(block: &str, sign: char) -> bool {
    let mut lines = block.lines();
    let first = lines.find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        line.split_once(sign).is_some_and(|(key, _)| {
            let key = key.trim_end();
            !key.is_empty()
                && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\''))
        }) || sign == '=' && line.starts_with('[')
    })
}

/// The text between two fences at the beginning, and how many bytes they have together.
fn block<'t>(text: &'t str, fence: &str) -> Option<(&'t str, usize)> {
    let first = text.find('\n')?;
    (text.get(..first)?.trim_end() == fence).then_some(())?;
    let inside = text.get(first + 1..)?;
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        let end = line.trim_end();
        if end == fence || fence == "---" && end == "..." {
            return Some((inside.get(..at)?, first + 1 + at + line.len()));
        }
        at += line.len();
    }
    None
}

impl FrontMatter {
    fn new(mut entries: Vec<Entry>, meanings: &Meanings) -> Self {
        let mut front = Self::default();
        // Of two keys with one meaning, the better known one counts.
        entries.sort_by_key(|entry| meanings.rank(&entry.key));
        for entry in entries {
            front.take(entry, meanings);
        }
        front.unknown.sort_by_key(|unknown| unknown.line);
        front
    }

    fn take(&mut self, entry: Entry, meanings: &Meanings) {
        let Entry { line, key, value } = entry;
        let slot = match meanings.of(&key) {
            Some(Meaning::Title) => &mut self.title,
            Some(Meaning::Date) => &mut self.date,
            Some(Meaning::Language) => &mut self.language,
            Some(Meaning::Publication) => &mut self.publication,
            Some(Meaning::Home) => &mut self.home,
            Some(Meaning::Description) => &mut self.description,
            Some(Meaning::Excerpt) => &mut self.excerpt,
            Some(Meaning::Address) => &mut self.address,
            Some(Meaning::Authors) => {
                self.authors.extend(value.texts());
                return;
            }
            Some(Meaning::Tags) => {
                self.add_tags(&value);
                return;
            }
            Some(Meaning::Draft) => {
                self.is_draft |= value == Value::Truth(true)
                    || value.text().is_some_and(|text| text.eq_ignore_ascii_case("draft"));
                return;
            }
            Some(Meaning::Published) => match value {
                Value::Truth(is_published) => {
                    self.is_draft |= !is_published;
                    return;
                }
                _ => &mut self.date,
            },
            Some(Meaning::Pronunciations) => {
                let said = value.pairs().into_iter();
                self.pronunciations.extend(said.map(|(word, say)| Pronunciation { word, say }));
                return;
            }
            Some(Meaning::Machine) => return,
            None => {
                self.unknown.push(UnknownKey { line, key });
                return;
            }
        };
        let text = value.texts().into_iter().next();
        match text {
            Some(_) if slot.is_some() => self.unknown.push(UnknownKey { line, key }),
            Some(text) => *slot = Some(Box::new(Said { line, key, text })),
            None => {}
        }
    }

    /// Topics: a list, a text with commas, or one with `#` before each.
    fn add_tags(&mut self, value: &Value) {
        let mut topics = Topics::from(std::mem::take(&mut self.tags));
        for text in value.texts() {
            let parts: Vec<&str> = if text.contains(',') {
                text.split(',').collect()
            } else if text.trim_start().starts_with('#') {
                text.split_whitespace().collect()
            } else {
                vec![&text]
            };
            for part in parts {
                topics.add(part);
            }
        }
        self.tags = topics.into();
    }
}

#[cfg(test)]
mod tests;
