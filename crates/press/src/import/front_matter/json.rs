use super::entry::{Entry, Value};
use super::error::FrontMatterError;
use crate::import::Lines;

/// The keys of an object of JSON at the beginning of a text, and how many bytes it has; nothing where the
/// text does not begin with one.
pub(super) fn entries(text: &str) -> Option<Result<(Vec<Entry>, usize), FrontMatterError>> {
    let inside = text.strip_prefix('{')?;
    let stands_alone = inside.starts_with(['\n', '\r']);
    if !inside.trim_start().starts_with('"') {
        return None;
    }
    let mut values = serde_json::Deserializer::from_str(text)
        .into_iter::<serde_json::Map<String, serde_json::Value>>();
    match values.next()? {
        Ok(object) => {
            let mut lines = Lines::of(text);
            let mut entries: Vec<Entry> = object
                .into_iter()
                .map(|(key, found)| {
                    let line = lines.find(&format!("\"{key}\"")).unwrap_or(1);
                    Entry { line, key, value: value(found) }
                })
                .collect();
            entries.sort_by_key(|entry| entry.line);
            Some(Ok((entries, values.byte_offset())))
        }
        Err(error) if stands_alone => {
            Some(Err(FrontMatterError { line: error.line(), reason: error.to_string() }))
        }
        Err(_) => None,
    }
}

fn value(found: serde_json::Value) -> Value {
    match found {
        serde_json::Value::Null => Value::Nothing,
        serde_json::Value::Bool(truth) => Value::Truth(truth),
        serde_json::Value::Number(number) => Value::Text(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(values) => Value::List(values.into_iter().map(value).collect()),
        serde_json::Value::Object(keys) => {
            Value::Keys(keys.into_iter().map(|(key, found)| (key, value(found))).collect())
        }
    }
}
