use std::fmt::Write;

use super::explained::{Explained, Line, What};
use crate::import::report::Origin;
use crate::message::{Quoted, Shown};

/// How wide a terminal is.
const COLUMNS: usize = 80;

/// A newsletter as it is read, for people: no line is wider than a terminal.
#[must_use]
pub fn text(explained: &Explained) -> String {
    let Explained {
        path,
        id,
        title,
        title_from,
        date,
        date_from,
        language,
        authors,
        tags,
        draft,
        lines,
    } = explained;
    let mut out = format!("{}\n", path.shown());
    let mut known = |what: &str, words: &str| {
        if !words.is_empty() {
            // Writing to a string does not fail.
            let _ = writeln!(out, "{}", cut(&format!("  {what:<9}{}", words.quoted())));
        }
    };
    known("title", title);
    known("", &from(title_from));
    known("day", date.as_deref().unwrap_or("none"));
    known("", &from(date_from));
    known("language", language.as_deref().unwrap_or("not told"));
    known("authors", &authors.join(", "));
    known("tags", &tags.join(", "));
    known("id", id);
    known("draft", if *draft { "yes: a folder is read without it" } else { "" });
    out.push('\n');
    for line in lines {
        let _ = writeln!(out, "{}", cut(&row(line)));
        if let Some(reason) = &line.reason {
            let _ = writeln!(out, "{}", cut(&format!("{:22}since {}", "", reason.quoted())));
        }
    }
    out
}

fn from(origin: &Origin) -> String {
    match origin {
        Origin::FrontMatter(key) if key == "head" => "from what stands around the text".to_owned(),
        Origin::FrontMatter(key) => format!("from `{}` in the front matter", key.quoted()),
        Origin::FileName => "from the file’s name".to_owned(),
        Origin::Text => "from the text".to_owned(),
        Origin::FirstArticle => "from the first article".to_owned(),
        Origin::Nowhere => String::new(),
    }
}

fn row(line: &Line) -> String {
    let number = line.line.map_or(String::new(), |line| line.to_string());
    let indent = "  ".repeat(line.depth.min(3));
    let what = format!("{indent}{}", name(line.what));
    format!("{number:>6}  {what:<15} {}", line.words.quoted())
}

fn name(what: What) -> &'static str {
    match what {
        What::Title => "title",
        What::Section => "section",
        What::Article => "article",
        What::Tldr => "TLDR",
        What::Summary => "summary",
        What::Takeaways => "takeaways",
        What::Takeaway => "takeaway",
        What::Why => "why",
        What::Part => "part",
        What::Source => "source",
        What::Text => "text",
        What::LeftOut => "left out",
        What::PassedOver => "passed over",
    }
}

/// A line that fits, with a sign where something was cut off.
fn cut(line: &str) -> String {
    let mut width = 0;
    let mut fits = String::new();
    for c in line.chars() {
        width += columns(c);
        if width >= COLUMNS {
            fits.push('…');
            return fits;
        }
        fits.push(c);
    }
    fits
}

/// How many columns a character takes: those of Chinese, Japanese and Korean, and pictures, take two.
fn columns(c: char) -> usize {
    let is_wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}');
    if is_wide { 2 } else { 1 }
}
