use newsfold_bundle::{Href, HrefError, Phrasing, plain_text};

use crate::import::text::{join, push_linked, push_text};

/// What running text can be inside.
#[derive(Debug)]
pub(in crate::import) enum Span {
    /// Stressed.
    Emphasis,
    /// Important.
    Strong,
    /// No longer right.
    Delete,
    /// A fragment of a program, in HTML: Markdown's is a node of its own.
    Code,
    /// A link.
    Link { url: Result<Href, HrefError>, title: Option<String> },
    /// A picture, and what describes it.
    Image { url: Result<Href, HrefError>, title: Option<String> },
}

/// A span that has begun.
#[derive(Debug)]
struct Opened {
    span: Span,
    nodes: Vec<Phrasing>,
    /// Whether a tag of HTML began it: it ends with what is around it, where no tag ends it.
    by_tag: bool,
}

/// Running text that is being read: what is open, outermost first.
#[derive(Debug, Default)]
pub(in crate::import) struct Spans {
    nodes: Vec<Phrasing>,
    open: Vec<Opened>,
    /// How many spans are open beyond the deepest; they are read as what is around them.
    beyond: usize,
    /// A line has ended, and the next has not begun.
    pending_join: bool,
}

/// The deepest spans lie in each other. A bundle is read by JSON parsers that stop at a depth of 128.
const DEEPEST: usize = 16;

impl Spans {
    /// The running text read so far, at the innermost place.
    fn innermost(&mut self) -> &mut Vec<Phrasing> {
        match self.open.last_mut() {
            Some(opened) => &mut opened.nodes,
            None => &mut self.nodes,
        }
    }

    pub(in crate::import) fn text(&mut self, text: &str) {
        self.join_before(text);
        push_text(self.innermost(), text);
    }

    pub(in crate::import) fn node(&mut self, node: Phrasing) {
        self.join_before("");
        self.innermost().push(node);
    }

    /// The end of a line inside a paragraph.
    pub(in crate::import) fn line_end(&mut self) {
        self.pending_join = true;
    }

    fn join_before(&mut self, text: &str) {
        if std::mem::take(&mut self.pending_join) {
            let nodes = self.innermost();
            let space = match nodes.last() {
                Some(Phrasing::Text(before)) if !text.is_empty() => join(before, text),
                _ => " ",
            };
            push_text(nodes, space);
        }
    }

    pub(in crate::import) fn open(&mut self, span: Span) {
        self.begin(span, false);
    }

    /// Opens a span that a tag of HTML begins.
    pub(in crate::import) fn open_tag(&mut self, span: Span) {
        self.begin(span, true);
    }

    fn begin(&mut self, span: Span, by_tag: bool) {
        self.join_before("");
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
        } else {
            self.open.push(Opened { span, nodes: Vec::new(), by_tag });
        }
    }

    /// Closes the innermost span; a target that no page may follow is given back.
    pub(in crate::import) fn close(&mut self) -> Option<HrefError> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return None;
        }
        while self.open.last().is_some_and(|opened| opened.by_tag) {
            self.close_one();
        }
        self.close_one()
    }

    /// Closes the innermost span that a tag began and `ends` names, with all tags inside it; a span
    /// that Markdown began is not left.
    pub(in crate::import) fn close_tag(&mut self, ends: impl Fn(&Span) -> bool) {
        let inside = self.open.iter().rev().take_while(|opened| opened.by_tag);
        let Some(depth) = inside.map(|opened| ends(&opened.span)).position(|ends| ends) else {
            return;
        };
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        for _ in 0..=depth {
            self.close_one();
        }
    }

    fn close_one(&mut self) -> Option<HrefError> {
        let Opened { span, nodes: children, .. } = self.open.pop()?;
        let in_link = self.is_in_link();
        let linked = |children| if in_link { children } else { with_links(children) };
        let node = match span {
            // Emphasis on nothing is nothing.
            Span::Emphasis | Span::Strong | Span::Delete if is_blank(&children) => {
                for node in &children {
                    push_text(self.innermost(), text_of(node));
                }
                return None;
            }
            Span::Emphasis => Phrasing::Emphasis { children: linked(children) },
            Span::Strong => Phrasing::Strong { children: linked(children) },
            Span::Delete => Phrasing::Delete { children: linked(children) },
            Span::Code => {
                self.innermost().extend(children.into_iter().map(as_code));
                return None;
            }
            Span::Link { url: Ok(url), title: None } if children.is_empty() => {
                let children = vec![Phrasing::text(&*url)];
                Phrasing::Link { url, title: None, children }
            }
            Span::Link { url: Ok(url), title } => Phrasing::Link { url, title, children },
            Span::Image { url: Ok(url), title } => {
                Phrasing::Image { url, alt: plain_text(&children), title }
            }
            Span::Link { url: Err(error), title } | Span::Image { url: Err(error), title } => {
                self.innermost().extend(children);
                if let Some(title) = title {
                    push_text(self.innermost(), &format!(" {title}"));
                }
                return Some(error);
            }
        };
        self.innermost().push(node);
        None
    }

    fn is_in_link(&self) -> bool {
        self.open.iter().any(|opened| {
            matches!(opened.span, Span::Link { .. } | Span::Image { .. } | Span::Code)
        })
    }

    /// Whether a picture's description is being read.
    pub(in crate::import) fn is_in_image(&self) -> bool {
        self.open.iter().any(|opened| matches!(opened.span, Span::Image { .. }))
    }

    /// Takes the running text out, everything closed, bare addresses as links.
    pub(in crate::import) fn take(&mut self) -> Vec<Phrasing> {
        while !self.open.is_empty() {
            self.close_one();
        }
        self.beyond = 0;
        self.pending_join = false;
        with_links(std::mem::take(&mut self.nodes))
    }
}

/// Whether nothing but space was said.
fn is_blank(nodes: &[Phrasing]) -> bool {
    nodes.iter().all(|node| matches!(node, Phrasing::Text(text) if text.trim().is_empty()))
}

fn text_of(node: &Phrasing) -> &str {
    match node {
        Phrasing::Text(text) => text,
        _ => "",
    }
}

/// A node inside a fragment of a program: its text is the fragment.
fn as_code(node: Phrasing) -> Phrasing {
    let inside = |children: Vec<Phrasing>| children.into_iter().map(as_code).collect();
    match node {
        Phrasing::Text(value) => Phrasing::InlineCode { value },
        Phrasing::Emphasis { children } => Phrasing::Emphasis { children: inside(children) },
        Phrasing::Strong { children } => Phrasing::Strong { children: inside(children) },
        Phrasing::Delete { children } => Phrasing::Delete { children: inside(children) },
        Phrasing::Link { url, title, children } => {
            Phrasing::Link { url, title, children: inside(children) }
        }
        node => node,
    }
}

/// Running text, its bare addresses as links.
fn with_links(nodes: Vec<Phrasing>) -> Vec<Phrasing> {
    if !nodes.iter().any(|node| matches!(node, Phrasing::Text(text) if text.contains("://"))) {
        return nodes;
    }
    let mut linked = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Phrasing::Text(text) => push_linked(&mut linked, &text),
            node => linked.push(node),
        }
    }
    linked
}
