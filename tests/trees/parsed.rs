use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::node::{Node, push_text};

/// The tree that a browser makes of what stands in an element.
pub fn tree(html: &str) -> Vec<Node> {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), true);
    let dom = parser.one(html);
    let document = dom.document.children.borrow();
    let mut nodes = Vec::new();
    for root in document.iter() {
        nodes.extend(children(root));
    }
    nodes
}

fn children(of: &Handle) -> Vec<Node> {
    let mut nodes = Vec::new();
    for child in of.children.borrow().iter() {
        match &child.data {
            NodeData::Text { contents } => push_text(&mut nodes, &contents.borrow()),
            NodeData::Comment { contents } => nodes.push(Node::Comment(contents.to_string())),
            NodeData::Element { name, attrs, .. } => {
                let attribute = |attribute: &html5ever::Attribute| {
                    (attribute.name.local.to_string(), attribute.value.to_string())
                };
                let mut attributes: Vec<_> = attrs.borrow().iter().map(attribute).collect();
                attributes.sort();
                nodes.push(Node::Element(name.local.to_string(), attributes, children(child)));
            }
            _ => {}
        }
    }
    nodes
}
