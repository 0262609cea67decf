//! What the headings and blocks of a text are to the newsletter, in five steps:
//!
//! 1. `bold_lines` takes bold lines for headings, where a text has no others; `day_as_item` gives days back that
//!    Markdown takes for lists;
//! 2. `title` finds the heading that is the issue's own;
//! 3. `essay` sees whether all is one article;
//! 4. `roles` decides for each of the `heads` whether it is a section, an article or a part;
//! 5. `digest` makes articles of the items under a heading, where `division` says that they are some: by
//!    their numbers (`numbered`), by their leads (`lead`), or by their `first_words`.
//!
//! A heading is judged by what stands under it, and only where that leaves it open by its sisters. Where the
//! newsletter says what its articles are (`as_said`), that comes before 3 and 4.

mod as_said;
mod bold_lines;
mod day_as_item;
mod digest;
mod division;
mod essay;
mod first_label;
mod first_words;
mod heading;
mod heads;
mod lead;
mod links;
mod numbered;
mod roles;
mod title;

use newsfold_bundle::{Block, Paragraph, plain_text};

use super::date::date_line;
use super::flow::{Found, FoundKind};
use super::pieces::{DateFound, Document, Heading, Kind, Newsletter, Piece, Reach};
use digest::divide;
use heading::heading;
pub(super) use lead::{Lead, lead};
use links::targets;
use roles::{Role, Roles, roles};

/// Makes pieces of what was found, whatever it was read from.
pub(super) fn outlined(
    found: Vec<Found>,
    newsletter: Newsletter,
    mut document: Document,
) -> Document {
    let found = bold_lines::as_headings(day_as_item::as_paragraphs(found));
    let front = newsletter.front.title.as_ref();
    let title = title::title(&found, front.map(|title| title.text.as_str()));
    let named = front.map(|title| title.text.as_str());
    let (title, is_one) = match newsletter.articles {
        Some(articles) => {
            let title = as_said::title(&found, title, articles);
            (title, as_said::is_one_article(articles, title.is_some() || named.is_some()))
        }
        None => (title, essay::is_essay(&found, title, named)),
    };
    if is_one {
        one_article(found, title, newsletter, &mut document);
    } else {
        several(found, title, newsletter, &mut document);
    }
    document
}

/// Makes articles of the items of lists.
pub(super) fn divide_items(stretch: Vec<(usize, Block)>, document: &mut Document) {
    divide(stretch, Some(division::Division::Items), document);
}

/// Makes pieces of a text with sections and articles.
fn several(
    found: Vec<Found>,
    title: Option<usize>,
    newsletter: Newsletter,
    document: &mut Document,
) {
    let Roles { roles, before } = match newsletter.articles {
        Some(articles) => as_said::roles(&found, title, articles),
        None => roles(&found, title),
    };
    let mut roles = roles.into_iter();
    let mut division = before;
    let mut stretch = Vec::new();
    let mut begun = false;
    let mut section = None;
    for Found { line, kind } in found {
        match kind {
            FoundKind::Heading(level, words) => {
                divide(std::mem::take(&mut stretch), division, document);
                let Some((role, under)) = roles.next() else { continue };
                division = under;
                begun |= role != Role::Issue;
                let Some(heading) = heading(&words, line, role, &mut document.homeless) else {
                    continue;
                };
                // An article beside a section is none of it.
                if role == Role::Article && section.is_some_and(|section| level <= section) {
                    section = None;
                    document.pieces.push(Piece { line, kind: Kind::Interlude });
                }
                if role == Role::Section {
                    section = Some(level);
                }
                let kind = match role {
                    Role::Issue => Kind::Title(heading),
                    Role::Section => Kind::Section(heading),
                    Role::Article => Kind::Article(heading),
                    Role::Part => Kind::Part(heading, Reach::Heading),
                };
                document.pieces.push(Piece { line, kind });
                // Under the issue's title stands what would stand before the first heading.
                if role == Role::Issue {
                    division = before;
                }
            }
            FoundKind::Block(block) => {
                let head = !begun && document.pieces.len() + stretch.len() <= 3;
                if !(head && takes_date(&block, line, newsletter, document)) {
                    stretch.push((line, block));
                }
            }
        }
    }
    divide(stretch, division, document);
}

/// Makes pieces of a text that is one article, whose title is the issue's.
fn one_article(
    found: Vec<Found>,
    title: Option<usize>,
    newsletter: Newsletter,
    document: &mut Document,
) {
    document.is_one_article = true;
    let before_tldr = essay::lead_in(&found, title);
    let mut begun = false;
    if title.is_none()
        && let Some(title) = &newsletter.front.title
    {
        let kind = Kind::Article(Heading::text(&title.text));
        document.pieces.push(Piece { line: title.line, kind });
        begun = true;
    }
    let mut waiting = None;
    for (at, Found { line, kind }) in found.into_iter().enumerate() {
        let kind = match kind {
            FoundKind::Heading(_, words) => {
                let own = Some(at) == title;
                let role = if own { Role::Article } else { Role::Part };
                let Some(heading) = heading(&words, line, role, &mut document.homeless) else {
                    continue;
                };
                if own {
                    begun = true;
                    waiting = Some(Piece { line, kind: Kind::Article(heading) });
                    continue;
                }
                Kind::Part(heading, Reach::Heading)
            }
            FoundKind::Block(block) => {
                let head = document.pieces.len() <= 3;
                if head && takes_date(&block, line, newsletter, document) {
                    continue;
                }
                Kind::Block(block)
            }
        };
        if !begun || !before_tldr.contains(&at) {
            document.pieces.extend(waiting.take());
        }
        document.pieces.push(Piece { line, kind });
    }
    document.pieces.extend(waiting);
}

/// Takes the date from a paragraph before the first section; whether it says nothing else.
fn takes_date(block: &Block, line: usize, newsletter: Newsletter, document: &mut Document) -> bool {
    let Block::Paragraph(Paragraph { children }) = block else { return false };
    if document.date.is_some() {
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
