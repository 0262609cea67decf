use crate::import::flow::is_looks;

/// A bit of HTML, as a scan finds it; nothing is made of it but words.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bit<'t> {
    /// Text between tags.
    Text(&'t str),
    /// A tag.
    Tag(Tag<'t>),
    /// A comment, a declaration or a processing instruction.
    Comment(&'t str),
    /// A script or a style sheet, whole.
    Hidden(&'t str),
}

/// A tag of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Its name, in lower case.
    pub(super) name: String,
    /// Whether it ends an element.
    pub(super) closing: bool,
    /// It as written.
    pub(super) written: &'t str,
}

/// Longer tags are text.
const LONGEST: usize = 1024;

/// Takes HTML apart.
pub(super) fn bits(html: &str) -> Vec<Bit<'_>> {
    let mut bits = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let begin = at + found;
        let Some((bit, length)) = html.get(begin..).and_then(bit) else {
            at = begin + 1;
            continue;
        };
        push_text(&mut bits, html.get(from..begin));
        bits.push(bit);
        from = begin + length;
        at = from;
    }
    push_text(&mut bits, html.get(from..));
    bits
}

fn push_text<'t>(bits: &mut Vec<Bit<'t>>, text: Option<&'t str>) {
    bits.extend(text.filter(|text| !text.is_empty()).map(Bit::Text));
}

/// The bit that begins with this `<`, and its length.
fn bit(html: &str) -> Option<(Bit<'_>, usize)> {
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>")] {
        if html.starts_with(open) {
            let length = html.find(close).map_or(html.len(), |at| at + close.len());
            return Some((Bit::Comment(html.get(..length)?), length));
        }
    }
    let length = tag_length(html)?;
    let written = html.get(..length)?;
    let inside = written.get(1..length - 1)?;
    let (closing, inside) = inside.strip_prefix('/').map_or((false, inside), |rest| (true, rest));
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
    let name = inside.get(..end)?.to_ascii_lowercase();
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
    if !closing && matches!(name.as_str(), "script" | "style") {
        let close = format!("</{name}");
        let rest = html.get(length..)?;
        let end = find_ignoring_case(rest, &close)
            .and_then(|at| Some(at + rest.get(at..)?.find('>')? + 1))
            .unwrap_or(rest.len());
        return Some((Bit::Hidden(html.get(..length + end)?), length + end));
    }
    Some((Bit::Tag(Tag { name, closing, written }), length))
}

/// The length of a tag: up to the first `>` outside quotes.
fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let wanted = wanted.as_bytes();
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted))
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes()
            .into_iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| unescaped(value))
    }

    /// Whether the tag says something, beside the attributes in `used`, that would be lost with it.
    pub(super) fn says_more_than(&self, used: &[&str]) -> bool {
        let known = |name: &str| is_looks(name) || used.contains(&name);
        self.attributes().iter().any(|(name, _)| !known(name))
    }

    fn attributes(&self) -> Vec<(String, &str)> {
        let mut attributes = Vec::new();
        let mut rest = self.written.trim_end_matches('>').trim_end_matches('/');
        let space = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest = rest.get(space..).unwrap_or_default().trim_start();
        while !rest.is_empty() {
            let end =
                rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len()).max(1);
            let end =
                (end..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
            let name = rest.get(..end).unwrap_or_default().to_ascii_lowercase();
            rest = rest.get(end..).unwrap_or_default().trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                let quoted = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (from, until) = match quoted {
                    Some(quote) => {
                        (1, after.get(1..).and_then(|rest| rest.find(quote)).map(|at| at + 1))
                    }
                    None => (0, after.find(char::is_whitespace)),
                };
                let until = until.unwrap_or(after.len());
                value = after.get(from..until).unwrap_or_default();
                rest = after
                    .get(until + usize::from(quoted.is_some())..)
                    .unwrap_or_default()
                    .trim_start();
            }
            attributes.push((name, value));
        }
        attributes
    }
}

/// Text with the commonest character references resolved.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", "\u{a0}"),
    ];
    let resolved =
        named.iter().fold(text.to_owned(), |text, (name, character)| text.replace(name, character));
    resolved.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_taken_apart_into_text_and_tags() {
        let found = bits("a<br>b <!-- c --> <A HREF='x>y'>d</a> 1 < 2 <script>e()</SCRIPT>f");
        let kinds: Vec<String> = found
            .iter()
            .map(|bit| match bit {
                Bit::Text(text) => format!("text {text}"),
                Bit::Tag(tag) => format!("tag {}{}", if tag.closing { "/" } else { "" }, tag.name),
                Bit::Comment(text) => format!("comment {text}"),
                Bit::Hidden(text) => format!("hidden {text}"),
            })
            .collect();
        assert_eq!(
            kinds,
            [
                "text a",
                "tag br",
                "text b ",
                "comment <!-- c -->",
                "text  ",
                "tag a",
                "text d",
                "tag /a",
                "text  1 < 2 ",
                "hidden <script>e()</SCRIPT>",
                "text f"
            ]
        );
    }

    #[test]
    fn attributes_are_read_however_they_are_written() {
        let Some((Bit::Tag(tag), _)) = bit("<img src=\"a&amp;b\" ALT='c d' width=3 hidden />")
        else {
            panic!("a tag")
        };
        assert_eq!(tag.attribute("src").as_deref(), Some("a&b"));
        assert_eq!(tag.attribute("alt").as_deref(), Some("c d"));
        assert_eq!(tag.attribute("width").as_deref(), Some("3"));
        assert_eq!(tag.attribute("hidden").as_deref(), Some(""));
        assert!(tag.says_more_than(&["src"]) && !tag.says_more_than(&["src", "alt"]));
    }

    #[test]
    fn hostile_tags_end() {
        for html in
            ["<", "<a", "<a <a <a", "<a \"", "<é>", "</>", "<a =>", "<a é=è b>", "<!--", "<script>"]
        {
            let _ = bits(html)
                .iter()
                .map(|bit| matches!(bit, Bit::Tag(tag) if tag.says_more_than(&[])))
                .count();
        }
    }
}
