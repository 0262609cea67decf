use std::fmt;

use newsfold_bundle::{Article, Role};

/// An article that lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
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
pub(in crate::import) fn lacking(article: &Article, line: usize) -> Option<Lacking> {
    let lacks_role = |role: Role| !article.parts.iter().any(|part| part.role == Some(role));
    let mut what = Vec::new();
    what.extend(article.tldr.is_none().then_some(Lack::Tldr));
    what.extend(
        Role::ALL.iter().filter(|(_, role)| lacks_role(*role)).map(|(_, role)| Lack::Role(*role)),
    );
    what.extend(article.source.is_none().then_some(Lack::Source));
    (!what.is_empty()).then(|| Lacking { line, title: article.title.clone(), what })
}
