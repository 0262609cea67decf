use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_saphyr::Spanned;

use super::report::UnknownKey;

/// What the block of YAML before a newsletter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The title.
    pub(super) title: Option<Said>,
    /// The day it was published, as written.
    pub(super) date: Option<Said>,
    /// Its language.
    pub(super) language: Option<Said>,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// The newsletter's name.
    pub(super) publication: Option<Said>,
    /// The newsletter's home page.
    pub(super) home: Option<Said>,
    /// What the newsletter is about.
    pub(super) description: Option<Said>,
    /// Keys that mean nothing here, or what another key has said before.
    pub(super) unknown: Vec<UnknownKey>,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The line of the file that its key stands on, from 1.
    pub(super) line: usize,
    /// The value.
    pub(super) text: String,
}

/// Why front matter cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FrontMatterError {
    /// The line, from 1.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) reason: String,
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
}

/// Takes the front matter off a text: YAML between two lines of `---`, at the very beginning. What
/// lies between two such lines and holds no keys is no front matter but the text itself.
pub(super) fn split(text: &str) -> Result<Split<'_>, FrontMatterError> {
    let none = Split { front: FrontMatter::default(), body: text, lines_before: 0 };
    let Some((yaml, body)) = block(text) else { return Ok(none) };
    let first = yaml.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let has_keys = first.is_some_and(|line| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.is_empty()
                && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\''))
        })
    });
    if !has_keys {
        return Ok(none);
    }
    match serde_saphyr::from_str::<FrontMatter>(yaml) {
        Ok(front) => Ok(Split { front, body, lines_before: yaml.matches('\n').count() + 2 }),
        Err(error) => {
            let line = error.location().map_or(1, |place| line_of_file(place.line()));
            let reason = error.without_snippet().to_string();
            let reason = reason.lines().next().unwrap_or_default();
            // Where it is in the block says nothing to those who see the file.
            let reason =
                reason.split_once(" at line ").map_or(reason, |(reason, _)| reason).to_owned();
            Err(FrontMatterError { line, reason })
        }
    }
}

/// A line of the file, from a line of the block, which begins one line below the file.
fn line_of_file(line_of_block: u64) -> usize {
    usize::try_from(line_of_block).unwrap_or(0) + 1
}

/// The text between the fences, and the text behind them.
fn block(text: &str) -> Option<(&str, &str)> {
    let after_fence = |line: &str| line.trim_end() == "---";
    let first = text.find('\n')?;
    after_fence(text.get(..first)?).then_some(())?;
    let inside = text.get(first + 1..)?;
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if after_fence(line) || line.trim_end() == "..." {
            return Some((inside.get(..at)?, inside.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

impl<'de> Deserialize<'de> for FrontMatter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Keys)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = FrontMatter;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("keys with values")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<FrontMatter, M::Error> {
        let mut front = FrontMatter::default();
        while let Some(Spanned { value: key, referenced, .. }) =
            map.next_key::<Spanned<String>>()?
        {
            let line = line_of_file(referenced.line());
            let slot = match key.to_lowercase().as_str() {
                "title" => &mut front.title,
                "date" | "published" | "pubdate" | "publishdate" => &mut front.date,
                "language" | "lang" => &mut front.language,
                "publication" | "newsletter" => &mut front.publication,
                "home" | "homepage" => &mut front.home,
                "description" => &mut front.description,
                "author" | "authors" => {
                    let authors = map.next_value::<OneOrMany>()?.0;
                    front.authors.extend(authors.into_iter().filter(|name| says_something(name)));
                    continue;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    front.unknown.push(UnknownKey { line, key });
                    continue;
                }
            };
            let text = map.next_value::<Option<String>>()?.filter(|text| says_something(text));
            match text {
                Some(_) if slot.is_some() => front.unknown.push(UnknownKey { line, key }),
                Some(text) => *slot = Some(Said { line, text }),
                None => {}
            }
        }
        Ok(front)
    }
}

fn says_something(text: &str) -> bool {
    !text.trim().is_empty()
}

/// One name, or a list of them.
struct OneOrMany(Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = OneOrMany;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a name or a list of names")
            }
            fn visit_str<E>(self, name: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![name.to_owned()]))
            }
            fn visit_unit<E>(self) -> Result<OneOrMany, E> {
                Ok(OneOrMany(Vec::new()))
            }
            fn visit_seq<S: serde::de::SeqAccess<'de>>(
                self,
                mut names: S,
            ) -> Result<OneOrMany, S::Error> {
                let mut all = Vec::new();
                while let Some(name) = names.next_element::<String>()? {
                    all.push(name);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(Names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_yaml_between_two_fences() {
        let text =
            "---\ntitle: \"A: b\"\ndate: 2026-05-18\nauthor: [A, B]\nlayout: post\n---\n\nbody";
        let split = split(text).expect("sound");
        assert_eq!(split.front.title, Some(Said { line: 2, text: "A: b".into() }));
        assert_eq!(split.front.date, Some(Said { line: 3, text: "2026-05-18".into() }));
        assert_eq!(split.front.authors, ["A", "B"]);
        assert_eq!(split.front.unknown, [UnknownKey { line: 5, key: "layout".into() }]);
        assert_eq!((split.body, split.lines_before), ("\nbody", 6));
    }

    #[test]
    fn a_rule_at_the_beginning_is_none() {
        for text in ["---\n\nHello world\n\n---\nmore", "---\ntitle: a", "text", "---"] {
            let split = split(text).expect(text);
            assert_eq!((split.front, split.body), (FrontMatter::default(), text));
        }
    }

    #[test]
    fn broken_yaml_is_named_with_its_line() {
        let error = split("---\ntitle: a\nauthor: [b\n---\nbody").expect_err("broken");
        assert!(error.line >= 2, "{error:?}");
    }

    #[test]
    fn a_number_can_be_a_title() {
        let title = split("---\ntitle: 1984\n---\n").expect("sound").front.title;
        assert_eq!(title.map(|title| title.text).as_deref(), Some("1984"));
    }
}
