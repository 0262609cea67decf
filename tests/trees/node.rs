/// A node of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element: its name, its attributes in the order of their names, and what is in it.
    Element(String, Vec<(String, String)>, Vec<Node>),
    /// Text between two other nodes.
    Text(String),
    /// A comment.
    Comment(String),
}

/// Adds text to nodes; there are no two texts beside each other.
pub fn push_text(nodes: &mut Vec<Node>, text: &str) {
    match nodes.last_mut() {
        _ if text.is_empty() => {}
        Some(Node::Text(before)) => before.push_str(text),
        _ => nodes.push(Node::Text(text.to_owned())),
    }
}
