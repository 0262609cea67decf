use serde::Serialize;

use crate::{Date, Href, IssueReference, Version};

/// A piece of the list of issues that lies in a file of its own, so that the bundle of a long-lived
/// newsletter lists its newest issues and is small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShardReference {
    /// Where its file lies, relative to the bundle. The file holds one [`Shard`].
    pub href: Href,
    /// The file's digest, as a [subresource integrity](https://www.w3.org/TR/sri/) value.
    pub digest: String,
    /// How many issues it lists.
    pub count: usize,
    /// The day of the oldest of them, where all have one: it tells in which file to look for a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest: Option<Date>,
    /// How large the files of its issues are together, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
}

/// A piece of the list of issues: the content of such a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shard {
    /// The version of the format.
    pub version: Version,
    /// Its issues, newest first; their `href`s are relative to the bundle, not to this file.
    pub issues: Vec<IssueReference>,
}
