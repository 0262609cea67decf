/// A key of a front matter and what it says, in whatever form it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// The key, as it is written.
    pub(super) key: String,
    /// Its value.
    pub(super) value: Value,
}

/// What a key says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A text, a number or a date, as it is written.
    Text(String),
    /// Yes or no.
    Truth(bool),
    /// Several values.
    List(Vec<Value>),
    /// Keys with values: of a person, the name is what counts.
    Keys(Vec<(String, Value)>),
    /// Nothing.
    Nothing,
}

impl Value {
    /// The text, where it is one that says something.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        }
    }

    /// Its keys, each with its text.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let Self::Keys(keys) = self else { return Vec::new() };
        let pair = |(key, value): &(String, Self)| Some((key.clone(), value.text()?.to_owned()));
        keys.iter().filter_map(pair).collect()
    }

    /// Every text in it: one, those of a list, the names of people.
    pub(super) fn texts(&self) -> Vec<String> {
        match self {
            Self::Text(_) => self.text().map(str::to_owned).into_iter().collect(),
            Self::List(values) => values.iter().flat_map(Self::texts).collect(),
            Self::Keys(keys) => {
                let named = keys.iter().find(|(key, _)| matches!(key.as_str(), "name" | "title"));
                named.map(|(_, value)| value.texts()).unwrap_or_default()
            }
            Self::Truth(_) | Self::Nothing => Vec::new(),
        }
    }
}
