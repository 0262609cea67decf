use newsfold_bundle::Block;

use super::shape::ends_sentence;
use crate::import::pieces::{Document, Heading, Kind, Newsletter, Piece};

/// Makes one article of a text that has no others: under its title, or under what is known to be it from
/// around, such as a mail's subject. What says nothing in sentences is none.
pub(super) fn make_one(document: &mut Document, newsletter: Newsletter) {
    if document.has_articles() || !document.pieces.iter().any(says_something) {
        return;
    }
    let own = document.pieces.iter_mut().find(|piece| matches!(piece.kind, Kind::Title(_)));
    if let Some(piece) = own {
        if let Kind::Title(title) = &mut piece.kind {
            piece.kind = Kind::Article(std::mem::take(title));
        }
    } else if let Some(title) = &newsletter.front.title {
        let kind = Kind::Article(Heading::text(&title.text));
        document.pieces.insert(0, Piece { line: title.line, kind });
    } else {
        return;
    }
    document.is_one_article = true;
}

/// The fewest words of a text that ends otherwise than a sentence does, but has some in it.
const SEVERAL: usize = 12;

fn says_something(piece: &Piece) -> bool {
    match &piece.kind {
        Kind::Block(Block::Paragraph(paragraph)) => {
            let text = newsfold_bundle::plain_text(&paragraph.children);
            let inside = [". ", "! ", "? ", "。"].iter().any(|end| text.contains(end));
            ends_sentence(&text) || inside && text.split_whitespace().count() >= SEVERAL
        }
        _ => false,
    }
}
