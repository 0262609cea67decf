use newsfold_bundle::{Block, ListItem, Phrasing};

use crate::import::outline::divide_items;
use crate::import::pieces::{Document, Kind, Piece};

/// Makes articles of the items of lists, where a text is a digest of links: all that its titles have under
/// them are lists, and every item leads somewhere.
pub(super) fn divide_lists(document: &mut Document) {
    let pieces = &document.pieces;
    let heads: Vec<usize> =
        (0..pieces.len()).filter(|at| pieces.get(*at).is_some_and(is_head)).collect();
    let ends = heads.iter().skip(1).copied().chain([pieces.len()]);
    let stretches: Vec<(usize, usize)> = heads.iter().copied().zip(ends).collect();
    let items = |(from, to): &(usize, usize)| {
        let under = pieces.get(from + 1..*to).unwrap_or_default();
        under.iter().all(|piece| matches!(&piece.kind, Kind::Block(block) if leads(block)))
            && under.len() == 1
    };
    let has_article = pieces.iter().any(|piece| matches!(piece.kind, Kind::Article(_)));
    if !has_article && heads.is_empty() && items_lead(pieces) {
        return divide_all(document);
    }
    if !has_article || !stretches.iter().all(items) {
        return;
    }
    for Piece { line, kind } in std::mem::take(&mut document.pieces) {
        match kind {
            Kind::Article(title) | Kind::Part(title, _) => {
                document.pieces.push(Piece { line, kind: Kind::Section(title) });
            }
            Kind::Block(block @ Block::List { .. }) => {
                divide_items(vec![(line, block)], document);
            }
            kind => document.pieces.push(Piece { line, kind }),
        }
    }
}

/// Whether a text without titles is a list of three items or more, each of which leads somewhere, with a few words
/// before it.
fn items_lead(pieces: &[Piece]) -> bool {
    let count = |piece: &Piece| match &piece.kind {
        Kind::Block(block @ Block::List { children, .. }) if leads(block) => children.len(),
        _ => 0,
    };
    let lists = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Block(Block::List { .. })));
    let all_lead = lists.clone().all(|piece| count(piece) > 0);
    let before = pieces.iter().take_while(|piece| count(piece) == 0);
    let before = before.filter(|piece| matches!(piece.kind, Kind::Block(_))).count();
    all_lead && before <= 3 && lists.map(count).sum::<usize>() >= 3
}

fn divide_all(document: &mut Document) {
    for Piece { line, kind } in std::mem::take(&mut document.pieces) {
        match kind {
            Kind::Block(block @ Block::List { .. }) => divide_items(vec![(line, block)], document),
            kind => document.pieces.push(Piece { line, kind }),
        }
    }
}

fn is_head(piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Article(_) | Kind::Part(..))
}

/// Whether a block is a list of which every item leads somewhere.
fn leads(block: &Block) -> bool {
    let has_link = |item: &ListItem| match item.children.first() {
        Some(Block::Paragraph(paragraph)) => {
            paragraph.children.iter().any(|node| matches!(node, Phrasing::Link { .. }))
                && paragraph.children.iter().any(says_something)
        }
        _ => false,
    };
    matches!(block, Block::List { children, .. } if children.iter().all(has_link))
}

/// Whether words stand beside a link, which are the title.
fn says_something(node: &Phrasing) -> bool {
    matches!(node, Phrasing::Text(text) if text.chars().any(char::is_alphanumeric))
}
