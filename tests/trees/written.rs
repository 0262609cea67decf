use super::node::{Node, push_text};

/// Elements that hold nothing, and have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// An element whose end has not come: its name, its attributes, what is in it so far.
type Open = (String, Vec<(String, String)>, Vec<Node>);

/// The tree of a page as it was written, tag by tag, with none of the rules by which browsers repair pages.
pub fn tree(html: &str) -> Vec<Node> {
    let mut open: Vec<Open> = vec![(String::new(), Vec::new(), Vec::new())];
    let mut rest = html;
    while !rest.is_empty() {
        let nodes = &mut open.last_mut().expect("the page").2;
        if let Some(after) = rest.strip_prefix("<!--") {
            let (comment, after) = after.split_once("-->").expect("a comment ends");
            nodes.push(Node::Comment(comment.to_owned()));
            rest = after;
        } else if let Some(after) = rest.strip_prefix("</") {
            let (name, after) = after.split_once('>').expect("a tag ends");
            let (opened, attributes, children) = open.pop().expect("an element");
            assert_eq!(opened, name, "an element ends where it began: {html}");
            let node = Node::Element(opened, attributes, children);
            open.last_mut().expect("an element around").2.push(node);
            rest = after;
        } else if let Some(after) = rest.strip_prefix('<') {
            let (name, mut attributes, after) = tag(after);
            attributes.sort();
            if VOID.contains(&name.as_str()) {
                nodes.push(Node::Element(name, attributes, Vec::new()));
                rest = after;
            } else if name == "script" {
                let (text, after) = after.split_once("</script>").expect("a script ends");
                nodes.push(Node::Element(name, attributes, vec![Node::Text(text.to_owned())]));
                rest = after;
            } else {
                open.push((name, attributes, Vec::new()));
                rest = after;
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            push_text(nodes, &plain(&rest[..end]));
            rest = &rest[end..];
        }
    }
    assert!(open.len() <= 3, "elements end: {html}");
    while open.len() > 1 {
        let (name, attributes, children) = open.pop().expect("an element");
        open.last_mut()
            .expect("an element around")
            .2
            .push(Node::Element(name, attributes, children));
    }
    open.pop().expect("the page").2
}

/// A tag behind its `<`: its name, its attributes, and what follows it.
fn tag(text: &str) -> (String, Vec<(String, String)>, &str) {
    let end = text.find([' ', '>', '/']).expect("a name ends");
    let (name, mut rest) = text.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '/']);
        if let Some(after) = rest.strip_prefix('>') {
            return (name.to_owned(), attributes, after);
        }
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        attributes.push((key.to_owned(), plain(value)));
        rest = after;
    }
}

/// A text without its escapes.
fn plain(text: &str) -> String {
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    let plain = escapes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    plain.replace("&amp;", "&")
}
