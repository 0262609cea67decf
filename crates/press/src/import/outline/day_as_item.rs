use newsfold_bundle::{Block, ListItem, Paragraph, plain_text};

use crate::import::date::date_line;
use crate::import::flow::{Found, FoundKind};
use crate::import::text::push_text;

/// Makes paragraphs of days that Markdown takes for lists: `6. März 2026` is a day, and no sixth item.
pub(super) fn as_paragraphs(found: Vec<Found>) -> Vec<Found> {
    found.into_iter().map(as_paragraph).collect()
}

fn as_paragraph(Found { line, kind }: Found) -> Found {
    let FoundKind::Block(Block::List { ordered: true, start, children }) = &kind else {
        return Found { line, kind };
    };
    let [ListItem { children: blocks }] = children.as_slice() else { return Found { line, kind } };
    let [Block::Paragraph(Paragraph { children: words })] = blocks.as_slice() else {
        return Found { line, kind };
    };
    let number = format!("{}. ", start.unwrap_or(1));
    let text = format!("{number}{}", plain_text(words));
    if !date_line(&text, None).is_some_and(|found| found.whole) {
        return Found { line, kind };
    }
    let mut whole = Vec::with_capacity(words.len() + 1);
    push_text(&mut whole, &number);
    whole.extend(words.iter().cloned());
    Found { line, kind: FoundKind::Block(Block::Paragraph(Paragraph { children: whole })) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_no_list_and_a_list_is_no_day() {
        let list = |start: u64, text: &str| {
            let item = ListItem { children: vec![Block::text(text)] };
            let start = (start != 1).then_some(start);
            let kind = FoundKind::Block(Block::List { ordered: true, start, children: vec![item] });
            as_paragraph(Found { line: 1, kind }).kind
        };
        let day = |found: FoundKind| match found {
            FoundKind::Block(Block::Paragraph(Paragraph { children })) => {
                Some(plain_text(&children))
            }
            _ => None,
        };
        assert_eq!(day(list(6, "März 2026")).as_deref(), Some("6. März 2026"));
        assert_eq!(day(list(1, "května 2026")).as_deref(), Some("1. května 2026"));
        assert_eq!(day(list(6, "März")), None);
        assert_eq!(day(list(40, "März 2026")), None);
        assert_eq!(day(list(6, "The ferries sail from March 2026")), None);
    }
}
