//! From pieces to an issue: `article` builds each article from what stands under its title.

mod article;

use newsfold_bundle::{Block, Issue, Phrasing, Section};

use super::label::Habits;
use super::pieces::{Heading, Kind, Piece, Reach};
use super::text::Ids;
use article::{ArticleDraft, drop_last_rules};

pub(super) use article::takeaway_count;

/// Builds an issue from its pieces; its id and date are set later. Beside it, the line of each
/// article's title, in reading order.
pub(super) fn assemble(pieces: Vec<Piece>) -> (Issue, Vec<usize>) {
    let habits = habits(&pieces);
    let mut assembly = Assembly {
        habits,
        issue: Issue::default(),
        open: None,
        ids: Ids::default(),
        lines: Vec::new(),
    };
    for piece in pieces {
        assembly.take(piece);
    }
    assembly.close();
    assembly.pack();
    (assembly.issue, assembly.lines)
}

/// How the paragraphs of a file begin.
fn habits(pieces: &[Piece]) -> Habits {
    let mut habits = Habits::default();
    for piece in pieces {
        if let Kind::Block(Block::Paragraph(paragraph)) = &piece.kind {
            match paragraph.children.first() {
                Some(Phrasing::Text(text)) => habits.note(text),
                Some(Phrasing::Strong { children } | Phrasing::Emphasis { children }) => {
                    if let Some(Phrasing::Text(text)) = children.first() {
                        habits.note(text);
                    }
                }
                _ => {}
            }
        }
    }
    habits
}

struct Assembly {
    habits: Habits,
    issue: Issue,
    open: Option<ArticleDraft>,
    ids: Ids,
    lines: Vec<usize>,
}

impl Assembly {
    fn take(&mut self, piece: Piece) {
        match piece.kind {
            Kind::Title(title) => self.issue.title = title.text,
            Kind::Section(title) => {
                self.close();
                self.issue.sections.push(Section { title: Some(title.text), ..Section::default() });
            }
            Kind::Article(title) => {
                self.close();
                self.open = Some(ArticleDraft::new(piece.line, title));
            }
            Kind::Interlude => {
                self.close();
                // An issue that says something before its first section needs no other place.
                if !self.issue.sections.is_empty() {
                    self.issue.sections.push(Section::default());
                }
            }
            Kind::Part(title, reach) => self.part(title, reach),
            Kind::Block(block) => match &mut self.open {
                Some(article) => article.block(block, &self.habits),
                None => self.introduction().push(block),
            },
        }
    }

    fn part(&mut self, title: Heading, reach: Reach) {
        if let Some(article) = &mut self.open {
            article.part(&title, reach);
        } else {
            let words = Phrasing::Strong { children: vec![Phrasing::Text(title.text)] };
            self.introduction().push(Block::paragraph(vec![words]));
        }
    }

    /// Gives back what was set aside for more: hundreds of thousands of issues may be in memory.
    fn pack(&mut self) {
        let Issue { introduction, sections, .. } = &mut self.issue;
        introduction.shrink_to_fit();
        for section in sections.iter_mut() {
            section.introduction.shrink_to_fit();
            section.articles.shrink_to_fit();
        }
        sections.shrink_to_fit();
    }

    /// Where text before an article belongs.
    fn introduction(&mut self) -> &mut Vec<Block> {
        match self.issue.sections.last_mut() {
            Some(section) => &mut section.introduction,
            None => &mut self.issue.introduction,
        }
    }

    /// Ends the article that is being read.
    fn close(&mut self) {
        drop_last_rules(self.introduction());
        let Some(draft) = self.open.take() else { return };
        self.lines.push(draft.line);
        let mut article = draft.finish();
        article.id = self.ids.unique(&article.id);
        if self.issue.sections.is_empty() {
            self.issue.sections.push(Section::default());
        }
        if let Some(section) = self.issue.sections.last_mut() {
            section.articles.push(article);
        }
    }
}
