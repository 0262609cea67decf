use newsfold_bundle::{Block, Href, plain_text};

/// One thing a newsletter's text holds, in reading order.
#[derive(Debug)]
pub(in crate::import) struct Piece {
    /// The line where it begins, from 1.
    pub(in crate::import) line: usize,
    /// What it is.
    pub(in crate::import) kind: Kind,
}

impl Piece {
    /// Its line, and its words.
    pub(in crate::import) fn said(&self) -> (usize, String) {
        (self.line, self.kind.words())
    }
}

/// What a piece is.
#[derive(Debug)]
pub(in crate::import) enum Kind {
    /// The title.
    Title(Heading),
    /// The title of a section.
    Section(Heading),
    /// The title of an article.
    Article(Heading),
    /// The title of a part, and how far it reaches.
    Part(Heading, Reach),
    /// What follows belongs to no article and no section, until the next title.
    Interlude,
    /// Anything else.
    Block(Block),
}

impl Kind {
    /// Its words.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Block(block) => plain_text(block),
            Self::Title(heading)
            | Self::Section(heading)
            | Self::Article(heading)
            | Self::Part(heading, _) => heading.text.clone(),
            Self::Interlude => String::new(),
        }
    }
}

/// How far the title of a part reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Reach {
    /// As a label does: a TLDR takes one block, takeaways one list.
    Label,
    /// As a heading does: until the next one.
    Heading,
}

/// The words of a title, and where it leads.
#[derive(Debug, Default, PartialEq)]
pub(in crate::import) struct Heading {
    /// The words.
    pub(in crate::import) text: String,
    /// The target of the link in it.
    pub(in crate::import) url: Option<Href>,
}

impl Heading {
    /// A title that leads nowhere.
    pub(in crate::import) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), url: None }
    }
}
