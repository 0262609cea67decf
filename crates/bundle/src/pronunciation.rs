use serde::Serialize;

/// How something is said aloud, where that is not as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pronunciation {
    /// A word, or several, as they stand in the text.
    pub word: String,
    /// What is said in their place.
    pub say: String,
}
