//! Markdown ([CommonMark](https://spec.commonmark.org/), with tables and struck text): `parse` reads it with
//! `pulldown-cmark` into headings and blocks (`flow`, `html`, `words_of_html`, and on lines of its
//! own `html_lines`), and `coverage` watches that nothing is passed over. Tags of templates are taken out before
//! (`template_tags`, of MDX `mdx`), footnotes put where they are referred to (`notes`). What they are to the newsletter,
//! `outline` decides.

mod coverage;
mod html;
mod html_lines;
mod html_run;
mod mdx;
mod notes;
mod parse;
mod template_tags;
mod words_of_html;

use super::outline::outlined;
use super::pieces::{Document, Newsletter};
use super::report::{Homeless, Reason};

/// Whether a text whose name says nothing is Markdown: more than one line is a heading.
pub(super) fn looks_like(text: &str) -> bool {
    let heading = |line: &&str| {
        let text = line.trim_start_matches('#');
        (1..=4).contains(&(line.len() - text.len())) && text.starts_with(' ')
    };
    text.lines().filter(heading).nth(1).is_some()
}

/// A comment for Buttondown's editor that stands right before the first words, and the text: to Markdown, what stands
/// in the line of a comment would be HTML.
fn without_mode(text: &str) -> (Option<&str>, &str) {
    let begins = text.trim_start().starts_with("<!-- buttondown-editor-mode:");
    let end = text.find("-->").filter(|_| begins).and_then(|at| text.split_at_checked(at + 3));
    end.map_or((None, text), |(mode, text)| (Some(mode.trim_start()), text))
}

/// Reads a newsletter in Markdown.
pub(super) fn read(newsletter: Newsletter) -> Document {
    let mut document = Document::default();
    let (mode, body) = without_mode(newsletter.body);
    if let Some(mode) = mode {
        let (line, text) = (newsletter.lines_before + 1, mode.to_owned());
        document.homeless.push(Homeless { line, text, reason: Reason::Comment });
    }
    let found = parse::parse(body, newsletter.lines_before, &mut document.homeless);
    outlined(found, newsletter, document)
}
