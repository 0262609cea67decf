use newsfold_bundle::{Href, Phrasing};

use super::html::{self, Bit, bits, unescaped};
use super::parse::Reading;
use crate::import::flow::{Span, is_element};
use crate::import::report::Reason;
use crate::import::text::Side;

/// What a newsletter says in HTML: its words, links, pictures and breaks. Nothing of it stays HTML.
impl Reading<'_> {
    /// HTML among words.
    pub(super) fn inline_html(&mut self, html: &str, offset: usize) {
        for bit in bits(html) {
            self.html_bit(&bit, offset);
        }
    }

    fn html_bit(&mut self, bit: &Bit, offset: usize) {
        match bit {
            Bit::Text(text) => self.spans.text(&unescaped(text)),
            Bit::Comment(text) => self.lose(offset, text, Reason::Comment),
            Bit::Hidden(text) => self.lose(offset, text, Reason::Html),
            Bit::Tag(tag) => self.tag(tag, offset),
        }
    }

    fn tag(&mut self, tag: &html::Tag, offset: usize) {
        if !is_element(&tag.name) {
            return self.spans.text(tag.written);
        }
        let mut used: &[&str] = &[];
        if let Some(side) = Side::of(&tag.name) {
            self.raised = (!tag.closing).then_some(side);
        }
        match (tag.name.as_str(), tag.closing) {
            ("br", _) => self.spans.node(Phrasing::Break),
            ("a", true) => self.spans.close_tag(|span| matches!(span, Span::Link { .. })),
            ("strong" | "b", true) => self.spans.close_tag(|span| matches!(span, Span::Strong)),
            ("em" | "i" | "cite" | "dfn" | "var", true) => {
                self.spans.close_tag(|span| matches!(span, Span::Emphasis));
            }
            ("del" | "s" | "strike", true) => {
                self.spans.close_tag(|span| matches!(span, Span::Delete));
            }
            ("code" | "kbd" | "samp" | "tt", true) => {
                self.spans.close_tag(|span| matches!(span, Span::Code));
            }
            ("strong" | "b", false) => self.spans.open_tag(Span::Strong),
            ("em" | "i" | "cite" | "dfn" | "var", false) => self.spans.open_tag(Span::Emphasis),
            ("del" | "s" | "strike", false) => self.spans.open_tag(Span::Delete),
            ("code" | "kbd" | "samp" | "tt", false) => self.spans.open_tag(Span::Code),
            ("a", false) => match tag.attribute("href").map(|href| href.parse::<Href>()) {
                Some(Ok(url)) => {
                    used = &["href"];
                    self.spans.open_tag(Span::Link { url: Ok(url), title: None });
                }
                Some(Err(error)) => return self.lose(offset, tag.written, Reason::Refused(error)),
                None => {}
            },
            ("img", false) => match tag.attribute("src").map(|src| src.parse::<Href>()) {
                Some(Ok(url)) => {
                    used = &["src", "alt", "title"];
                    let title = tag.attribute("title").filter(|title| !title.trim().is_empty());
                    self.spans.node(Phrasing::Image {
                        url,
                        alt: tag.attribute("alt").unwrap_or_default(),
                        title,
                    });
                }
                Some(Err(error)) => return self.lose(offset, tag.written, Reason::Refused(error)),
                None => {}
            },
            _ => {}
        }
        if tag.says_more_than(used) {
            self.lose(offset, tag.written, Reason::Html);
        }
    }
}
