use std::fmt;

use serde::{Deserialize, Serialize};

use crate::message::Quoted;

/// Where something that is known of an issue comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A key of the front matter.
    FrontMatter(String),
    /// The text.
    Text,
    /// The name of the file or of its folder.
    FileName,
    /// The title of the first article.
    FirstArticle,
    /// Nowhere.
    #[default]
    Nowhere,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FrontMatter(key) => write!(f, "`{}`", key.quoted()),
            Self::Text => f.write_str("the text"),
            Self::FileName => f.write_str("file names"),
            Self::FirstArticle => f.write_str("the first article"),
            Self::Nowhere => f.write_str("nowhere"),
        }
    }
}
