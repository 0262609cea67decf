use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

/// The nodes of a page, each with its line; the first is the page itself.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// The place of a node in its tree.
pub(super) type Id = usize;

/// A node of a page.
#[derive(Debug)]
pub(super) struct Node {
    /// The line where it begins, from 1.
    pub(super) line: usize,
    /// What it is.
    pub(super) data: Data,
    /// The node around it.
    pub(super) parent: Option<Id>,
    pub(super) first: Option<Id>,
    pub(super) last: Option<Id>,
    pub(super) next: Option<Id>,
    pub(super) previous: Option<Id>,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    /// The page itself.
    Page,
    /// An element.
    Element(Element),
    /// Text.
    Text(StrTendril),
    /// A comment or a processing instruction.
    Comment(StrTendril),
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: QualName,
    pub(super) attributes: Vec<Attribute>,
}

impl Element {
    /// Its name, in lower case.
    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    /// The value of an attribute, without the space around it.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| &*attribute.name.local == name)?;
        Some(found.value.trim())
    }

    /// The tag that begins it, written anew, with the attributes whose names fit.
    pub(super) fn written(&self, fits: impl Fn(&str) -> bool) -> Option<String> {
        use std::fmt::Write;
        let mut tag = format!("<{}", self.name());
        let before = tag.len();
        for attribute in self.attributes.iter().filter(|attribute| fits(&attribute.name.local)) {
            // Writing to a string does not fail.
            let _ = write!(tag, " {}=\"{}\"", attribute.name.local, attribute.value);
        }
        (tag.len() > before).then(|| tag + ">")
    }

    /// The names in its class.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }
}

impl Tree {
    /// The page itself.
    pub(super) const PAGE: Id = 0;

    /// A node.
    pub(super) fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// The element that a node is.
    pub(super) fn element(&self, id: Id) -> Option<&Element> {
        match &self.node(id)?.data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The nodes in a node.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let first = self.node(id).and_then(|node| node.first);
        std::iter::successors(first, |id| self.node(*id).and_then(|node| node.next))
    }

    /// A node and all nodes in it, in reading order.
    pub(super) fn all(&self, top: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(Some(top), move |id| self.after(*id, top))
    }

    /// The node that follows another in reading order, inside `top`.
    fn after(&self, id: Id, top: Id) -> Option<Id> {
        let node = self.node(id)?;
        if node.first.is_some() {
            return node.first;
        }
        let mut id = id;
        while id != top {
            let node = self.node(id)?;
            if node.next.is_some() {
                return node.next;
            }
            id = node.parent?;
        }
        None
    }

    /// The elements of a page, in reading order.
    pub(super) fn elements(&self, top: Id) -> impl Iterator<Item = (Id, &Element)> + '_ {
        self.all(top).filter_map(|id| Some((id, self.element(id)?)))
    }

    /// The text in a node, as it stands there.
    pub(super) fn text(&self, top: Id) -> String {
        let mut text = String::new();
        for id in self.all(top) {
            if let Some(Data::Text(words)) = self.node(id).map(|node| &node.data) {
                text.push_str(words);
            }
        }
        text
    }
}
