use newsfold_bundle::{Block, ListItem, Phrasing, plain_text};

use super::alert;
use super::found::{Found, FoundKind};

/// What blocks can be inside.
#[derive(Debug)]
pub(in crate::import) enum Container {
    /// A quote.
    Quote(Vec<Block>),
    /// A list.
    List { ordered: bool, start: Option<u64>, items: Vec<ListItem> },
    /// An item of a list.
    Item(Vec<Block>),
}

/// Blocks that are being read.
#[derive(Debug, Default)]
pub(in crate::import) struct Blocks {
    found: Vec<Found>,
    open: Vec<Container>,
    /// How many containers are open beyond the deepest; their blocks go to what is around them.
    beyond: usize,
}

/// The deepest containers lie in each other: a list and its item are two.
const DEEPEST: usize = 24;

impl Blocks {
    pub(in crate::import) fn block(&mut self, line: usize, block: Block) {
        match self.open.last_mut() {
            Some(Container::Quote(blocks) | Container::Item(blocks)) => blocks.push(block),
            // Lists hold items; a block right inside one was in an item beyond the deepest.
            Some(Container::List { items, .. }) => items.push(ListItem { children: vec![block] }),
            None => self.found.push(Found { line, kind: FoundKind::Block(block) }),
        }
    }

    /// A heading: at the top level one of the newsletter's, inside a container a bold line.
    pub(in crate::import) fn heading(&mut self, line: usize, level: u8, words: Vec<Phrasing>) {
        if plain_text(&words).is_empty() {
            // A picture without a description, or nothing at all: no title.
            if !words.is_empty() {
                self.block(line, Block::paragraph(words));
            }
        } else if self.open.is_empty() {
            self.found.push(Found { line, kind: FoundKind::Heading(level, words) });
        } else {
            self.block(line, Block::paragraph(vec![Phrasing::Strong { children: words }]));
        }
    }

    /// The place that the next block would have among what was found; none inside something else.
    pub(in crate::import) fn place(&self) -> Option<usize> {
        self.open.is_empty().then_some(self.found.len())
    }

    /// Whether the next thing would be an item of a list.
    pub(in crate::import) fn is_in_list(&self) -> bool {
        self.beyond > 0 || matches!(self.open.last(), Some(Container::List { .. }))
    }

    pub(in crate::import) fn open(&mut self, container: Container) {
        if self.open.len() >= DEEPEST || self.beyond > 0 {
            self.beyond += 1;
        } else {
            self.open.push(container);
        }
    }

    pub(in crate::import) fn close(&mut self, line: usize) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        match self.open.pop() {
            Some(Container::Quote(children)) => {
                self.block(line, Block::Blockquote { children: alert::named(children) });
            }
            Some(Container::List { ordered, start, items }) => {
                self.block(line, Block::List { ordered, start, children: items });
            }
            Some(Container::Item(children)) => {
                if let Some(Container::List { items, .. }) = self.open.last_mut() {
                    items.push(ListItem { children });
                }
            }
            None => {}
        }
    }

    /// How much was found so far.
    pub(in crate::import) fn count(&self) -> usize {
        self.found.len()
    }

    /// What was found, where it may hold no headings: they are bold lines.
    pub(in crate::import) fn into_blocks(self) -> Vec<Block> {
        let block = |found: Found| match found.kind {
            FoundKind::Block(block) => block,
            FoundKind::Heading(_, words) => {
                Block::paragraph(vec![Phrasing::Strong { children: words }])
            }
        };
        self.finish().into_iter().map(block).collect()
    }

    pub(in crate::import) fn finish(self) -> Vec<Found> {
        self.found
    }
}
