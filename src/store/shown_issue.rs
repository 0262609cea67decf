use std::rc::Rc;

use newsfold_bundle::{Article, Block, Date, Issue, Words};

/// An issue as the views take it: each piece shared, so that a piece that did not change is known
/// by its address and not drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownIssue {
    /// The issue's id.
    pub id: String,
    /// The issue's title.
    pub title: String,
    /// The day it was published.
    pub date: Option<Date>,
    /// The issue's own language, a BCP 47 tag.
    pub language: Option<String>,
    /// What it says before its first section.
    pub introduction: Rc<[Block]>,
    /// Its sections, in reading order.
    pub sections: Vec<Rc<ShownSection>>,
    /// How long it takes to read everything, in minutes, rounded up.
    pub minutes: usize,
}

/// A section as the views take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSection {
    /// The section's heading.
    pub title: Option<String>,
    /// What it says before its first article.
    pub introduction: Rc<[Block]>,
    /// Its articles, in reading order.
    pub articles: Vec<Rc<Article>>,
}

/// Words an adult reads in a minute: Brysbaert, "How many words do we read per minute?" (2019),
/// finds 238 for English non-fiction.
const WORDS_A_MINUTE: usize = 238;

impl ShownIssue {
    /// Every article, in reading order.
    pub fn articles(&self) -> impl Iterator<Item = &Rc<Article>> {
        self.sections.iter().flat_map(|section| &section.articles)
    }
}

impl From<Issue> for ShownIssue {
    fn from(issue: Issue) -> Self {
        let minutes = count_words(&issue).div_ceil(WORDS_A_MINUTE);
        let section = |section: newsfold_bundle::Section| {
            Rc::new(ShownSection {
                title: section.title,
                introduction: section.introduction.into(),
                articles: section.articles.into_iter().map(Rc::new).collect(),
            })
        };
        Self {
            id: issue.id,
            title: issue.title,
            date: issue.date,
            language: issue.language,
            introduction: issue.introduction.into(),
            sections: issue.sections.into_iter().map(section).collect(),
            minutes,
        }
    }
}

/// The words of an issue. Scripts that write no spaces are counted at two characters a word.
fn count_words(issue: &Issue) -> usize {
    let mut count = 0;
    issue.each_run(&mut |run| {
        for word in run.unwrap_or_default().split_whitespace() {
            let unspaced = word.chars().filter(|c| writes_no_spaces(*c)).count();
            count += if unspaced > 0 { unspaced.div_ceil(2) } else { 1 };
        }
    });
    count
}

/// Kana, Han, Thai, Lao, Khmer and Myanmar.
fn writes_no_spaces(c: char) -> bool {
    matches!(u32::from(c), 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff | 0x2_0000..=0x3_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsfold_bundle::Section;

    fn issue_of(text: &str) -> ShownIssue {
        let introduction = vec![Block::text(text)];
        Issue { introduction, sections: vec![Section::default()], ..Issue::default() }.into()
    }

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!(issue_of("").minutes, 0);
        assert_eq!(issue_of("word").minutes, 1);
        assert_eq!(issue_of(&"word ".repeat(238)).minutes, 1);
        assert_eq!(issue_of(&"word ".repeat(239)).minutes, 2);
    }

    #[test]
    fn text_without_spaces_takes_its_time_too() {
        assert_eq!(issue_of(&"新聞を読む".repeat(200)).minutes, 3);
    }
}
