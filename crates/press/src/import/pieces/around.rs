use newsfold_bundle::{Block, plain_text};

use super::document::Document;
use super::piece::{Kind, Piece};
use crate::import::around::{folded, footer, is_online_line, is_social_line};
use crate::import::report::{Chrome, Homeless, Reason};

/// A line longer than this is no address and no sign-off.
const LINE: usize = 120;

/// Takes off a mail in plain text what stands around it: a line before its title about where it can be
/// read, and at its end what is about the subscription or the rights, with the addresses and names there.
pub(in crate::import) fn without_around(document: &mut Document) {
    let text = |piece: &Piece| match &piece.kind {
        Kind::Block(block @ (Block::Paragraph(_) | Block::List { .. })) => {
            Some(plain_text(std::slice::from_ref(block)).replace('\n', " "))
        }
        _ => None,
    };
    // A tag that was to lead out of the subscription stands in words about it.
    let leaves: Vec<usize> = document
        .homeless
        .iter()
        .filter(|found| found.reason == Reason::TemplateTag)
        .filter(|found| found.text.to_ascii_lowercase().contains("unsub"))
        .map(|found| found.line)
        .collect();
    let lines: Vec<usize> = document.pieces.iter().map(|piece| piece.line).collect();
    let holds_tag = |at: usize| {
        let next = lines.get(at + 1).copied().unwrap_or(usize::MAX);
        lines.get(at).is_some_and(|own| leaves.iter().any(|line| (*own..next).contains(line)))
    };
    let mut lose = |piece: &Piece, chrome| {
        let found = text(piece).filter(|text| !text.trim().is_empty());
        let reason = Reason::Chrome(chrome);
        document.homeless.extend(found.map(|text| Homeless { line: piece.line, text, reason }));
    };
    let mut cut = document.pieces.len();
    for (at, piece) in document.pieces.iter().enumerate().rev() {
        if matches!(piece.kind, Kind::Interlude | Kind::Block(Block::ThematicBreak)) {
            continue;
        }
        let Some(text) = text(piece).map(|text| folded(&text)) else { break };
        if footer(&text) || holds_tag(at) || is_social_line(&text) {
            cut = at;
        } else if text.chars().count() > LINE
            || text.ends_with(['.', '!', '?', '。', '！', '？', ':'])
        {
            break;
        }
    }
    // All of a text is never its own end.
    let says_something = |piece: &Piece| matches!(piece.kind, Kind::Block(_));
    if document.pieces.iter().take(cut).any(says_something) {
        document.pieces.drain(cut..).for_each(|piece| lose(&piece, Chrome::Footer));
        let is_silent = |piece: &Piece| {
            matches!(piece.kind, Kind::Interlude | Kind::Block(Block::ThematicBreak))
        };
        while document.pieces.last().is_some_and(is_silent) {
            document.pieces.pop();
        }
    }
    let first = document.pieces.iter().position(|piece| !matches!(piece.kind, Kind::Block(_)));
    let before = first.unwrap_or_default().min(3);
    let mut at = 0;
    document.pieces.retain(|piece| {
        at += 1;
        let around = at <= before && text(piece).is_some_and(|text| is_online_line(&text));
        if around {
            lose(piece, Chrome::Online);
        }
        !around
    });
}
