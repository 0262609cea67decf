use newsfold_bundle::{Href, HrefError, Phrasing, plain_text};

use crate::import::text::{join, push_linked, push_text};

/// What running text can be inside.
#[derive(Debug)]
pub(super) enum Span {
    Emphasis,
    Strong,
    Delete,
    Link {
        url: Result<Href, HrefError>,
        title: Option<String>,
    },
    Image {
        url: Result<Href, HrefError>,
        title: Option<String>,
    },
    /// An `a` element of HTML.
    HtmlLink(Href),
}

/// Running text that is being read: what is open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Spans {
    nodes: Vec<Phrasing>,
    open: Vec<(Span, Vec<Phrasing>)>,
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
            Some((_, nodes)) => nodes,
            None => &mut self.nodes,
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.join_before(text);
        push_text(self.innermost(), text);
    }

    pub(super) fn node(&mut self, node: Phrasing) {
        self.join_before("");
        self.innermost().push(node);
    }

    /// The end of a line inside a paragraph.
    pub(super) fn line_end(&mut self) {
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

    pub(super) fn open(&mut self, span: Span) {
        self.join_before("");
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
        } else {
            self.open.push((span, Vec::new()));
        }
    }

    /// Closes the innermost span; a target that no page may follow is given back.
    pub(super) fn close(&mut self) -> Option<HrefError> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return None;
        }
        // An `a` element that was never closed ends with what is around it.
        while let Some((Span::HtmlLink(_), _)) = self.open.last() {
            self.close_one();
        }
        self.close_one()
    }

    /// Closes an `a` element, if one is innermost.
    pub(super) fn close_html_link(&mut self) {
        if self.beyond == 0 && matches!(self.open.last(), Some((Span::HtmlLink(_), _))) {
            self.close_one();
        }
    }

    fn close_one(&mut self) -> Option<HrefError> {
        let (span, children) = self.open.pop()?;
        let in_link = self.is_in_link();
        let linked = |children| if in_link { children } else { with_links(children) };
        let node = match span {
            Span::Emphasis => Phrasing::Emphasis { children: linked(children) },
            Span::Strong => Phrasing::Strong { children: linked(children) },
            Span::Delete => Phrasing::Delete { children: linked(children) },
            Span::HtmlLink(url) | Span::Link { url: Ok(url), title: None }
                if children.is_empty() =>
            {
                let children = vec![Phrasing::text(&*url)];
                Phrasing::Link { url, title: None, children }
            }
            Span::HtmlLink(url) => Phrasing::Link { url, title: None, children },
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
        self.open.iter().any(|(span, _)| {
            matches!(span, Span::Link { .. } | Span::HtmlLink(_) | Span::Image { .. })
        })
    }

    /// Whether a picture's description is being read.
    pub(super) fn is_in_image(&self) -> bool {
        self.open.iter().any(|(span, _)| matches!(span, Span::Image { .. }))
    }

    /// Takes the running text out, everything closed, bare addresses as links.
    pub(super) fn take(&mut self) -> Vec<Phrasing> {
        while !self.open.is_empty() {
            self.close_one();
        }
        self.beyond = 0;
        self.pending_join = false;
        with_links(std::mem::take(&mut self.nodes))
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
