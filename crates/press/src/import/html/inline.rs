use super::element::Inline;
use super::reading::Reading;
use super::style::keeps_lines;
use super::tree::{Element, Id};
use crate::import::report::Reason;
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
        } else {
            let inline = Inline::of(element);
            self.in_span(id, inline);
        }
        self.keeps_lines = kept;
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
            // A sign beside a heading that leads to the heading says nothing.
            let sign = self.tree.text(id);
            if !href.is_empty() && matches!(sign.trim(), "#" | "¶" | "§" | "🔗") {
                return;
            }
            return self.children(id);
        }
        match Self::address(href).parse::<Href>() {
            Ok(url) => {
                let title = element.attribute("title").filter(|title| !title.is_empty());
                self.in_span(id, Some(Inline::Link(url, title.map(str::to_owned))));
            }
            Err(error) => {
                self.lose(id, href.to_owned(), Reason::Refused(error));
                self.children(id);
            }
        }
    }
}
