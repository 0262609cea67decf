use crate::import::around::is_social_line;
use crate::import::date::{date_line, is_dateline};
use crate::import::label::{Habits, Lead, lead};
use crate::import::text::{address, join};

use super::chunk::{Chunk, ChunkKind, Item};
use super::lines::{Line, is_wrapped, lines};
use super::marked::{part_titles_above, without_signs};
use super::marker::{Marker, indent, is_rule, marker};
use super::reference::definition;
use super::rules::{mark_titles, part_rules};
use super::shape::{begins_upright, ends_sentence, is_title_like};

/// Takes a text apart into chunks.
pub(super) fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut builder = Builder {
        wrapped: is_wrapped(text),
        part_rules: part_rules(text),
        chunks: Vec::new(),
        blanks: 0,
        last_length: 0,
        width: 0,
    };
    for line in lines(text) {
        builder.line(line);
    }
    builder.chunks.iter_mut().for_each(Chunk::lone_number_is_text);
    builder.chunks.retain(Chunk::says_something);
    if builder.part_rules.is_some() {
        mark_titles(&mut builder.chunks);
    }
    if builder.wrapped { part_titles_above(builder.chunks, builder.width) } else { builder.chunks }
}

struct Builder<'t> {
    wrapped: bool,
    /// The sign of the rules that part articles, where the text has such.
    part_rules: Option<char>,
    chunks: Vec<Chunk<'t>>,
    blanks: usize,
    /// The characters of the line before.
    last_length: usize,
    /// Those of the longest line.
    width: usize,
}

impl<'t> Builder<'t> {
    fn line(&mut self, line: Line<'t>) {
        let text = line.text.trim();
        if text.is_empty() {
            self.blanks += 1;
            return;
        }
        if is_rule(text) {
            self.rule(line);
        } else if let Some(title) =
            without_signs(text).filter(|title| is_title_like(title) && !is_social_line(title))
        {
            self.push(line, ChunkKind::Text(title.to_owned()));
            if let Some(chunk) = self.chunks.last_mut() {
                (chunk.marked, chunk.blanks) = (true, chunk.blanks.max(2));
            }
        } else if let Some(definition) = definition(text) {
            self.push(line, ChunkKind::Definition(definition));
        } else if let Some(marker) = marker(line.text).filter(|marker| self.begins_item(marker)) {
            self.item(line, marker);
        } else {
            self.text(line, text);
        }
        self.blanks = 0;
        self.last_length = text.chars().count();
        self.width = self.width.max(self.last_length);
    }

    fn push(&mut self, line: Line<'t>, kind: ChunkKind<'t>) {
        let after_rule = matches!(self.chunks.last(), Some(Chunk { kind: ChunkKind::Rule, .. }));
        let blanks = if after_rule { self.blanks.max(2) } else { self.blanks };
        let chunk =
            Chunk { line: line.number, blanks, lines: 1, kind, marked: false, first_line: 0 };
        self.chunks.push(chunk);
    }

    /// A rule; right under a line it underlines that line, which then stands as if by itself.
    fn rule(&mut self, line: Line<'t>) {
        if self.blanks == 0
            && let Some(Chunk { blanks, lines: 1, kind: ChunkKind::Text(text), marked, .. }) =
                self.chunks.last_mut()
        {
            *blanks = (*blanks).max(2);
            // Under a title a rule is its underline, and no change of subject.
            let underlined =
                || is_title_like(text) && begins_upright(text) && underlines(line.text, text);
            let parts = self.part_rules.is_some_and(|sign| line.text.trim().starts_with(sign));
            if *marked || !parts && underlined() {
                *marked = true;
                return;
            }
        }
        self.push(line, ChunkKind::Rule);
    }

    /// Whether a sign that looks like an item's is one, and no dash or number at the start of a line
    /// that was broken there.
    fn begins_item(&self, marker: &Marker) -> bool {
        let follows_text = self.blanks == 0
            && matches!(self.chunks.last(), Some(Chunk { kind: ChunkKind::Text(_), .. }));
        if !follows_text || !self.wrapped {
            return true;
        }
        let Some(Chunk { kind: ChunkKind::Text(before), lines, .. }) = self.chunks.last() else {
            return true;
        };
        let round = !marker.sign.starts_with(['-', '–', '—', '*', '+']) && marker.number.is_none();
        let free = before.ends_with([':', '：'])
            || ends_sentence(before)
            || *lines == 1 && self.last_length < 50;
        round || free && matches!(marker.number, None | Some(1))
    }

    fn item(&mut self, line: Line<'t>, marker: Marker<'t>) {
        let item = Item { marker, paragraphs: vec![marker.text.to_owned()] };
        match self.chunks.last_mut() {
            Some(Chunk { kind: ChunkKind::List(items), lines, .. })
                if self.blanks <= 1 && continues(items, &marker) =>
            {
                items.push(item);
                *lines += 1;
            }
            _ => self.push(line, ChunkKind::List(vec![item])),
        }
    }

    fn text(&mut self, line: Line<'t>, text: &'t str) {
        let column = indent(line.text);
        let head = self.chunks.len() < 4;
        let (blanks, wrapped, last_length) = (self.blanks, self.wrapped, self.last_length);
        if let Some(Chunk { kind, lines, first_line, marked: false, .. }) = self.chunks.last_mut()
            && let Some(paragraph) = continued(kind, |kind| match kind {
                ChunkKind::List(items) => {
                    let marker = items.last().map(|item| item.marker)?;
                    let inside = column > marker.indent || marker.text.is_empty();
                    let runs_on = inside || wrapped && last_length >= 50;
                    if blanks == 0 && runs_on && !begins_part(text) {
                        return Some(Continued::Line);
                    }
                    let beside = blanks == 1 && column > 0 && column >= marker.text_indent;
                    beside.then_some(Continued::Paragraph)
                }
                ChunkKind::Text(before) if blanks == 0 && wrapped => {
                    let free = *lines == 1 || ends_sentence(before);
                    let begins =
                        free && begins_part(text) || head && stands_apart(text, before, *lines);
                    (!begins).then_some(Continued::Line)
                }
                _ => None,
            })
        {
            // Where a title leads stands right under it, and makes no paragraph of it.
            let leads = *lines == 1 && is_address(text) && is_title_like(paragraph);
            if *lines == 1 && (!leads || *first_line == 0) {
                *first_line = paragraph.len();
            }
            paragraph.push_str(join(paragraph, text));
            paragraph.push_str(text);
            if !leads {
                *lines += 1;
            }
            return;
        }
        self.push(line, ChunkKind::Text(text.to_owned()));
    }
}

/// How a line goes on with the chunk before it.
enum Continued {
    /// As the next line of its last paragraph.
    Line,
    /// As the next paragraph of its last item.
    Paragraph,
}

/// The paragraph that a line goes on, if it does.
fn continued<'c, 't>(
    kind: &'c mut ChunkKind<'t>,
    how: impl FnOnce(&ChunkKind<'t>) -> Option<Continued>,
) -> Option<&'c mut String> {
    let how = how(kind)?;
    match kind {
        ChunkKind::Text(text) => Some(text),
        ChunkKind::List(items) => {
            let item = items.last_mut()?;
            if matches!(how, Continued::Paragraph) {
                item.paragraphs.push(String::new());
            }
            item.paragraphs.last_mut()
        }
        ChunkKind::Rule | ChunkKind::Definition(_) => None,
    }
}

/// Whether a line is a web address and nothing else.
fn is_address(text: &str) -> bool {
    address(text) == Some((0, text.len()))
}

/// Whether a rule underlines a title: it is of one sign, and about as long as the title, or as a line.
fn underlines(rule: &str, title: &str) -> bool {
    let rule = rule.trim();
    let first = rule.chars().next();
    let length = rule.chars().count();
    let one_sign = rule.chars().all(|c| Some(c) == first);
    one_sign
        && first.is_some_and(|c| matches!(c, '-' | '=' | '~' | '*' | '_' | '─' | '━' | '═'))
        && length * 2 >= title.chars().count()
}

/// Whether a line begins with a label whose words are known.
fn begins_part(line: &str) -> bool {
    matches!(lead(line, &Habits::default()), Some(Lead::Known(_)))
}

/// Whether two lines at the head of a text stand apart, and are no running text: one is a date and nothing
/// else, or both are short and one holds a date or says which issue this is.
fn stands_apart(line: &str, before: &str, lines: usize) -> bool {
    let both = [line, before];
    let whole = |text: &str| date_line(text, None).is_some_and(|found| found.whole);
    let dated = |text: &str| date_line(text, None).is_some() || is_dateline(text);
    let short = |text: &str| text.chars().count() <= HEAD_LINE && !is_prose(text);
    both.into_iter().any(whole)
        || lines == 1 && both.into_iter().all(short) && both.into_iter().any(dated)
}

/// Whether a line ends as a sentence does; a time ends with a full stop, too: "10:30 a.m."
fn is_prose(text: &str) -> bool {
    ends_sentence(text) && !text.ends_with("m.")
}

/// The most characters of a line at the head of a text.
const HEAD_LINE: usize = 60;

/// Whether an item goes on a list: every bullet does, and the number that comes next.
fn continues(items: &[Item], marker: &Marker) -> bool {
    match marker.number {
        None => items.first().is_none_or(|first| {
            first.marker.number.is_none() || marker.indent > first.marker.indent
        }),
        Some(number) => {
            let before = items.iter().rev().find(|item| item.marker.indent <= marker.indent);
            before.is_none_or(|before| match before.marker.number {
                Some(last) if before.marker.indent == marker.indent => {
                    last.checked_add(1) == Some(number)
                }
                _ => before.marker.indent < marker.indent,
            })
        }
    }
}
