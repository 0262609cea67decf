use newsfold_bundle::{Block, Cell, ListItem, Phrasing, Table};

use crate::i18n::first_strong;

/// How a text gets its direction: from what surrounds it, or from its own letters where the language is
/// unknown, since only the text can tell then. A known direction holds for texts that begin with a
/// foreign word, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum TextDir {
    /// The direction of what surrounds it.
    #[default]
    Inherited,
    /// That of its first letter.
    Own,
}

impl TextDir {
    /// The `dir` of an element with this text.
    pub(super) fn of(self, text: &(impl FirstStrong + ?Sized)) -> Option<&'static str> {
        (self == Self::Own).then(|| text.first_strong().unwrap_or("ltr"))
    }
}

/// What has a first letter. Code has a direction of its own, and tells nothing of the text around it.
pub(super) trait FirstStrong {
    /// The direction of the first letter.
    fn first_strong(&self) -> Option<&'static str>;
}

impl FirstStrong for str {
    fn first_strong(&self) -> Option<&'static str> {
        first_strong(self)
    }
}

impl<T: FirstStrong> FirstStrong for [T] {
    fn first_strong(&self) -> Option<&'static str> {
        self.iter().find_map(T::first_strong)
    }
}

impl<T: FirstStrong> FirstStrong for Vec<T> {
    fn first_strong(&self) -> Option<&'static str> {
        self.as_slice().first_strong()
    }
}

impl FirstStrong for Phrasing {
    fn first_strong(&self) -> Option<&'static str> {
        match self {
            Self::Text(text) => first_strong(text),
            Self::Emphasis { children }
            | Self::Strong { children }
            | Self::Delete { children }
            | Self::Link { children, .. } => children.first_strong(),
            Self::InlineCode { .. } | Self::Image { .. } | Self::Break => None,
        }
    }
}

impl FirstStrong for Block {
    fn first_strong(&self) -> Option<&'static str> {
        match self {
            Self::Paragraph(paragraph) => paragraph.children.first_strong(),
            Self::List { children, .. } => children.first_strong(),
            Self::Blockquote { children } => children.first_strong(),
            Self::Table(table) => table.first_strong(),
            Self::Code { .. } | Self::ThematicBreak => None,
        }
    }
}

impl FirstStrong for ListItem {
    fn first_strong(&self) -> Option<&'static str> {
        self.children.first_strong()
    }
}

impl FirstStrong for Table {
    fn first_strong(&self) -> Option<&'static str> {
        self.head.first_strong().or_else(|| self.rows.first_strong())
    }
}

impl FirstStrong for Cell {
    fn first_strong(&self) -> Option<&'static str> {
        self.children.first_strong()
    }
}
