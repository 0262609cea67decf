use newsfold_bundle::{Block, Href, ListItem, Paragraph, Phrasing, plain_text};

use super::division::{Division, is_numbered_title};
use super::first_words::{LONGEST_TITLE, first_words};
use super::lead::{first_link, lead};
use super::links::take_address;
use super::numbered::{Counting, number, without_number};
use crate::import::pieces::{Document, Heading, Kind, Piece};

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
    let mut stretch = stretch.into_iter().peekable();
    while let Some((line, block)) = stretch.next() {
        if division == Division::Leads
            && let Some(title) = stressed_line(&block)
            && stretch.peek().is_some_and(|(_, next)| is_lead(next))
        {
            dividing.section(line, &title);
            continue;
        }
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

/// The words of an item that stand right before an address, and are a title by their end.
fn title_before_address(words: &[Phrasing]) -> Option<(String, Href)> {
    let [Phrasing::Text(title), Phrasing::Link { url, children, .. }, ..] = words else {
        return None;
    };
    let title = title.trim();
    let is_title = title.chars().count() <= LONGEST_TITLE
        && title.contains(char::is_alphabetic)
        && !title.ends_with(['.', ':', ',', ';', '(', '[', '<', '：', '。', '–', '—', '-']);
    (is_title && plain_text(children) == **url).then(|| (title.to_owned(), url.clone()))
}

/// Whether a numbered list goes on behind what stands between its items, which then belongs to them.
fn goes_on(stretch: &[(usize, Block)]) -> bool {
    let lists = stretch.iter().filter_map(|(_, block)| match block {
        Block::List { ordered: true, start, .. } => Some(start),
        _ => None,
    });
    lists.skip(1).any(Option::is_some)
}

/// The words of a short line that is stressed from end to end: above leads it is the title of a section, as
/// the days of a calendar are.
fn stressed_line(block: &Block) -> Option<String> {
    let Block::Paragraph(Paragraph { children }) = block else { return None };
    let [Phrasing::Emphasis { children }] = children.as_slice() else { return None };
    let text = plain_text(children);
    let is_title = text.chars().count() <= SECTION && !text.ends_with(['.', '!', '?', '…']);
    (is_title && text.chars().any(char::is_alphanumeric)).then_some(text)
}

/// The title of a section among leads has no more characters.
const SECTION: usize = 60;

fn is_lead(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph { children }) if lead(children).is_some())
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

    /// A line that heads the leads below it.
    fn section(&mut self, line: usize, title: &str) {
        (self.open, self.begun) = (false, false);
        self.push(line, Kind::Section(Heading::text(title)));
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
    fn article(&mut self, line: usize, mut words: Vec<Phrasing>) {
        (self.open, self.begun) = (true, true);
        let (title, url, rest) = if let Some(lead) = lead(&words) {
            let mut rest = lead.rest(words);
            let url = lead.url.clone().or_else(|| take_address(&mut rest));
            (lead.text.clone(), url, rest)
        } else if let Some((title, url)) = title_before_address(&words) {
            let mut rest = words.split_off(2);
            let url = Some(url);
            if let Some(Phrasing::Text(text)) = rest.first_mut() {
                *text = text.trim_start().to_owned();
            }
            (title, url, rest)
        } else {
            let is_alone = matches!(words.as_slice(), [Phrasing::Link { .. }]);
            let own = (!is_alone).then(|| take_address(&mut words)).flatten();
            let (title, rest) = first_words(words);
            (plain_text(&title), own.or_else(|| first_link(&title)), rest)
        };
        self.push(line, Kind::Article(Heading { text: title, url }));
        if !rest.is_empty() {
            self.push(line, Kind::Block(Block::paragraph(rest)));
        }
    }
}
