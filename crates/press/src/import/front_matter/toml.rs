use ::toml::de::{DeTable, DeValue};

use super::entry::{Entry, Value};
use super::error::FrontMatterError;

/// The keys of a block of TOML that begins right under line `line` of the file.
pub(super) fn entries(toml: &str, line: usize) -> Result<Vec<Entry>, FrontMatterError> {
    let line_at = |at: usize| {
        let before = toml.get(..at).unwrap_or_default();
        before.matches('\n').count() + 1 + line
    };
    let table = DeTable::parse(toml).map_err(|error| FrontMatterError {
        line: error.span().map_or(line, |span| line_at(span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut entries: Vec<(usize, Entry)> = Vec::new();
    for (key, found) in table.get_ref() {
        let at = key.span().start;
        let entry = Entry {
            line: line_at(at),
            key: key.get_ref().to_string(),
            value: value(found.get_ref()),
        };
        entries.push((at, entry));
    }
    entries.sort_by_key(|(at, _)| *at);
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn value(found: &DeValue) -> Value {
    match found {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Text(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Text(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(values) => {
            Value::List(values.iter().map(|found| value(found.get_ref())).collect())
        }
        DeValue::Table(table) => Value::Keys(
            table
                .iter()
                .map(|(key, found)| (key.get_ref().to_string(), value(found.get_ref())))
                .collect(),
        ),
    }
}
