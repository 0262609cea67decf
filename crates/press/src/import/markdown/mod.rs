//! Markdown ([CommonMark](https://spec.commonmark.org/), with tables and struck text), in three steps:
//!
//! 1. `parse` reads it with `pulldown-cmark` into headings and blocks (`flow`, `table`, `html`,
//!    `elements`, `words_of_html`), and `sight` watches that nothing is passed over;
//! 2. `outline` decides what each level of heading is;
//! 3. what was found becomes pieces.

mod elements;
mod html;
mod outline;
mod parse;
mod sight;
mod table;
mod words_of_html;

use newsfold_bundle::{Block, Href, Paragraph, Phrasing, plain_text};

use super::date::date_line;
use super::flow::{Found, FoundKind};
use super::pieces::{DateFound, Document, Newsletter};
use super::pieces::{Heading, Kind, Piece, Reach};
use super::report::{Homeless, Reason};
use outline::{Levels, is_part, levels};

/// Whether a text whose name says nothing is Markdown: more than one line is a heading.
pub(super) fn looks_like(text: &str) -> bool {
    let heading = |line: &&str| {
        let text = line.trim_start_matches('#');
        (1..=4).contains(&(line.len() - text.len())) && text.starts_with(' ')
    };
    text.lines().filter(heading).nth(1).is_some()
}

/// Reads a newsletter in Markdown.
pub(super) fn read(newsletter: Newsletter) -> Document {
    let mut document = Document::default();
    let found = parse::parse(newsletter.body, newsletter.lines_before, &mut document.homeless);
    outlined(found, newsletter, document)
}

/// Decides what headings and blocks are in a newsletter, whatever they were read from.
pub(super) fn outlined(
    found: Vec<Found>,
    newsletter: Newsletter,
    mut document: Document,
) -> Document {
    let levels = levels(&found, newsletter.front.title.is_some());
    let parts: Vec<bool> = (0..found.len()).map(|at| is_part(&found, at)).collect();
    let mut place = Place::default();
    for (Found { line, kind }, part) in found.into_iter().zip(parts) {
        let kind = match kind {
            FoundKind::Heading(level, words) => {
                let role = place.role(level, part, levels);
                let Some(heading) = heading(&words, line, role, &mut document.homeless) else {
                    continue;
                };
                match role {
                    Role::Issue => Kind::Title(heading),
                    Role::Section => Kind::Section(heading),
                    Role::Article => Kind::Article(heading),
                    Role::Part => Kind::Part(heading, Reach::Heading),
                }
            }
            FoundKind::Block(block) => {
                if !place.begun && takes_date(&block, line, newsletter, &mut document) {
                    continue;
                }
                Kind::Block(block)
            }
        };
        document.pieces.push(Piece { line, kind });
    }
    if !document.has_articles() {
        single_article(&mut document, newsletter);
    }
    document
}

/// A newsletter of one article whose title is the issue's: that heading, or the title in the front
/// matter, is the article's too. Known labels or a date in the front matter say that it is one.
fn single_article(document: &mut Document, newsletter: Newsletter) {
    let labelled = document.pieces.iter().any(|piece| match &piece.kind {
        Kind::Part(..) => true,
        Kind::Block(block) => outline::begins_with_label(block),
        _ => false,
    });
    let front = newsletter.front;
    if let Some(piece) =
        document.pieces.iter_mut().find(|piece| matches!(piece.kind, Kind::Title(_)))
    {
        if labelled && let Kind::Title(title) = &mut piece.kind {
            piece.kind = Kind::Article(std::mem::take(title));
        }
    } else if let Some(title) = &front.title
        && (labelled || front.date.is_some() && !document.pieces.is_empty())
    {
        document
            .pieces
            .insert(0, Piece { line: title.line, kind: Kind::Article(Heading::text(&title.text)) });
    }
}

/// What a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Issue,
    Section,
    Article,
    Part,
}

/// Where in the newsletter a heading stands.
#[derive(Default)]
struct Place {
    /// The issue has its title.
    titled: bool,
    /// A section or an article has begun.
    begun: bool,
    in_article: bool,
}

impl Place {
    fn role(&mut self, level: u8, part: bool, levels: Levels) -> Role {
        if Some(level) == levels.issue && !self.titled {
            self.titled = true;
            return Role::Issue;
        }
        if part {
            return Role::Part;
        }
        self.begun = true;
        if Some(level) == levels.section || Some(level) == levels.issue {
            self.in_article = false;
            Role::Section
        } else if level <= levels.article || !self.in_article {
            self.in_article = true;
            Role::Article
        } else {
            Role::Part
        }
    }
}

/// The words and the link of a heading; what it has no place for goes to `homeless`.
fn heading(
    words: &[Phrasing],
    line: usize,
    role: Role,
    homeless: &mut Vec<Homeless>,
) -> Option<Heading> {
    let text = plain_text(words);
    let mut urls = Vec::new();
    targets(words, &mut urls);
    let first = if role == Role::Article && !text.is_empty() && !urls.is_empty() {
        Some(urls.remove(0))
    } else {
        None
    };
    let lost = urls.into_iter().filter(|url| Some(url) != first.as_ref());
    homeless.extend(lost.map(|url| Homeless {
        line,
        text: url.to_string(),
        reason: Reason::LinkInTitle,
    }));
    (!text.is_empty()).then_some(Heading { text, url: first })
}

/// The targets of the links and pictures in running text.
fn targets(nodes: &[Phrasing], urls: &mut Vec<Href>) {
    for node in nodes {
        match node {
            Phrasing::Link { url, children, .. } => {
                urls.push(url.clone());
                targets(children, urls);
            }
            Phrasing::Image { url, .. } => urls.push(url.clone()),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children } => {
                targets(children, urls);
            }
            Phrasing::Text(_) | Phrasing::InlineCode { .. } | Phrasing::Break => {}
        }
    }
}

/// Takes the date from a paragraph before the first section; whether it says nothing else.
fn takes_date(block: &Block, line: usize, newsletter: Newsletter, document: &mut Document) -> bool {
    let Block::Paragraph(Paragraph { children }) = block else { return false };
    if document.date.is_some() || document.pieces.len() > 3 {
        return false;
    }
    let mut urls = Vec::new();
    targets(children, &mut urls);
    let text = plain_text(children);
    let found = if text.len() <= 120 { date_line(&text, newsletter.date_order) } else { None };
    let Some(found) = found else { return false };
    let whole = found.whole && urls.is_empty();
    document.date = Some(DateFound { line, dated: found.dated, taken: whole.then_some(text) });
    whole
}
