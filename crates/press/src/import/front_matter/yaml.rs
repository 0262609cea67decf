use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Error, Spanned, UserMessageFormatter};

use super::entry::{Entry, Value};
use super::error::FrontMatterError;
use crate::message::Quoted;

/// The keys of a block of YAML that begins right under line `line` of the file.
pub(super) fn entries(yaml: &str, line: usize) -> Result<Vec<Entry>, FrontMatterError> {
    let line_of = |line_of_block: u64| usize::try_from(line_of_block).unwrap_or(0) + line;
    match serde_saphyr::from_str::<Keys>(yaml) {
        Ok(Keys(keys)) => Ok(keys
            .into_iter()
            .map(|(line, key, value)| Entry { line: line_of(line), key, value })
            .collect()),
        Err(error) => {
            let line = error.location().map_or(line, |place| line_of(place.line()));
            Err(FrontMatterError { line, reason: reason(error.without_snippet()) })
        }
    }
}

/// Why the block cannot be read, in words about YAML and not about those who read it.
fn reason(error: &Error) -> String {
    match error {
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            format!("`{}` is there twice", key.quoted())
        }
        Error::Budget { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            "it holds more, or more inside each other, than front matter can".to_owned()
        }
        Error::RecursiveReferencesRequireWeakTypes { .. } => {
            "a value refers to what it stands in".to_owned()
        }
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => reason(error),
        other => first_line(&other.render_with_formatter(&UserMessageFormatter)),
    }
}

/// Where it is in the block says nothing to those who see the file.
fn first_line(reason: &str) -> String {
    let reason = reason.lines().next().unwrap_or_default();
    reason.split_once(" at line ").map_or(reason, |(reason, _)| reason).to_owned()
}

/// Keys in their order, each with its line.
struct Keys(Vec<(u64, String, Value)>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeysVisitor;
        impl<'de> Visitor<'de> for KeysVisitor {
            type Value = Keys;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("keys with values")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Keys, M::Error> {
                let mut keys = Vec::new();
                while let Some(key) = map.next_key::<Spanned<String>>()? {
                    keys.push((key.referenced.line(), key.value, map.next_value()?));
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(KeysVisitor)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyVisitor;
        impl<'de> Visitor<'de> for AnyVisitor {
            type Value = Value;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(Value::Text(text.to_owned()))
            }
            fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
                Ok(Value::Truth(truth))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
                Ok(Value::Text(number.to_string()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
                Ok(Value::Text(number.to_string()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
                Ok(Value::Text(number.to_string()))
            }
            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Nothing)
            }
            fn visit_none<E>(self) -> Result<Value, E> {
                Ok(Value::Nothing)
            }
            fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
                Value::deserialize(inner)
            }
            fn visit_seq<S: SeqAccess<'de>>(self, mut values: S) -> Result<Value, S::Error> {
                let mut all = Vec::new();
                while let Some(value) = values.next_element()? {
                    all.push(value);
                }
                Ok(Value::List(all))
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Value, M::Error> {
                let mut keys = Vec::new();
                while let Some(entry) = map.next_entry::<String, Value>()? {
                    keys.push(entry);
                }
                Ok(Value::Keys(keys))
            }
        }
        deserializer.deserialize_any(AnyVisitor)
    }
}
