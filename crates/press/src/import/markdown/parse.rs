use std::ops::Range;

use newsfold_bundle::{Block, Href, Phrasing};
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::coverage::Coverage;
use super::html_run::HtmlRun;
use super::notes::Notes;
use super::template_tags::without_template_tags;
use crate::import::flow::{Blocks, Container, Found, Span, Spans, Table};
use crate::import::report::{Homeless, Reason};
use crate::import::text::{Side, raised, single_spaced};

/// Reads Markdown into headings and blocks; what found no place goes to `homeless`.
pub(super) fn parse(text: &str, lines_before: usize, homeless: &mut Vec<Homeless>) -> Vec<Found> {
    let options =
        Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let text = &*without_template_tags(text, lines_before, homeless);
    // `[the table][timetable]` is meant as a link even where no line says where it leads.
    let no_target = |link: BrokenLink<'_>| {
        (link.link_type == LinkType::Reference)
            .then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut events =
        Parser::new_with_broken_link_callback(text, options, Some(no_target)).into_offset_iter();
    let mut reading = Reading::new(text, lines_before);
    let mut used = Vec::new();
    while let Some((event, range)) = events.next() {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) =
            &event
            && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
            && let Some(definition) = events.reference_definitions().get(id)
        {
            used.push(definition.span.clone());
        }
        reading.event(event, &range);
    }
    reading.finish(&used, homeless)
}

pub(super) struct Reading<'t> {
    text: &'t str,
    lines_before: usize,
    line_starts: Vec<usize>,
    pub(super) blocks: Blocks,
    pub(super) spans: Spans,
    table: Option<Table>,
    code: Option<(Option<String>, Option<String>, String)>,
    pub(super) run: Option<HtmlRun<'t>>,
    /// Where a tag of HTML sets the text right behind it.
    pub(super) raised: Option<Side>,
    notes: Notes,
    /// The notes that are being read, each with the text around it.
    open_notes: Vec<(String, Blocks)>,
    coverage: Coverage,
    pub(super) homeless: Vec<Homeless>,
}

impl<'t> Reading<'t> {
    fn new(text: &'t str, lines_before: usize) -> Self {
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            text,
            lines_before,
            line_starts,
            blocks: Blocks::default(),
            spans: Spans::default(),
            table: None,
            code: None,
            run: None,
            raised: None,
            notes: Notes::default(),
            open_notes: Vec::new(),
            coverage: Coverage::default(),
            homeless: Vec::new(),
        }
    }

    pub(super) fn line(&self, offset: usize) -> usize {
        self.lines_before + self.line_starts.partition_point(|start| *start <= offset)
    }

    pub(super) fn lose(&mut self, offset: usize, text: &str, reason: Reason) {
        let line = self.line(offset);
        self.homeless.push(Homeless { line, text: text.trim().to_owned(), reason });
    }

    fn event(&mut self, event: Event<'t>, range: &Range<usize>) {
        if self.belongs_to_html(&event, range.start) {
            self.coverage.saw(range);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => {
                self.coverage.saw(range);
                match &mut self.code {
                    Some((_, _, value)) => value.push_str(&text),
                    None if self.run.is_some() => self.html_line(&text, range.start),
                    None => match self.raised.take().and_then(|side| raised(&text, side)) {
                        Some(number) => self.spans.text(&number),
                        None => self.spans.text(&single_spaced(&text)),
                    },
                }
            }
            Event::Code(code) | Event::InlineMath(code) | Event::DisplayMath(code) => {
                self.coverage.saw(range);
                self.spans.node(Phrasing::InlineCode { value: code.into_string() });
            }
            Event::Html(html) => {
                self.coverage.saw(range);
                self.html_line(&html, range.start);
            }
            Event::InlineHtml(html) => {
                self.coverage.saw(range);
                self.inline_html(&html, range.start);
            }
            Event::FootnoteReference(name) => {
                self.coverage.saw(range);
                if self.open_notes.is_empty() {
                    self.notes.refer(&name, self.blocks.count());
                }
                self.spans.text(&format!("[{name}]"));
            }
            Event::TaskListMarker(done) => {
                self.coverage.saw(range);
                self.spans.text(if done { "[x] " } else { "[ ] " });
            }
            Event::SoftBreak => self.spans.line_end(),
            Event::HardBreak => self.spans.node(Phrasing::Break),
            Event::Rule => {
                self.coverage.saw(range);
                self.end_text(range.start);
                self.blocks.block(self.line(range.start), Block::ThematicBreak);
            }
        }
    }

    fn start(&mut self, tag: Tag, range: &Range<usize>) {
        let title =
            |title: pulldown_cmark::CowStr| (!title.trim().is_empty()).then(|| title.into_string());
        match tag {
            Tag::Emphasis => self.spans.open(Span::Emphasis),
            Tag::Strong => self.spans.open(Span::Strong),
            Tag::Strikethrough => self.spans.open(Span::Delete),
            Tag::Link { link_type, dest_url, title: words, id } => {
                self.coverage.saw(&(range.start..range.start));
                if link_type == LinkType::ReferenceUnknown {
                    self.lose(range.start, &id, Reason::NoTarget);
                }
                let target = if link_type == LinkType::Email {
                    format!("mailto:{dest_url}")
                } else {
                    dest_url.into_string()
                };
                if self.spans.is_in_image() {
                    self.lose(range.start, &target, Reason::LinkInImage);
                }
                self.spans.open(Span::Link { url: target.parse::<Href>(), title: title(words) });
            }
            Tag::Image { dest_url, title: words, .. } => {
                self.coverage.saw(&(range.start..range.start));
                if self.spans.is_in_image() {
                    self.lose(range.start, &dest_url, Reason::LinkInImage);
                }
                self.spans.open(Span::Image { url: dest_url.parse::<Href>(), title: title(words) });
            }
            Tag::Paragraph | Tag::Heading { .. } => self.end_text(range.start),
            Tag::FootnoteDefinition(name) => {
                self.end_text(range.start);
                self.coverage.saw(&(range.start..range.start + name.len() + "[^]:".len()));
                let around = std::mem::take(&mut self.blocks);
                self.open_notes.push((name.into_string(), around));
            }
            Tag::BlockQuote(_) => {
                self.end_text(range.start);
                self.blocks.open(Container::Quote(Vec::new()));
            }
            Tag::List(start) => {
                self.end_text(range.start);
                let (ordered, start) = (start.is_some(), start.filter(|start| *start != 1));
                self.blocks.open(Container::List { ordered, start, items: Vec::new() });
            }
            Tag::Item => self.blocks.open(Container::Item(Vec::new())),
            Tag::CodeBlock(kind) => {
                self.end_text(range.start);
                let info = match &kind {
                    CodeBlockKind::Fenced(info) => info.trim(),
                    CodeBlockKind::Indented => "",
                };
                let (lang, meta) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
                let owned = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
                if let CodeBlockKind::Fenced(_) = kind {
                    let fence = self.text.get(range.clone()).unwrap_or_default();
                    let end = fence.find('\n').map_or(range.end, |at| range.start + at);
                    self.coverage.saw(&(range.start..end));
                }
                self.code = Some((owned(lang), owned(meta), String::new()));
            }
            Tag::HtmlBlock => {
                self.end_text(range.start);
                self.begin_html(range.start);
            }
            Tag::Table(_) => {
                self.end_text(range.start);
                self.table = Some(Table::new(true));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        let line = self.line(range.start);
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.spans.close();
            }
            TagEnd::Link | TagEnd::Image => {
                self.coverage.reached(range.end);
                if let Some(error) = self.spans.close()
                    && error != newsfold_bundle::HrefError::Empty
                {
                    let written = self.text.get(range.clone()).unwrap_or_default().to_owned();
                    self.lose(range.start, &written, Reason::Refused(error));
                }
            }
            TagEnd::Paragraph => self.end_text(range.start),
            TagEnd::Heading(level) => {
                let words = self.spans.take();
                self.blocks.heading(line, level as u8, words);
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) => self.blocks.close(line),
            TagEnd::Item => {
                self.end_text(range.start);
                self.blocks.close(line);
            }
            TagEnd::CodeBlock => {
                if let Some((lang, meta, mut value)) = self.code.take() {
                    value.truncate(value.strip_suffix('\n').unwrap_or(&value).len());
                    self.blocks.block(line, Block::Code { lang, meta, value });
                }
            }
            TagEnd::FootnoteDefinition => {
                self.end_text(range.start);
                if let Some((name, around)) = self.open_notes.pop() {
                    let says = std::mem::replace(&mut self.blocks, around).into_blocks();
                    self.notes.define(name, says);
                }
            }
            TagEnd::TableCell => {
                let words = self.spans.take();
                if let Some(table) = &mut self.table {
                    table.cell(words);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = &mut self.table {
                    table.end_row();
                }
            }
            TagEnd::Table => {
                if let Some(block) = self.table.take().and_then(Table::finish) {
                    self.blocks.block(line, block);
                }
            }
            _ => {}
        }
    }

    /// Ends a paragraph, or the text of a list item without one.
    pub(super) fn end_text(&mut self, offset: usize) {
        let words = self.spans.take();
        if words.iter().any(|node| !matches!(node, Phrasing::Text(text) if text.trim().is_empty()))
        {
            self.blocks.block(self.line(offset), Block::paragraph(words));
        }
    }

    fn finish(mut self, used: &[Range<usize>], homeless: &mut Vec<Homeless>) -> Vec<Found> {
        self.end_html();
        self.end_text(self.text.len());
        for (offset, line) in std::mem::take(&mut self.coverage).unseen(self.text, used) {
            let reason = if line.starts_with('[') { Reason::UnusedLink } else { Reason::Unseen };
            self.lose(offset, line, reason);
        }
        homeless.append(&mut self.homeless);
        self.notes.placed(self.blocks.finish())
    }
}
