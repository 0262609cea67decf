//! HTML, as pages and mails have it, in five steps:
//!
//! 1. `parse` makes a `tree` of it as browsers do (`sink`), under the limits of `guard`;
//! 2. `about` finds what the page says of itself: title, day, name, language;
//! 3. `content` finds the element that holds the text;
//! 4. `reading` makes headings and blocks of that, element by element (`element`, `inline`,
//!    `running_text`, `pictures`, `table`, `words`; addresses begin at the `base`), and leaves out what stands around (`left_out`, by the words of `around` and what `style` hides);
//! 5. `sizes` takes large lines for headings where there are no others, `eyebrows` short lines in capitals
//!    above titles, and `footer` takes the footer off.

mod about;
mod base;
mod content;
mod element;
mod eyebrows;
mod footer;
mod guard;
mod inline;
mod left_out;
mod look;
mod parse;
mod pictures;
mod reading;
mod running_text;
mod sink;
mod sizes;
mod style;
mod table;
mod tree;
mod words;

use newsfold_bundle::{Block, Paragraph, Phrasing};

use super::flow::{Blocks, Found, FoundKind};
use super::front_matter::FrontMatter;
use super::letters::Attached;
use super::report::{Chrome, Homeless};
use reading::Reading;
use tree::{Id, Tree};

/// What was found on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Whether it shows newsletters in a reader, and is none itself.
    pub(super) is_reader: bool,
    /// Its headings and blocks.
    pub(super) found: Vec<Found>,
    /// What it says of itself.
    pub(super) front: FrontMatter,
    /// Pictures that stand in its text.
    pub(super) files: Vec<Attached>,
    /// What was left out.
    pub(super) homeless: Vec<Homeless>,
}

/// A page that is parsed.
pub(super) struct Parsed(Tree);

impl Parsed {
    /// Parses a page or a mail.
    pub(super) fn of(html: &str) -> Self {
        Self(parse::parse(html))
    }

    /// Reads it.
    pub(super) fn read(&self, lines_before: usize) -> Page {
        read(&self.0, lines_before)
    }

    /// Its text, where all of it is one text of many lines, as mail programs save plain mails.
    pub(super) fn plain_text(&self) -> Option<String> {
        plain_text(&self.0)
    }
}

fn read(tree: &Tree, lines_before: usize) -> Page {
    let mut front = about::about(tree);
    let is_reader = tree.elements(Tree::PAGE).any(shows_newsletters);
    let mut reading = Reading::new(tree, lines_before, false);
    let content = content::content(tree, &reading.weights);
    if content != Tree::PAGE {
        beside(&mut reading, Tree::PAGE, content);
    }
    reading.visit(content);
    let (found, sizes, files, mut homeless) = reading.finish();
    let page = front.title.as_ref().map(|title| title.text.as_str());
    let mut found = with_ornaments(sizes.as_headings(found, page));
    footer::without_footer(&mut found, &mut homeless);
    // The page's name is for its window; a title in its text is the one that readers see.
    let tops = found.iter().filter(|one| matches!(one.kind, FoundKind::Heading(1, _))).count();
    if tops == 1 {
        front.title = None;
    }
    Page { is_reader, found, front, files, homeless }
}

/// Gives headings the signs that stand on a line of their own right above them: "🍞" above "Bread".
fn with_ornaments(found: Vec<Found>) -> Vec<Found> {
    let mut made: Vec<Found> = Vec::with_capacity(found.len());
    for mut one in found {
        if let FoundKind::Heading(_, words) = &mut one.kind
            && let Some(sign) = made.last().and_then(ornament)
        {
            made.pop();
            words.insert(0, Phrasing::Text(format!("{sign} ")));
        }
        made.push(one);
    }
    made
}

/// The signs that a paragraph is, if it is an emoji or two and nothing else.
fn ornament(found: &Found) -> Option<String> {
    let FoundKind::Block(Block::Paragraph(Paragraph { children })) = &found.kind else {
        return None;
    };
    let [Phrasing::Text(sign)] = children.as_slice() else { return None };
    let sign = sign.trim();
    let is_emoji = sign.chars().any(|c| u32::from(c) > 0x2190)
        && sign.chars().count() <= 8
        && !sign.contains(|c: char| c.is_alphanumeric() || c.is_ascii_punctuation());
    is_emoji.then(|| sign.to_owned())
}

/// Reads HTML inside a text of another kind into the blocks of that; what found no place is given back.
pub(super) fn read_into(html: &str, lines_before: usize, blocks: &mut Blocks) -> Vec<Homeless> {
    let tree = parse::parse(html);
    let mut reading = Reading::new(&tree, lines_before, true);
    reading.blocks = std::mem::take(blocks);
    reading.visit(Tree::PAGE);
    reading.end_paragraph();
    *blocks = reading.blocks;
    reading.homeless
}

/// Whether an element shows newsletters in a reader of ours: the element, or the tag that makes one.
fn shows_newsletters((_, element): (Id, &tree::Element)) -> bool {
    let script = || {
        element.attribute("data-newsfold").is_some()
            || element.attribute("src").is_some_and(|src| src.ends_with("newsfold.js"))
    };
    element.name() == "news-fold" || element.name() == "script" && script()
}

/// Leaves out all but the content. The page's one title, where it stands outside, is the text's.
fn beside(reading: &mut Reading, id: Id, content: Id) {
    let tree = reading.tree;
    let around = |id: &Id| tree.node(*id).and_then(|node| node.parent);
    let path: Vec<Id> = std::iter::successors(Some(content), around).collect();
    let mut at = id;
    while at != content {
        let Some(next) = tree.children(at).find(|child| path.contains(child)) else { return };
        for child in tree.children(at).filter(|child| *child != next) {
            let titles: Vec<Id> = tree
                .elements(child)
                .filter(|(_, element)| element.name() == "h1")
                .map(|(id, _)| id)
                .collect();
            match titles.as_slice() {
                [title] if !tree.elements(content).any(|(_, inner)| inner.name() == "h1") => {
                    reading.visit(*title);
                }
                _ => {}
            }
            if reading.weights.weight(child).characters > 0 {
                reading.leave_out(child, Chrome::Navigation);
            }
        }
        at = next;
    }
}

/// The words of a piece of HTML, with single spaces between elements that part them.
pub(super) fn words(html: &str) -> String {
    let tree = parse::parse(html);
    let mut words = String::new();
    for id in tree.all(Tree::PAGE) {
        match tree.node(id).map(|node| &node.data) {
            Some(tree::Data::Text(text)) => words.push_str(text),
            Some(tree::Data::Element(element))
                if element::role(element.name()) != element::Role::Inline =>
            {
                words.push(' ');
            }
            _ => {}
        }
    }
    words
}

fn plain_text(tree: &Tree) -> Option<String> {
    let keeps = |(_, element): &(Id, &tree::Element)| {
        element.name() == "pre" || style::keeps_lines(element)
    };
    let (id, _) = tree.elements(Tree::PAGE).find(keeps)?;
    let inner = tree.elements(id).skip(1).any(|(_, element)| element.name() != "br");
    if inner {
        return None;
    }
    let weights = content::Weights::of(tree);
    let all = weights.weight(Tree::PAGE).characters;
    (all > 0 && weights.weight(id).characters * 10 >= all * 9).then(|| tree.text(id))
}
