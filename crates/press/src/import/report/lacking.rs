use std::fmt;

use newsfold_bundle::{Article, Role};

/// An article that lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// Its place among the articles of its issue, from 0.
    pub article: usize,
    /// The line of its title.
    pub line: usize,
    /// Its title.
    pub title: String,
    /// What it lacks.
    pub what: Vec<Lack>,
}

/// Something that an article can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The article in a sentence or two.
    Tldr,
    /// A part with a role.
    Role(Role),
    /// Where the news comes from.
    Source,
}

impl Lack {
    /// Everything that an article can lack.
    pub const ALL: [Self; 5] = [
        Self::Tldr,
        Self::Role(Role::Summary),
        Self::Role(Role::Takeaways),
        Self::Role(Role::Why),
        Self::Source,
    ];

    fn of(self, article: &Article) -> bool {
        match self {
            Self::Tldr => article.tldr.is_none(),
            Self::Role(role) => !article.parts.iter().any(|part| part.role == Some(role)),
            Self::Source => article.source.is_none(),
        }
    }
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tldr => "TLDR",
            Self::Role(Role::Summary) => "summary",
            Self::Role(Role::Takeaways) => "takeaways",
            Self::Role(Role::Why) => "why",
            Self::Source => "source",
        })
    }
}

/// What an article lacks, if anything.
pub(in crate::import) fn lacking(at: usize, article: &Article, line: usize) -> Option<Lacking> {
    let what: Vec<Lack> = Lack::ALL.into_iter().filter(|lack| lack.of(article)).collect();
    (!what.is_empty()).then(|| Lacking { article: at, line, title: article.title.clone(), what })
}
