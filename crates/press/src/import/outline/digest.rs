use newsfold_bundle::{Block, ListItem, Paragraph, Phrasing, plain_text};

use super::lead::{first_link, lead};
use super::links::holds_link;
use super::numbered::{Counting, number, without_number};
use crate::import::label::meaning;
use crate::import::pieces::{Document, Heading, Kind, Piece};

/// How what stands under a heading is divided into articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Division {
    /// Paragraphs with numbers.
    Numbers,
    /// Items of lists.
    Items,
    /// Paragraphs with leads.
    Leads,
}

/// The most characters of a numbered paragraph that is a title by itself.
const LONGEST_TITLE: usize = 160;

/// How blocks are divided into articles, if they are: at least `few` of them begin as articles do.
pub(super) fn division(blocks: &[&Block], few: usize) -> Option<Division> {
    if are_numbers(blocks, few) {
        Some(Division::Numbers)
    } else if are_items(blocks, few) {
        Some(Division::Items)
    } else if are_leads(blocks, few) {
        Some(Division::Leads)
    } else {
        None
    }
}

/// Whether paragraphs count up, most of them with a title behind the number.
fn are_numbers(blocks: &[&Block], few: usize) -> bool {
    let mut counting = Counting::default();
    let (mut all, mut titled) = (0, 0);
    for words in blocks.iter().filter_map(|block| words(block)) {
        if number(words).is_some_and(|number| counting.goes_on(number)) {
            all += 1;
            titled += usize::from(is_numbered_title(words));
        }
    }
    titled >= few && titled * 2 >= all
}

/// Whether a numbered paragraph begins with a title, or with a sentence that can be one.
fn is_numbered_title(words: &[Phrasing]) -> bool {
    let bare = without_number(words.to_vec());
    let says_something = bare.iter().any(|node| !matches!(node, Phrasing::Image { .. }));
    says_something
        && (lead(&bare).is_some()
            || plain_text(&first_words(bare).0).chars().count() <= LONGEST_TITLE)
}

/// Whether lists hold articles: most items have a lead, and all others a link.
fn are_items(blocks: &[&Block], few: usize) -> bool {
    let mut items = 0;
    let mut leads = 0;
    let mut before = 0;
    for block in blocks {
        match block {
            Block::List { children, ordered, .. } => {
                for item in children {
                    items += 1;
                    match item_words(item) {
                        Some(words) if lead(words).is_some() => leads += 1,
                        // What is numbered and leads somewhere is told one by one.
                        Some(words) if *ordered && holds_link(words) => leads += 1,
                        Some(words) if holds_link(words) => {}
                        _ => return false,
                    }
                }
            }
            Block::ThematicBreak => {}
            _ if items == 0 => before += 1,
            _ => {}
        }
    }
    leads >= few.max(1) && leads * 2 >= items && before <= 3
}

/// Whether paragraphs have leads: the first of them, or the first after a few others, and no label
/// that is known among them.
fn are_leads(blocks: &[&Block], few: usize) -> bool {
    let mut leads: Vec<String> = Vec::new();
    let mut before = 0;
    let mut colons = 0;
    for block in blocks {
        let Some(words) = words(block) else { continue };
        match lead(words) {
            Some(lead) => {
                colons += usize::from(lead.colon);
                leads.push(lead.text);
            }
            None if begins_with_known_label(words) => return false,
            None if leads.is_empty() => before += 1,
            None => {}
        }
    }
    let count = leads.len();
    leads.sort_unstable();
    leads.dedup();
    let as_labels = colons * 2 > count && before > 2;
    count >= few.max(2) && leads.len() == count && before <= 4 && !as_labels
}

fn begins_with_known_label(words: &[Phrasing]) -> bool {
    match words.first() {
        Some(Phrasing::Strong { children }) => meaning(&plain_text(children)).is_some(),
        Some(Phrasing::Text(text)) => text
            .split_once([':', '：'])
            .is_some_and(|(label, _)| label.len() <= 60 && meaning(label).is_some()),
        _ => false,
    }
}

fn words(block: &Block) -> Option<&[Phrasing]> {
    match block {
        Block::Paragraph(Paragraph { children }) => Some(children),
        _ => None,
    }
}

fn item_words(item: &ListItem) -> Option<&[Phrasing]> {
    item.children.first().and_then(words)
}

/// Makes pieces of what stands under a heading.
pub(super) fn divide(
    stretch: Vec<(usize, Block)>,
    division: Option<Division>,
    document: &mut Document,
) {
    let Some(division) = division else {
        let kind = |(line, block)| Piece { line, kind: Kind::Block(block) };
        document.pieces.extend(stretch.into_iter().map(kind));
        return;
    };
    let goes_on = goes_on(&stretch);
    let mut counting = Counting::default();
    let mut dividing = Dividing { document, open: false, begun: false };
    for (line, block) in stretch {
        match (division, block) {
            (Division::Items, Block::List { children, .. }) => {
                dividing.items(line, children);
                dividing.open = goes_on;
            }
            (Division::Numbers, Block::Paragraph(Paragraph { children }))
                if number(&children).is_some_and(|number| counting.goes_on(number))
                    && is_numbered_title(&children) =>
            {
                dividing.article(line, without_number(children));
            }
            (Division::Leads, Block::Paragraph(Paragraph { children }))
                if lead(&children).is_some() =>
            {
                dividing.article(line, children);
            }
            (Division::Leads, block) if ends_leads(&block) => {
                dividing.open = false;
                dividing.beside(line, block);
            }
            (_, block) => dividing.beside(line, block),
        }
    }
}

/// Whether a numbered list goes on behind what stands between its items, which then belongs to them.
fn goes_on(stretch: &[(usize, Block)]) -> bool {
    let lists = stretch.iter().filter_map(|(_, block)| match block {
        Block::List { ordered: true, start, .. } => Some(start),
        _ => None,
    });
    lists.skip(1).any(Option::is_some)
}

/// Whether a block stands behind the last article rather than in it: a rule, or a paragraph that is
/// stressed from end to end.
fn ends_leads(block: &Block) -> bool {
    match block {
        Block::ThematicBreak => true,
        Block::Paragraph(Paragraph { children }) => {
            matches!(children.as_slice(), [Phrasing::Emphasis { .. }])
        }
        _ => false,
    }
}

struct Dividing<'d> {
    document: &'d mut Document,
    /// An article is open that what follows belongs to.
    open: bool,
    /// An article has begun, and nothing beside it since.
    begun: bool,
}

impl Dividing<'_> {
    fn push(&mut self, line: usize, kind: Kind) {
        self.document.pieces.push(Piece { line, kind });
    }

    /// A block that begins no article: it belongs to the one that is open, or stands by itself.
    fn beside(&mut self, line: usize, block: Block) {
        if !self.open && std::mem::take(&mut self.begun) {
            self.push(line, Kind::Interlude);
        }
        self.push(line, Kind::Block(block));
    }

    fn items(&mut self, line: usize, items: Vec<ListItem>) {
        for ListItem { children } in items {
            let mut blocks = children.into_iter();
            match blocks.next() {
                Some(Block::Paragraph(Paragraph { children })) => self.article(line, children),
                Some(block) => self.push(line, Kind::Block(block)),
                None => {}
            }
            let kind = |block| Piece { line, kind: Kind::Block(block) };
            self.document.pieces.extend(blocks.map(kind));
        }
    }

    /// An article that begins with these words.
    fn article(&mut self, line: usize, words: Vec<Phrasing>) {
        (self.open, self.begun) = (true, true);
        let (title, url, rest) = if let Some(lead) = lead(&words) {
            (lead.text.clone(), lead.url.clone(), lead.rest(words))
        } else {
            let (title, rest) = first_words(words);
            (plain_text(&title), first_link(&title), rest)
        };
        self.push(line, Kind::Article(Heading { text: title, url }));
        if !rest.is_empty() {
            self.push(line, Kind::Block(Block::paragraph(rest)));
        }
    }
}

/// Parts an item without a lead into a title and the rest: a short one is all title, else its first
/// sentence is, or what it says up to its first link.
fn first_words(mut words: Vec<Phrasing>) -> (Vec<Phrasing>, Vec<Phrasing>) {
    let is_link = |node: &Phrasing| holds_link(std::slice::from_ref(node));
    let links = words.iter().filter(|node| is_link(node)).count();
    let text = plain_text(&words);
    if links <= 1 && text.chars().count() <= LONGEST_TITLE && !text.contains(['。', '！']) {
        return (words, Vec::new());
    }
    let link = words.iter().position(is_link).unwrap_or(words.len());
    for at in 0..words.len().min(link + 2) {
        let Some(Phrasing::Text(text)) = words.get_mut(at) else { continue };
        if let Some(end) = sentence_end(text) {
            let behind = text.split_off(end);
            let mut rest = words.split_off(at + 1);
            if !behind.trim().is_empty() {
                rest.insert(0, Phrasing::text(behind.trim_start()));
            }
            return (words, rest);
        }
    }
    let rest = words.split_off((link + 1).min(words.len()));
    (words, rest)
}

/// Where the first sentence of a text ends.
fn sentence_end(text: &str) -> Option<usize> {
    let wide = text.char_indices().find(|(_, c)| matches!(c, '。' | '！' | '？'));
    let narrow = [". ", "! ", "? "].iter().filter_map(|end| text.find(end)).min();
    match (wide, narrow) {
        (Some((at, c)), None) => Some(at + c.len_utf8()),
        (Some((at, c)), Some(narrow)) if at < narrow => Some(at + c.len_utf8()),
        (_, narrow) => narrow.map(|at| at + 1),
    }
}
