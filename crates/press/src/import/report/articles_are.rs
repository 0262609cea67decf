use std::fmt;

use serde::{Deserialize, Serialize};

/// What the titles of articles are in a newsletter's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticlesAre {
    /// Headings of Markdown, of a level.
    Headings(u8),
    /// Bold words that a paragraph begins with.
    BoldLeads,
    /// Items of lists.
    Items,
    /// Paragraphs with numbers.
    Numbered,
    /// Lines that stand alone.
    Lines,
}

impl ArticlesAre {
    /// What most titles of articles are, which stand on these lines of a text.
    pub(in crate::import) fn of(text: &str, titles: &[usize]) -> Option<Self> {
        let mut kinds: Vec<Self> = Vec::with_capacity(titles.len());
        let mut titles = titles.iter().peekable();
        let mut lines = text.lines().enumerate().peekable();
        while let Some((at, line)) = lines.next() {
            if titles.next_if(|title| **title == at + 1).is_some() {
                let next = lines.peek().map(|(_, next)| *next).unwrap_or_default();
                kinds.push(Self::line(line, next));
            }
        }
        kinds.sort_unstable();
        let count = |kind: &Self| kinds.iter().filter(|other| *other == kind).count();
        let mut distinct = kinds.clone();
        distinct.dedup();
        distinct.into_iter().max_by_key(count)
    }

    /// The same in a text that has no headings.
    pub(in crate::import) fn without_headings(self) -> Self {
        if matches!(self, Self::Headings(_)) { Self::Lines } else { self }
    }

    fn line(line: &str, next: &str) -> Self {
        let line = line.trim_start();
        let bare = line.trim_start_matches('#');
        let level = line.len() - bare.len();
        let underlined =
            |sign: char| !next.trim().is_empty() && next.trim().chars().all(|c| c == sign);
        match level {
            1..=6 if bare.starts_with(' ') => {
                return Self::Headings(u8::try_from(level).unwrap_or(6));
            }
            _ if underlined('=') => return Self::Headings(1),
            _ if underlined('-') => return Self::Headings(2),
            _ => {}
        }
        let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        if line.starts_with("**") || line.starts_with("__") {
            Self::BoldLeads
        } else if line.starts_with(['-', '*', '+', '•']) {
            Self::Items
        } else if after_digits.len() < line.len()
            && after_digits.starts_with(['.', ')', '、', '．'])
        {
            Self::Numbered
        } else {
            Self::Lines
        }
    }
}

impl fmt::Display for ArticlesAre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headings(level) => write!(f, "headings of level {level}"),
            Self::BoldLeads => f.write_str("paragraphs that begin in bold"),
            Self::Items => f.write_str("items of lists"),
            Self::Numbered => f.write_str("numbered paragraphs"),
            Self::Lines => f.write_str("titles on lines of their own"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_most_titles_are_is_what_articles_are() {
        let text = "# A\n\n## B\n\n**C.** d\n\n## E\n\nF\n-\n";
        assert_eq!(ArticlesAre::of(text, &[3, 5, 7]), Some(ArticlesAre::Headings(2)));
        assert_eq!(ArticlesAre::of(text, &[9]), Some(ArticlesAre::Headings(2)));
        assert_eq!(ArticlesAre::of("- a\n1. b\nc\n", &[2]), Some(ArticlesAre::Numbered));
        assert_eq!(ArticlesAre::of(text, &[]), None);
    }
}
