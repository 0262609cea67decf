use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

/// The nodes of a page, each with its line; the first is the page itself.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
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
    first: Option<Id>,
    last: Option<Id>,
    next: Option<Id>,
    previous: Option<Id>,
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
    name: QualName,
    attributes: Vec<Attribute>,
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

/// What the parser builds a tree with.
#[derive(Debug)]
pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
    line: Cell<usize>,
}

impl Default for Sink {
    fn default() -> Self {
        let sink = Self { nodes: RefCell::default(), line: Cell::new(1) };
        sink.add(Data::Page);
        sink
    }
}

impl Sink {
    fn add(&self, data: Data) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        let line = self.line.get();
        nodes.push(Node {
            line,
            data,
            parent: None,
            first: None,
            last: None,
            next: None,
            previous: None,
        });
        nodes.len() - 1
    }

    fn change(&self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
            change(node);
        }
    }

    fn get<T>(&self, id: Id, look: impl FnOnce(&Node) -> Option<T>) -> Option<T> {
        self.nodes.borrow().get(id).and_then(look)
    }

    fn detach(&self, id: Id) {
        let Some((parent, previous, next)) =
            self.get(id, |node| Some((node.parent, node.previous, node.next)))
        else {
            return;
        };
        match previous {
            Some(previous) => self.change(previous, |node| node.next = next),
            None => {
                if let Some(at) = parent {
                    self.change(at, |node| node.first = next);
                }
            }
        }
        match next {
            Some(next) => self.change(next, |node| node.previous = previous),
            None => {
                if let Some(at) = parent {
                    self.change(at, |node| node.last = previous);
                }
            }
        }
        self.change(id, |node| (node.parent, node.previous, node.next) = (None, None, None));
    }

    /// Puts a node into another, before one that is there or at the end.
    fn put(&self, parent: Id, id: Id, before: Option<Id>) {
        self.detach(id);
        let previous = match before {
            Some(before) => self.get(before, |node| node.previous),
            None => self.get(parent, |node| node.last),
        };
        self.change(id, |node| {
            (node.parent, node.previous, node.next) = (Some(parent), previous, before);
        });
        match previous {
            Some(previous) => self.change(previous, |node| node.next = Some(id)),
            None => self.change(parent, |node| node.first = Some(id)),
        }
        match before {
            Some(before) => self.change(before, |node| node.previous = Some(id)),
            None => self.change(parent, |node| node.last = Some(id)),
        }
    }

    fn put_new(&self, parent: Id, child: NodeOrText<Id>, before: Option<Id>) {
        let text = match child {
            NodeOrText::AppendNode(id) => return self.put(parent, id, before),
            NodeOrText::AppendText(text) => text,
        };
        let last = match before {
            Some(before) => self.get(before, |node| node.previous),
            None => self.get(parent, |node| node.last),
        };
        if let Some(last) = last
            && let Some(Node { data: Data::Text(words), .. }) =
                self.nodes.borrow_mut().get_mut(last)
        {
            words.push_tendril(&text);
            return;
        }
        let id = self.add(Data::Text(text));
        self.put(parent, id, before);
    }
}

/// The name of an element, as the parser asks for it.
#[derive(Debug)]
pub(super) struct Name(Namespace, LocalName);

impl html5ever::interface::ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Tree::PAGE
    }

    fn elem_name<'a>(&'a self, id: &'a Id) -> Name {
        let name = self.get(*id, |node| match &node.data {
            Data::Element(element) => {
                Some(Name(element.name.ns.clone(), element.name.local.clone()))
            }
            _ => None,
        });
        name.unwrap_or_else(|| Name(Namespace::default(), LocalName::default()))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        self.add(Data::Element(Element { name, attributes }))
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.add(Data::Comment(text))
    }

    fn create_pi(&self, _: StrTendril, text: StrTendril) -> Id {
        self.add(Data::Comment(text))
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put_new(*parent, child, None);
    }

    fn append_based_on_parent_node(&self, id: &Id, other: &Id, child: NodeOrText<Id>) {
        match self.get(*id, |node| node.parent) {
            Some(parent) => self.put_new(parent, child, Some(*id)),
            None => self.put_new(*other, child, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, template: &Id) -> Id {
        *template
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        if let Some(parent) = self.get(*sibling, |node| node.parent) {
            self.put_new(parent, child, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, id: &Id, more: Vec<Attribute>) {
        self.change(*id, |node| {
            let Data::Element(Element { attributes, .. }) = &mut node.data else { return };
            for new in more {
                if attributes.iter().all(|old| old.name != new.name) {
                    attributes.push(new);
                }
            }
        });
    }

    fn remove_from_parent(&self, id: &Id) {
        self.detach(*id);
    }

    fn reparent_children(&self, from: &Id, to: &Id) {
        while let Some(child) = self.get(*from, |node| node.first) {
            self.put(*to, child, None);
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(usize::try_from(line).unwrap_or(usize::MAX));
    }
}
