use std::borrow::Cow;
use std::collections::HashSet;

use super::mdx::{expression_length, has_parts, has_scripts, part_length, script_length};
use crate::import::report::{Homeless, Reason};
use crate::import::text::merge_tag_length;

/// The most bytes of a tag.
const LONGEST: usize = 4096;

/// The most bytes of the attributes of a heading.
const ATTRIBUTES: usize = 256;

/// How tags of templates open and close: Hugo's shortcodes, Jekyll's and Liquid's tags and values, the
/// attributes that kramdown takes, and expressions of MDX.
const TAGS: &[(&str, &str)] = &[
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("{:", "}"),
    ("{/*", "*/}"),
    ("*|", "|*"),
];

/// A text whose tags of templates are blank, so that nobody reads them; each goes to `homeless`. What
/// stands in code stays, and every other byte stands where it stood.
pub(super) fn without_template_tags<'t>(
    text: &'t str,
    lines_before: usize,
    homeless: &mut Vec<Homeless>,
) -> Cow<'t, str> {
    let (has_parts, has_scripts) = (has_parts(text), has_scripts(text));
    let may_hold_tags =
        || ["{", "*|", "%", "[[", "[/", "=\"", ":::"].iter().any(|sign| text.contains(sign));
    if !has_scripts && !has_parts && !may_hold_tags() {
        return Cow::Borrowed(text);
    }
    let is_mdx = has_scripts || has_parts;
    let mut blank: Option<String> = None;
    let (mut from, mut line) = (0, lines_before + 1);
    let mut fence: Option<&str> = None;
    let closed = closed_shortcodes(text);
    let mut until = 0;
    for written in text.split_inclusive('\n') {
        let begin = from;
        from += written.len();
        let bare = written.trim_start();
        match fence {
            Some(open) if bare.starts_with(open) => fence = None,
            None if begin >= until => {
                fence = ["```", "~~~"].into_iter().find(|f| bare.starts_with(f));
            }
            _ => {}
        }
        if fence.is_none() {
            let mut at = begin.max(until);
            while let Some((open, length)) = next_tag(text, at, from, is_mdx, &closed) {
                let tag = text.get(open..open + length).unwrap_or_default();
                homeless.push(Homeless {
                    line,
                    text: tag.trim().to_owned(),
                    reason: Reason::TemplateTag,
                });
                let spaces: String = tag.chars().flat_map(|c| blank_of(c).chars()).collect();
                let whole = blank.get_or_insert_with(|| text.to_owned());
                whole.replace_range(open..open + length, &spaces);
                at = open + length;
                until = at;
            }
        }
        line += 1;
    }
    blank.map_or(Cow::Borrowed(text), |blank| Cow::Owned(unindented(&blank, text)))
}

/// A text of which no line is indented more than it was: what stood in the place of a tag at its beginning
/// goes to its end, or else the line would be code. The blanks are tabs, so that no line breaks there.
fn unindented(blank: &str, text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut out = String::with_capacity(blank.len());
    for (line, was) in blank.split_inclusive('\n').zip(text.split_inclusive('\n')) {
        let (now, before) = (indent(line), indent(was));
        let says_something = !line.trim().is_empty();
        match (line.get(..before), line.get(before..now), line.get(now..)) {
            (Some(own), Some(more), Some(rest)) if says_something && !more.is_empty() => {
                let bare = rest.trim_end_matches(['\n', '\r']);
                out.extend([own, bare, more, rest.get(bare.len()..).unwrap_or_default()]);
            }
            _ => out.push_str(line),
        }
    }
    out
}

/// As many blanks as a character has bytes; the ends of lines stay.
fn blank_of(c: char) -> &'static str {
    match (c, c.len_utf8()) {
        ('\n', _) => "\n",
        ('\r', _) => "\r",
        (_, 1) => "\t",
        (_, 2) => "\t\t",
        (_, 3) => "\t\t\t",
        _ => "\t\t\t\t",
    }
}

/// Where the next tag stands that opens in a line, and its length.
fn next_tag(
    text: &str,
    at: usize,
    end: usize,
    is_mdx: bool,
    closed: &HashSet<&str>,
) -> Option<(usize, usize)> {
    let line = text.get(at..end)?;
    let begins_a_line = at == 0 || text.get(at - 1..at) == Some("\n");
    if is_mdx
        && begins_a_line
        && let Some(length) = text.get(at..).and_then(script_length)
    {
        return Some((at, length));
    }
    // Where a box begins and ends: `::: tip`.
    if begins_a_line && line.trim_start().starts_with(":::") {
        return Some((at, line.trim_end().len()));
    }
    let (mut from, mut ticks) = (0, 0);
    let signs: &[char] = &['{', '*', '<', '%', '[', '$'];
    while let Some(found) = line.get(from..)?.find(signs) {
        let open = from + found;
        ticks += line.get(from..open)?.matches('`').count();
        let in_code = ticks % 2 == 1;
        let behind = line.get(open..)?;
        let whole = text.get(at + open..)?;
        let length = || {
            let part = is_mdx.then(|| part_length(whole)).flatten();
            part.or_else(|| tag_length(whole))
                .or_else(|| attribute_length(behind))
                .or_else(|| merge_tag_length(behind))
                .or_else(|| shortcode_length(behind, closed))
                .or_else(|| is_mdx.then(|| expression_length(behind)).flatten())
        };
        if !in_code && let Some(length) = length() {
            return Some((at + open, length));
        }
        from = open + 1;
    }
    None
}

/// The length of the tag that a text begins with.
fn tag_length(text: &str) -> Option<usize> {
    let (open, close) = TAGS.iter().find(|(open, _)| text.starts_with(open))?;
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let inside = text.get(open.len()..end.max(open.len()))?;
    // No tag goes on past an empty line.
    let inside = inside.split("\n\n").next()?;
    Some(open.len() + inside.find(close)? + close.len())
}

/// The names of shortcodes of `WordPress` that a text closes: `[/caption]`.
fn closed_shortcodes(text: &str) -> HashSet<&str> {
    let name = |(at, _): (usize, &str)| {
        let name = text.get(at + 2..)?;
        let end = name.bytes().take(LONGEST_NAME).position(|byte| byte == b']')?;
        name.get(..end).filter(|name| is_name(name))
    };
    text.match_indices("[/").filter_map(name).collect()
}

/// The most bytes of a shortcode's name.
const LONGEST_NAME: usize = 40;

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// The length of a shortcode of `WordPress` that a text begins with: one that says something as an element does
/// (`[gallery ids="1,2"]`), one that is closed, or what closes it. A link is none.
fn shortcode_length(behind: &str, closed: &HashSet<&str>) -> Option<usize> {
    let inside = behind.strip_prefix('[')?;
    let end = inside.bytes().take(ATTRIBUTES).position(|byte| matches!(byte, b']' | b'['))?;
    let (inside, rest) = (inside.get(..end)?, inside.get(end..)?.strip_prefix(']')?);
    let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
    let is_one = match name.strip_prefix('/') {
        Some(name) => is_name(name) && attributes.is_empty(),
        None => is_name(name) && (attributes.contains("=\"") || closed.contains(name)),
    };
    (is_one && !rest.starts_with(['(', '['])).then_some(end + 2)
}

/// The length of what gives a heading an id or a class, at the end of its line: `{#ferries .wide}`.
fn attribute_length(behind: &str) -> Option<usize> {
    // No list of names is so long, and a line of braces is not looked through for each of them.
    let end = behind.strip_prefix('{')?.bytes().take(ATTRIBUTES).position(|byte| byte == b'}')? + 2;
    let inside = behind.get(1..end - 1)?;
    let is_attribute =
        |word: &str| word.len() > 1 && word.starts_with(['#', '.']) && !word.contains(['{', '`']);
    let closes =
        behind.get(end..)?.trim_matches(|c: char| c.is_whitespace() || c == '#').is_empty();
    let attributes = !inside.is_empty() && inside.split_whitespace().all(is_attribute);
    (closes && attributes).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<(usize, String)>) {
        let mut homeless = Vec::new();
        let blank = without_template_tags(text, 0, &mut homeless).into_owned();
        assert_eq!(blank.len(), text.len());
        (blank, homeless.into_iter().map(|found| (found.line, found.text)).collect())
    }

    #[test]
    fn tags_are_blank_and_said() {
        let (blank, said) =
            read("a {{< figure\n  src=\"é\" >}} b\n\n{% include x.html %}\n{: .note}\n");
        assert_eq!(blank.split_whitespace().collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(read("## Ferries {#ferries}").0.trim_end(), "## Ferries");
        let tags = said.iter().map(|(line, text)| (*line, text.as_str()));
        assert_eq!(
            tags.collect::<Vec<_>>(),
            [(1, "{{< figure\n  src=\"é\" >}}"), (4, "{% include x.html %}"), (5, "{: .note}")]
        );
    }

    #[test]
    fn code_and_other_braces_stay() {
        for text in [
            "`{{ a }}` and {b}",
            "```\n{% a %}\n```",
            "{{ never closed",
            "## Sets {a, b}",
            "a {% b\n\nc %}",
            "a Vec<String> is a List<T>",
        ] {
            assert_eq!(read(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn shortcodes_of_wordpress_and_boxes_are_tags_around_their_text() {
        let (blank, said) =
            read("[caption id=\"a\"]A ferry[/caption]\n\n[b](c) [gallery ids=\"1\"] [d]\n");
        assert_eq!(blank.split_whitespace().collect::<Vec<_>>(), ["A", "ferry", "[b](c)", "[d]"]);
        assert_eq!(said.len(), 3);
        let (blank, said) = read("::: tip\nMind the gap.\n:::\n");
        assert_eq!((blank.trim(), said.len()), ("Mind the gap.", 2));
    }

    #[test]
    fn a_tag_at_the_beginning_of_a_line_does_not_make_code_of_the_rest() {
        let (blank, _) = read("{% if site.wide %}Hello{% endif %}\n  {{ a }} b\n");
        assert!(blank.starts_with("Hello\t") && blank.contains("\n  b\t"), "{blank:?}");
    }
}
