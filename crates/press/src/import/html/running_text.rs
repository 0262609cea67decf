use super::reading::Reading;
use super::tree::Id;
use super::words::{Line, line, trimmed};
use crate::import::report::Reason;
use crate::import::text::without_merge_tags;
use newsfold_bundle::{Block, Phrasing};

impl Reading<'_> {
    /// Text without what a service was to fill in, unless that is shown as a program.
    pub(super) fn filled_text(&mut self, id: Id, text: &str, line: usize) {
        match without_merge_tags(text).filter(|_| !self.is_in(id, &["pre", "code"])) {
            Some((kept, tags)) => {
                for (_, tag) in tags {
                    self.lose(id, tag, Reason::TemplateTag);
                }
                self.text(&kept, line);
            }
            None => self.text(text, line),
        }
    }

    pub(super) fn text(&mut self, text: &str, line: usize) {
        if !self.keeps_lines || self.flat > 0 {
            return self.run(text, line);
        }
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.breaks += 1;
            }
            self.run(part, line);
        }
    }

    /// Text in one line, its space drawn together as browsers do.
    pub(super) fn run(&mut self, text: &str, line: usize) {
        let mut drawn = String::with_capacity(text.len());
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if drawn.is_empty() || self.breaks > 0 {
                    self.before_text(line);
                }
                drawn.push(c);
                self.after_space = false;
            } else if !self.after_space && self.breaks == 0 {
                drawn.push(' ');
                self.after_space = true;
            }
        }
        if !drawn.is_empty() {
            // Space between elements has the size of what is around them, and nobody sees it.
            if !drawn.trim().is_empty() {
                self.sizes.text(&drawn, self.look);
            }
            self.open_spans();
            self.spans.text(&drawn);
        }
    }

    pub(super) fn words(&mut self, words: &str, id: Id) {
        let line = self.tree.node(id).map_or(1, |node| node.line);
        self.run(words, line);
    }

    /// A space where an element ends that stands on lines of its own elsewhere.
    pub(super) fn space(&mut self, id: Id) {
        self.words(" ", id);
    }

    pub(super) fn node(&mut self, node: Phrasing, id: Id) {
        self.before_text(self.tree.node(id).map_or(1, |node| node.line));
        self.open_spans();
        self.spans.node(node);
        self.after_space = false;
    }

    /// Puts down the line breaks that wait, now that something follows them.
    pub(super) fn before_text(&mut self, line: usize) {
        let breaks = std::mem::take(&mut self.breaks);
        if self.flat > 0 && breaks > 0 {
            if self.begun.is_some() && !self.after_space {
                self.spans.text(" ");
            }
        } else if breaks > 1 {
            self.end_paragraph();
        } else if breaks == 1 && self.begun.is_some() {
            self.spans.node(Phrasing::Break);
        }
        self.begun.get_or_insert(line);
    }

    pub(super) fn open_spans(&mut self) {
        while let Some(inline) = self.inside.get(self.opened) {
            self.spans.open_tag(inline.span());
            self.opened += 1;
        }
    }

    /// Takes the running text so far.
    pub(super) fn take(&mut self) -> Vec<Phrasing> {
        self.opened = 0;
        self.after_space = true;
        self.breaks = 0;
        self.begun = None;
        trimmed(self.spans.take())
    }

    /// Ends a paragraph.
    pub(super) fn end_paragraph(&mut self) {
        if self.flat > 0 {
            return;
        }
        let begun = self.begun;
        let words = self.take();
        let at = self.lines_before + begun.unwrap_or(1);
        match line(&words) {
            Line::Words => {
                self.sizes.paragraph(self.blocks.place());
                self.blocks.block(at, Block::paragraph(words));
            }
            Line::Rule => self.blocks.block(at, Block::ThematicBreak),
            Line::Nothing => self.sizes.paragraph(None),
        }
    }
}
