use pulldown_cmark::{Event, Tag, TagEnd};

use super::html::{Bit, bits};
use super::html_run::HtmlRun;
use super::parse::Reading;
use crate::import::html;

impl<'t> Reading<'t> {
    /// HTML begins, or goes on.
    pub(super) fn begin_html(&mut self, offset: usize) {
        let line = self.line(offset);
        let Some(run) = &self.run else {
            let html = String::new();
            self.run = Some(HtmlRun {
                start: offset,
                html,
                lines: 0,
                open: 0,
                other: Vec::new(),
                depth: 0,
            });
            return;
        };
        // Its lines are counted as those of the text.
        let reached = self.line(run.start) + run.lines;
        let missing = line.saturating_sub(reached);
        if let Some(run) = &mut self.run {
            run.html.extend(std::iter::repeat_n('\n', missing));
            run.lines += missing;
        }
    }

    /// HTML on a line of its own.
    pub(super) fn html_line(&mut self, html: &str, offset: usize) {
        match &mut self.run {
            Some(run) => {
                run.html.push_str(html);
                run.lines += html.matches('\n').count();
                run.open = open_after(run.open, html);
            }
            None => self.inline_html(html, offset),
        }
    }

    /// Whether an event belongs to the HTML before it; HTML ends with one that does not.
    pub(super) fn belongs_to_html(&mut self, event: &Event<'t>, offset: usize) -> bool {
        let Some(run) = &mut self.run else { return false };
        if run.depth > 0 {
            match event {
                Event::Start(_) => run.depth += 1,
                Event::End(_) => run.depth -= 1,
                _ => {}
            }
            run.other.push(event.clone());
            if run.depth == 0 {
                let events = std::mem::take(&mut run.other);
                self.begin_html(offset);
                let mut html = String::new();
                pulldown_cmark::html::push_html(&mut html, events.into_iter());
                if let Some(run) = &mut self.run {
                    run.lines += html.matches('\n').count();
                    run.html.push_str(&html);
                }
            }
            return true;
        }
        match event {
            Event::Html(_)
            | Event::Text(_)
            | Event::Start(Tag::HtmlBlock)
            | Event::End(TagEnd::HtmlBlock) => false,
            Event::Start(_) if run.open > 0 => {
                run.depth = 1;
                run.other.push(event.clone());
                true
            }
            Event::Rule if run.open > 0 => {
                run.html.push_str("<hr>");
                true
            }
            _ => {
                self.end_html();
                false
            }
        }
    }

    /// Reads the HTML so far.
    pub(super) fn end_html(&mut self) {
        let Some(run) = self.run.take() else { return };
        let lines_before = self.line(run.start) - 1;
        let lost = html::read_into(&run.html, lines_before, &mut self.blocks);
        self.homeless.extend(lost);
    }
}

/// How many lists, tables and quotes are open after some HTML.
fn open_after(mut open: usize, html: &str) -> usize {
    for bit in bits(html) {
        let Bit::Tag(tag) = bit else { continue };
        if matches!(tag.name.as_str(), "ul" | "ol" | "dl" | "table" | "blockquote" | "pre") {
            open = if tag.closing { open.saturating_sub(1) } else { open + 1 };
        }
    }
    open
}
