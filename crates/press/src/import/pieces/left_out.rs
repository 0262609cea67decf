use newsfold_bundle::{Block, Paragraph, plain_text};

use super::piece::{Kind, Piece, Reach};
use crate::import::report::{Homeless, Reason};
use crate::import::settings::{Pattern, Settings};

/// The pieces without what the newsletter leaves out, which goes to `homeless`.
pub(in crate::import) fn without_left_out(
    pieces: Vec<Piece>,
    settings: &Settings,
    homeless: &mut Vec<Homeless>,
) -> Vec<Piece> {
    let Settings { sections_left_out: sections, lines_left_out: lines, .. } = settings;
    if sections.is_empty() && lines.is_empty() {
        return pieces;
    }
    // How high the heading stands whose text is being left out.
    let mut leaving: Option<u8> = None;
    let mut kept = Vec::with_capacity(pieces.len());
    for Piece { line, kind } in pieces {
        let height = height(&kind);
        if leaving.is_some_and(|leaving| height.is_some_and(|height| height <= leaving)) {
            leaving = None;
        }
        if leaving.is_none() && fits(sections, heading(&kind)) {
            leaving = height;
        }
        let mut leave = |text: String| {
            if !text.is_empty() {
                homeless.push(Homeless { line, text, reason: Reason::Asked });
            }
        };
        if leaving.is_some() || fits(lines, heading(&kind)) {
            leave(kind.words());
            continue;
        }
        match kind {
            Kind::Block(Block::Paragraph(Paragraph { children }))
                if fits(lines, Some(&plain_text(&children))) =>
            {
                leave(plain_text(&children));
            }
            Kind::Block(Block::List { ordered, start, children, .. }) if !lines.is_empty() => {
                let (gone, children): (Vec<_>, Vec<_>) =
                    children.into_iter().partition(|item| fits(lines, Some(&plain_text(item))));
                for item in &gone {
                    leave(plain_text(item));
                }
                if !children.is_empty() {
                    let list = Block::List { ordered, start, children };
                    kept.push(Piece { line, kind: Kind::Block(list) });
                }
            }
            kind => kept.push(Piece { line, kind }),
        }
    }
    kept
}

fn fits(patterns: &[Pattern], text: Option<&str>) -> bool {
    text.is_some_and(|text| patterns.iter().any(|pattern| pattern.fits(text)))
}

/// How high a heading stands: what follows one belongs to it until another stands as high.
fn height(kind: &Kind) -> Option<u8> {
    match kind {
        Kind::Title(_) => Some(0),
        Kind::Section(_) | Kind::Interlude => Some(1),
        Kind::Article(_) => Some(2),
        Kind::Part(_, Reach::Heading) => Some(3),
        Kind::Part(_, Reach::Label) => Some(4),
        Kind::Block(_) => None,
    }
}

/// The words of a heading that can be left out: the issue's own cannot.
fn heading(kind: &Kind) -> Option<&str> {
    match kind {
        Kind::Section(heading) | Kind::Article(heading) | Kind::Part(heading, _) => {
            Some(heading.text.trim_end_matches([':', '：']))
        }
        Kind::Title(_) | Kind::Interlude | Kind::Block(_) => None,
    }
}
