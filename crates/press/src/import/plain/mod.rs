//! Plain text, as people paste it, in four steps:
//!
//! 1. `lines` counts the lines and sees whether they were broken to a width, `rules` whether rules part articles;
//! 2. `chunker` puts lines together that belong together: paragraphs, lists (`marker`), rules, and
//!    the targets of numbered references (`reference`);
//! 3. `outline` says what each chunk is to the newsletter, by its shape (`look`, `shape`) and its
//!    neighbours (`place`; `article_title` for those of articles, `named` for the first line), or by how titles are written where they are
//!    marked (`marked`);
//! 4. what was found becomes pieces, references and addresses become links, lists are nested (`list`),
//!    and their items are articles in a digest of links (`digest`); a text without articles is one
//!    (`only_article`).

mod article_title;
mod chunk;
mod chunker;
mod digest;
mod lines;
mod list;
mod look;
mod marked;
mod marker;
mod named;
mod only_article;
mod outline;
mod part;
mod place;
mod reference;
mod rules;
mod section_title;
mod shape;

use std::borrow::Cow;

use newsfold_bundle::{Block, Href};

use super::date::date_line;
use super::front_matter::Said;
use super::pieces::{DateFound, Document, Newsletter};
use super::pieces::{Heading, Kind, Piece, Reach};
use super::report::{Homeless, Reason};
use super::text::{address, without_merge_tags};
use chunk::{Chunk, ChunkKind};
use named::Named;
use part::Part;
use reference::References;

/// Reads a newsletter in plain text.
pub(super) fn read(newsletter: Newsletter) -> Document {
    let mut document = Document { is_plain: true, ..Document::default() };
    let body = filled(newsletter, &mut document);
    let chunks = chunker::chunks(&body);
    let said = |said: &Option<Box<Said>>| said.as_ref().map(|said| said.text.clone());
    let named = Named {
        title: said(&newsletter.front.title),
        newsletter: said(&newsletter.front.publication),
    };
    let parts = outline::outline(&chunks, &named);
    let mut references = References::default();
    for (at, chunk) in chunks.iter().enumerate() {
        if let ChunkKind::Definition(definition) = &chunk.kind {
            references.define(at, definition);
        }
    }
    let mut later = Vec::new();
    for (at, (chunk, part)) in chunks.into_iter().zip(parts).enumerate() {
        let line = newsletter.lines_before + chunk.line;
        if let ChunkKind::Definition(_) = chunk.kind {
            later.push((document.pieces.len(), at, line, chunk));
            continue;
        }
        note_date(&mut document, &chunk, part, line, newsletter);
        let pieces = kinds(chunk, part, at, &mut references);
        document.pieces.extend(pieces.into_iter().map(|kind| Piece { line, kind }));
    }
    keep_unused(&mut document.pieces, later, &references);
    digest::divide_lists(&mut document);
    only_article::make_one(&mut document, newsletter);
    document
}

/// The text without what a service was to fill in.
fn filled<'t>(newsletter: Newsletter<'t>, document: &mut Document) -> Cow<'t, str> {
    let Some((kept, tags)) = without_merge_tags(newsletter.body) else {
        return Cow::Borrowed(newsletter.body);
    };
    document.homeless.extend(tags.into_iter().map(|(lines, text)| Homeless {
        line: newsletter.lines_before + lines + 1,
        text,
        reason: Reason::TemplateTag,
    }));
    Cow::Owned(kept)
}

/// The kinds of piece that a chunk becomes.
fn kinds(chunk: Chunk, part: Part, at: usize, references: &mut References) -> Vec<Kind> {
    let mut phrasing = |text: &str| {
        let mut nodes = Vec::new();
        references.phrasing(text, at, &mut nodes);
        nodes
    };
    let text = match chunk.kind {
        ChunkKind::Text(text) => text,
        ChunkKind::List(items) => {
            return list::nest(items, phrasing).into_iter().map(Kind::Block).collect();
        }
        ChunkKind::Rule => return vec![Kind::Block(Block::ThematicBreak)],
        ChunkKind::Definition(_) => return Vec::new(),
    };
    match part {
        Part::Title => vec![Kind::Title(Heading::text(text))],
        Part::Date => Vec::new(),
        Part::Section => vec![Kind::Section(Heading::text(text))],
        Part::Article => {
            let url = references.first(&text, at);
            match with_address(&text) {
                Some((title, own)) => {
                    vec![Kind::Article(Heading { text: title.to_owned(), url: Some(own) })]
                }
                None => vec![Kind::Article(Heading { text, url })],
            }
        }
        Part::Interlude => vec![Kind::Interlude, Kind::Block(Block::paragraph(phrasing(&text)))],
        Part::Label => vec![Kind::Part(Heading::text(text), Reach::Label)],
        Part::Body => vec![Kind::Block(Block::paragraph(phrasing(&text)))],
    }
}

/// A title and the address that stands right under it.
fn with_address(text: &str) -> Option<(&str, Href)> {
    let (begin, length) = address(text)?;
    let (title, own) = text.split_at_checked(begin)?;
    let title = title.trim_end();
    let says_something = title.contains(char::is_alphabetic) && !title.ends_with(['(', '<', '[']);
    (own.len() == length && says_something).then(|| own.parse().ok().map(|url| (title, url)))?
}

/// Takes the date from its line, else from a short line of the head that says more.
fn note_date(
    document: &mut Document,
    chunk: &Chunk,
    part: Part,
    line: usize,
    newsletter: Newsletter,
) {
    let ChunkKind::Text(text) = &chunk.kind else { return };
    // Titles and the lines under them may name the day beside other things.
    let in_head = || {
        document.date.is_none()
            && document.pieces.len() < 4
            && chunk.lines == 1
            && text.len() <= 120
    };
    if (part == Part::Date || in_head())
        && let Some(found) = date_line(text, newsletter.date_order)
    {
        let taken = (part == Part::Date).then(|| text.clone());
        document.date = Some(DateFound { line, dated: found.dated, taken });
    }
}

/// Puts definitions that nothing refers to back where they stood.
fn keep_unused(
    pieces: &mut Vec<Piece>,
    later: Vec<(usize, usize, usize, Chunk)>,
    references: &References,
) {
    let unused = |at: usize, chunk: &Chunk| match &chunk.kind {
        ChunkKind::Definition(definition) if !references.is_used(at, definition) => {
            let mut nodes = Vec::new();
            super::text::push_linked(&mut nodes, definition.line);
            Some(Kind::Block(Block::paragraph(nodes)))
        }
        _ => None,
    };
    let mut kept: Vec<(usize, Piece)> = Vec::new();
    for (before, at, line, chunk) in later {
        kept.extend(unused(at, &chunk).map(|kind| (before, Piece { line, kind })));
    }
    if kept.is_empty() {
        return;
    }
    let mut kept = kept.into_iter().peekable();
    let old = std::mem::take(pieces);
    for (index, piece) in old.into_iter().enumerate() {
        while let Some((_, definition)) = kept.next_if(|(before, _)| *before <= index) {
            pieces.push(definition);
        }
        pieces.push(piece);
    }
    pieces.extend(kept.map(|(_, definition)| definition));
}
