use super::element::{Inline, Role, role};
use super::reading::Reading;
use super::style::keeps_lines;
use super::tree::{Data, Element, Id};
use crate::import::flow::Container;
use crate::import::report::{Chrome, Reason};
use crate::import::text::{Side, merge_tag_length, note_sign, raised};
use newsfold_bundle::Href;

impl<'t> Reading<'t> {
    pub(super) fn inline(&mut self, id: Id, element: &'t Element) {
        let kept = self.keeps_lines;
        self.keeps_lines = kept || keeps_lines(element);
        if element.name() == "q" {
            self.words("“", id);
            self.children(id);
            self.words("”", id);
        } else if element.name() == "a" {
            self.link(id, element);
        } else if let Some(number) = self.raised(id, element) {
            self.words(&number, id);
        } else {
            let inline = Inline::of(element);
            self.in_span(id, inline);
        }
        self.keeps_lines = kept;
    }

    /// A number above the line or below it, where nothing else is in the element.
    fn raised(&self, id: Id, element: &Element) -> Option<String> {
        let side = Side::of(element.name())?;
        let has_elements = self.tree.elements(id).nth(1).is_some();
        (!has_elements).then(|| raised(&self.tree.text(id), side)).flatten()
    }

    /// Reads what is in an element of running text.
    pub(super) fn in_span(&mut self, id: Id, inline: Option<Inline>) {
        let Some(inline) = inline else { return self.children(id) };
        let depth = self.inside.len();
        self.inside.push(inline);
        self.children(id);
        if self.opened > depth {
            self.spans.close_tag(|_| true);
            self.opened -= 1;
        }
        self.inside.truncate(depth);
    }

    pub(super) fn link(&mut self, id: Id, element: &Element) {
        let href = element.attribute("href").unwrap_or_default();
        let is_in_link = self.inside.iter().any(|inline| matches!(inline, Inline::Link(..)));
        if href.is_empty() || href.starts_with('#') || is_in_link {
            let sign = self.tree.text(id);
            if !href.is_empty() {
                // A sign beside a heading that leads to the heading says nothing, nor does one that
                // leads back from a note.
                if leads_here(sign.trim()) {
                    return;
                }
                if let Some(sign) = note_sign(&sign) {
                    return self.words(&sign, id);
                }
            }
            return self.children(id);
        }
        if merge_tag_length(href) == Some(href.len()) {
            self.lose(id, href.to_owned(), Reason::TemplateTag);
            return self.children(id);
        }
        if is_of_a_note(href)
            && let Some(sign) = note_sign(&self.tree.text(id))
        {
            return self.words(&sign, id);
        }
        match self.address(href).parse::<Href>() {
            Ok(url) if self.is_post(id) => {
                let line = self.line_of(id);
                self.end_paragraph();
                self.blocks.open(Container::Quote(Vec::new()));
                self.in_span(id, Some(Inline::Link(url, None)));
                self.end_paragraph();
                self.blocks.close(line);
            }
            Ok(url) => {
                let title = element.attribute("title").filter(|title| !title.is_empty());
                let (kept, site) = title.map_or((None, None), |title| {
                    if names_a_site(title) { (None, Some(title)) } else { (Some(title), None) }
                });
                if let Some(site) = site {
                    self.lose(id, site.to_owned(), Reason::Chrome(Chrome::Hidden));
                }
                self.in_span(id, Some(Inline::Link(url, kept.map(str::to_owned))));
            }
            Err(error) => {
                self.lose(id, href.to_owned(), Reason::Refused(error));
                self.children(id);
            }
        }
    }
}

impl Reading<'_> {
    /// Whether a link is round a post of a social network, drawn with its author's name, its text and its day:
    /// it quotes somebody, and none of its lines is a title.
    fn is_post(&self, id: Id) -> bool {
        self.flat == 0
            && self.weights.weight(id).headings == 0
            && self
                .tree
                .elements(id)
                .skip(1)
                .any(|(_, inner)| matches!(role(inner.name()), Role::Block | Role::Table))
            && self.tree.all(id).any(|at| match self.tree.node(at).map(|node| &node.data) {
                Some(Data::Text(text)) => is_handle(text.trim()),
                _ => false,
            })
    }
}

/// Whether what a link says when it is pointed at is no more than where it leads: "harbour.example".
fn names_a_site(title: &str) -> bool {
    title.contains('.') && !title.contains(char::is_whitespace) && !title.ends_with('.')
}

/// Whether a text is what somebody is called on a social network, and nothing else: "@harbour".
fn is_handle(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(|name| {
        name.len() > 1
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '@'))
    })
}

/// Whether a link is a sign that leads to where it stands, or back to where a note is referred to.
fn leads_here(sign: &str) -> bool {
    let sign = sign.trim_end_matches(['\u{fe0e}', '\u{fe0f}']);
    matches!(sign, "#" | "¶" | "§" | "🔗" | "↩" | "↑" | "⤴" | "^" | "⏎" | "↵")
}

/// Whether an address leads to a note of the same text, as exports write it.
fn is_of_a_note(href: &str) -> bool {
    let Some((_, place)) = href.split_once('#') else { return false };
    ["footnote", "fn", "_ftn", "_edn", "endnote", "note-", "cite_note"]
        .iter()
        .any(|begin| place.starts_with(begin))
}
