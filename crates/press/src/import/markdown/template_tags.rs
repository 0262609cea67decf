use std::borrow::Cow;

use crate::import::report::{Homeless, Reason};

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
    let has_parts = has_parts(text);
    if !text.contains('{') && !text.contains("*|") && !has_scripts(text) && !has_parts {
        return Cow::Borrowed(text);
    }
    let mut blank: Option<String> = None;
    let (mut from, mut line) = (0, lines_before + 1);
    let mut fence: Option<&str> = None;
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
            while let Some((open, length)) = next_tag(text, at, from, has_parts) {
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
fn next_tag(text: &str, at: usize, end: usize, has_parts: bool) -> Option<(usize, usize)> {
    let line = text.get(at..end)?;
    if let Some(length) =
        script_line(line).filter(|_| at == 0 || text.get(at - 1..at) == Some("\n"))
    {
        return Some((at, length));
    }
    let (mut from, mut ticks) = (0, 0);
    let signs: &[char] = if has_parts { &['{', '*', '<'] } else { &['{', '*'] };
    while let Some(found) = line.get(from..)?.find(signs) {
        let open = from + found;
        ticks += line.get(from..open)?.matches('`').count();
        let in_code = ticks % 2 == 1;
        let behind = line.get(open..)?;
        let whole = text.get(at + open..)?;
        let length = || {
            let part = has_parts.then(|| part_length(whole)).flatten();
            part.or_else(|| tag_length(whole)).or_else(|| attribute_length(behind))
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

/// Whether a text has parts of MDX: their names begin with a capital letter, and they close themselves or
/// are closed. `Vec<String>` is none.
fn has_parts(text: &str) -> bool {
    let mut open = 0;
    text.match_indices('<').any(|(at, _)| {
        let behind = text.get(at + 1..).unwrap_or_default();
        if let Some(name) = behind.strip_prefix('/') {
            return open > 0 && name.starts_with(|c: char| c.is_ascii_uppercase());
        }
        if !behind.starts_with(|c: char| c.is_ascii_uppercase()) {
            return false;
        }
        open += 1;
        let end = behind.find(['<', '>']).unwrap_or_default();
        behind.get(..end).is_some_and(|tag| tag.ends_with('/'))
    })
}

/// The length of a tag of such a part: `<Note kind="a">`, `<Chart />`, `</Note>`.
fn part_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    inside.starts_with(|c: char| c.is_ascii_uppercase()).then_some(())?;
    let (mut braces, mut quote) = (0_usize, None);
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => braces += 1,
            (None, b'}') => braces = braces.saturating_sub(1),
            (None, b'>') if braces == 0 => return Some(at + 1),
            (None, b'<') if at > 0 && braces == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The length of a line that is a script of MDX: `import Chart from './chart'`.
fn script_line(line: &str) -> Option<usize> {
    let bare = line.trim_end();
    let imports = bare.starts_with("import ")
        && (bare.contains(" from '") || bare.contains(" from \""))
        && bare.trim_end_matches(';').ends_with(['\'', '"']);
    let exports = bare.starts_with("export const ") || bare.starts_with("export default ");
    (imports || exports && bare.contains(['=', '('])).then_some(bare.len())
}

fn has_scripts(text: &str) -> bool {
    text.starts_with("import ")
        || text.starts_with("export ")
        || text.contains("\nimport ")
        || text.contains("\nexport ")
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
            "import of goods from 'abroad' grows",
            "a Vec<String> is a List<T>",
        ] {
            assert_eq!(read(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_tag_at_the_beginning_of_a_line_does_not_make_code_of_the_rest() {
        let (blank, _) = read("{% if site.wide %}Hello{% endif %}\n  {{ a }} b\n");
        assert!(blank.starts_with("Hello\t") && blank.contains("\n  b\t"), "{blank:?}");
    }

    #[test]
    fn parts_of_mdx_are_tags_around_their_text() {
        let (blank, said) =
            read("<Note kind={a > b}>Mind the gap.</Note>\n\n<Card title=\"x\" />\n");
        assert_eq!((blank.trim(), said.len()), ("Mind the gap.", 3));
    }

    #[test]
    fn scripts_of_mdx_are_tags() {
        let (blank, said) = read("import Chart from './chart'\n\n# A\n\nexport const b = 1\n");
        assert_eq!((blank.trim(), said.len()), ("# A", 2));
    }
}
