use super::entries::{Entry, entries};
use super::explained::{Line, What};
use crate::import::front_matter::FrontMatter;
use crate::import::issue::{Read, Source};

/// What became of the lines of a newsletter, in their order.
pub(super) fn lines(read: &Read) -> Vec<Line> {
    let Some(explained) = &read.explained else { return Vec::new() };
    let Source { pieces, text, lines_before, front } = explained;
    let source = text.lines().map(letters).collect();
    let lines_before = *lines_before;
    let mut finder = Finder { pieces, source, lines_before, front, at: 0, within: 0 };
    let mut lines: Vec<Line> =
        entries(&read.issue).into_iter().map(|entry| finder.line(entry)).collect();
    // What stands on no line that is known stays behind what it follows.
    let mut last = 0;
    let mut placed: Vec<(usize, Line)> = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        last = line.line.unwrap_or(last);
        placed.push((last, line));
    }
    for homeless in &read.report.homeless {
        let (what, reason) = (What::LeftOut, Some(homeless.reason.to_string()));
        let (line, words) = (Some(homeless.line), homeless.text.clone());
        placed.push((homeless.line, Line { line, depth: 0, what, words, reason }));
    }
    for unknown in &read.report.unknown_keys {
        let (line, words) = (Some(unknown.line), unknown.key.clone());
        let what = What::PassedOver;
        placed.push((unknown.line, Line { line, depth: 0, what, words, reason: None }));
    }
    placed.sort_by_key(|(line, _)| *line);
    placed.into_iter().map(|(_, line)| line).collect()
}

/// Finds the pieces that entries were made of: both come in reading order.
struct Finder<'r> {
    pieces: &'r [(usize, String)],
    /// The letters of each line of the text.
    source: Vec<String>,
    /// How many lines of the file stand before it.
    lines_before: usize,
    front: &'r FrontMatter,
    /// The piece that the next entry may be of.
    at: usize,
    /// How much of that piece the entries before were made of, in bytes of its letters.
    within: usize,
}

/// How far from its beginning a piece is looked through for the line of something in it.
const FAR: usize = 400;

impl Finder<'_> {
    fn line(&mut self, entry: Entry) -> Line {
        let Entry { depth, what, words, is_label } = entry;
        let line = self.find(&letters(&words), is_label).or_else(|| self.in_front(&words));
        Line { line, depth, what, words, reason: None }
    }

    /// The line of the next piece that says these words, or begins with them, where they are a label.
    fn find(&mut self, words: &str, is_label: bool) -> Option<usize> {
        if words.is_empty() {
            return None;
        }
        let rest = self.pieces.get(self.at..)?;
        for (steps, (line, text)) in rest.iter().enumerate() {
            let text = letters(text);
            let from = if steps == 0 { self.within } else { 0 };
            let Some(unsaid) = text.get(from..) else { continue };
            let found =
                if is_label { unsaid.starts_with(words).then_some(0) } else { unsaid.find(words) };
            if let Some(found) = found {
                (self.at, self.within) = (self.at + steps, from + found + words.len());
                return Some(self.line_within(*line, words));
            }
        }
        None
    }

    /// The line of words in a piece that begins on a line, as an item of a list is.
    fn line_within(&self, line: usize, words: &str) -> usize {
        let head = words.get(..words.floor_char_boundary(16)).unwrap_or(words);
        let first = line.saturating_sub(self.lines_before + 1);
        let mut rest = self.source.iter().skip(first).take(FAR);
        rest.position(|source| source.contains(head)).map_or(line, |lines| line + lines)
    }

    /// The line of the key of the front matter that says these words.
    fn in_front(&self, words: &str) -> Option<usize> {
        let FrontMatter { title, excerpt, description, .. } = self.front;
        let mut said = [title, excerpt, description].into_iter().flatten();
        said.find(|said| said.text == words && said.is_in_the_text()).map(|said| said.line)
    }
}

/// The letters of a text, as they are compared.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
