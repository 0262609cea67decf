use serde::Serialize;

/// How much something matters to those who will read the newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Readers miss something, or are told something wrong, until a person looks at it.
    Warning,
    /// The author may want to know.
    Note,
}

impl Level {
    /// The word before a message.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}
