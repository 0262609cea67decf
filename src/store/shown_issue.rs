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
    /// Its first tags, as a list in words.
    pub tags: String,
    /// The issue's own language, a BCP 47 tag.
    pub language: Option<String>,
    /// What it says before its first section.
    pub introduction: Rc<[Block]>,
    /// Its sections, in reading order.
    pub sections: Vec<Rc<ShownSection>>,
    /// How long it takes to read everything, in minutes, rounded up.
    pub minutes: usize,
    /// How many articles are drawn before the browser does what else it has to do.
    pub piece: usize,
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

/// How much of an issue is drawn at once, in runs of text, which are about as many as its elements: what a
/// browser does in less than a tenth of a second, and more than most newsletters have in an issue.
const PIECE: usize = 2_000;

/// How many pieces an issue has at most: with each, the articles that are there already are looked through.
const PIECES: usize = 64;

impl ShownIssue {
    /// What there is of each section where so many further pieces are drawn than the first.
    pub fn drawn(&self, further: usize) -> impl Iterator<Item = (&ShownSection, &[Rc<Article>])> {
        let mut left = Some(self.piece.saturating_mul(further.saturating_add(1)));
        self.sections.iter().map_while(move |section| {
            let articles = &section.articles;
            let most = left.filter(|most| *most > 0 || articles.is_empty())?;
            left = most.checked_sub(articles.len());
            Some((&**section, articles.get(..most).unwrap_or(articles)))
        })
    }

    /// After how many further pieces than the first an article is drawn.
    #[must_use]
    pub fn piece_of(&self, article: &str) -> usize {
        let at = self.articles().position(|one| one.id == article);
        at.map_or(0, |at| at / self.piece.max(1))
    }

    /// Whether that is all of it.
    #[must_use]
    pub fn is_drawn(&self, further: usize) -> bool {
        self.piece.saturating_mul(further.saturating_add(1)) >= self.articles().count()
    }

    /// Every article, in reading order.
    pub fn articles(&self) -> impl Iterator<Item = &Rc<Article>> {
        self.sections.iter().flat_map(|section| &section.articles)
    }
}

/// How many tags are shown: what is read is the issue.
const TAGS: usize = 5;

impl From<Issue> for ShownIssue {
    fn from(issue: Issue) -> Self {
        let (words, runs) = count_words(&issue);
        let articles: usize = issue.sections.iter().map(|section| section.articles.len()).sum();
        let piece = (articles * PIECE / runs.max(1)).max(articles / PIECES).max(1);
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
            tags: issue.tags.get(..TAGS).unwrap_or(&issue.tags).join(", "),
            language: issue.language,
            introduction: issue.introduction.into(),
            sections: issue.sections.into_iter().map(section).collect(),
            minutes: words.div_ceil(WORDS_A_MINUTE),
            piece,
        }
    }
}

/// The words of an issue, and the runs of text that they stand in. Scripts that write no spaces are counted at
/// two characters a word.
fn count_words(issue: &Issue) -> (usize, usize) {
    let (mut count, mut runs) = (0, 0);
    issue.each_run(&mut |run| {
        runs += 1;
        for word in run.unwrap_or_default().split_whitespace() {
            let unspaced = word.chars().filter(|c| writes_no_spaces(*c)).count();
            count += if unspaced > 0 { unspaced.div_ceil(2) } else { 1 };
        }
    });
    (count, runs)
}

/// Kana, Han, Thai, Lao, Khmer and Myanmar.
fn writes_no_spaces(c: char) -> bool {
    matches!(u32::from(c), 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff | 0x2_0000..=0x3_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsfold_bundle::{Body, Part, Section};

    fn issue_of(text: &str) -> ShownIssue {
        let introduction = vec![Block::text(text)];
        Issue { introduction, sections: vec![Section::default()], ..Issue::default() }.into()
    }

    #[test]
    fn sections_are_drawn_as_far_as_their_articles_are() {
        let section = |title: &str, articles| {
            let articles = vec![Article::default(); articles];
            Section { title: Some(title.into()), articles, ..Section::default() }
        };
        let sections = vec![section("a", 2), section("b", 0), section("c", 2), section("d", 0)];
        let mut issue = ShownIssue::from(Issue { sections, ..Issue::default() });
        let drawn = |issue: &ShownIssue, further| -> String {
            let title = |section: &ShownSection| section.title.clone().unwrap_or_default();
            let drawn = issue.drawn(further);
            drawn.map(|(section, articles)| title(section) + &articles.len().to_string()).collect()
        };
        assert_eq!(drawn(&issue, 0), "a2b0c2d0");
        issue.piece = 1;
        let pieces: Vec<_> = (0..5).map(|further| drawn(&issue, further)).collect();
        assert_eq!(pieces, ["a1", "a2b0", "a2b0c1", "a2b0c2d0", "a2b0c2d0"]);
        let is_drawn: Vec<_> = (0..5).map(|further| issue.is_drawn(further)).collect();
        assert_eq!(is_drawn, [false, false, false, true, true]);
    }

    /// How many pieces an issue of so many articles has, each with so many paragraphs.
    fn pieces(articles: usize, paragraphs: usize) -> usize {
        let body = Body::Prose(vec![Block::text("Words"); paragraphs]);
        let parts = vec![Part { title: None, role: None, body }];
        let articles = vec![Article { parts, ..Article::default() }; articles];
        let sections = vec![Section { articles, ..Section::default() }];
        let issue = ShownIssue::from(Issue { sections, ..Issue::default() });
        (0..100).take_while(|further| !issue.is_drawn(*further)).count() + 1
    }

    #[test]
    fn an_issue_of_everyday_is_one_piece_and_a_large_one_has_many() {
        for (articles, paragraphs, most) in [
            (0, 0, 1),
            (1, 0, 1),
            (50, 15, 1),
            (1, 9_000, 1),
            (1_000, 5, 10),
            (20_000, 5, 65_usize),
        ] {
            let pieces = pieces(articles, paragraphs);
            assert!((most.div_ceil(2)..=most).contains(&pieces), "{articles}: {pieces}");
        }
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
