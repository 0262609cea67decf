use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

/// What the block of YAML before a newsletter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The title.
    pub(super) title: Option<String>,
    /// The day it was published, as written.
    pub(super) date: Option<String>,
    /// Its language.
    pub(super) language: Option<String>,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// The newsletter's name.
    pub(super) publication: Option<String>,
    /// The newsletter's home page.
    pub(super) home: Option<String>,
    /// What the newsletter is about.
    pub(super) description: Option<String>,
    /// Keys that mean nothing here.
    pub(super) unknown: Vec<String>,
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
            // The block begins one line below the file.
            let line =
                error.location().map_or(0, |place| usize::try_from(place.line()).unwrap_or(0)) + 1;
            let reason = error.without_snippet().to_string();
            let reason = reason.lines().next().unwrap_or_default().to_owned();
            Err(FrontMatterError { line, reason })
        }
    }
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
        while let Some(key) = map.next_key::<String>()? {
            let slot = match key.to_lowercase().as_str() {
                "title" => &mut front.title,
                "date" | "published" | "pubdate" | "publishdate" => &mut front.date,
                "language" | "lang" => &mut front.language,
                "publication" | "newsletter" => &mut front.publication,
                "home" | "homepage" => &mut front.home,
                "description" => &mut front.description,
                "author" | "authors" => {
                    front.authors = map.next_value::<OneOrMany>()?.0;
                    continue;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    front.unknown.push(key);
                    continue;
                }
            };
            *slot = map.next_value::<Option<String>>()?.filter(|value| !value.trim().is_empty());
        }
        Ok(front)
    }
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
        assert_eq!(split.front.title.as_deref(), Some("A: b"));
        assert_eq!(split.front.date.as_deref(), Some("2026-05-18"));
        assert_eq!(split.front.authors, ["A", "B"]);
        assert_eq!(split.front.unknown, ["layout"]);
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
        assert_eq!(
            split("---\ntitle: 1984\n---\n").expect("sound").front.title.as_deref(),
            Some("1984")
        );
    }
}
