use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use super::tree::{Data, Element, Id, Node, Tree};

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
