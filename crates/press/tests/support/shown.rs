//! What readers see of a text in Markdown, HTML or neither, found without any of the importer's code.

use unicode_normalization::UnicodeNormalization;

/// A text without its front matter, its tags and comments and the numbers of its lists, with its entities as the
/// characters they stand for.
pub fn shown(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    let body = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")) {
        Some((_, body)) => body,
        None => text,
    };
    let lines: Vec<String> = body.lines().map(|line| code_apart(without_number(line))).collect();
    let text = entities(&without_tags(&lines.join("\n")));
    plain_digits(&without_escapes(&text)).nfc().collect()
}

/// Numbers above and below the line as those in it.
pub fn plain_digits(text: &str) -> String {
    let digit =
        |from: char, c: char| char::from_digit(u32::from(c) - u32::from(from), 10).unwrap_or(c);
    text.chars()
        .map(|c| match c {
            '₀'..='₉' => digit('₀', c),
            '⁰' | '⁴'..='⁹' => digit('⁰', c),
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            _ => c,
        })
        .collect()
}

/// A line without the number of an item.
fn without_number(line: &str) -> &str {
    let bare = line.trim_start_matches([' ', '\t', '>', '*', '-', '#']);
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = bare.len() - rest.len();
    let ends = rest.starts_with(". ")
        || rest.starts_with(".\t")
        || rest.starts_with(") ")
        || rest.starts_with('、');
    if (1..=3).contains(&digits) && ends { rest } else { line }
}

/// Tags in a fragment of a program are its text, and part words.
fn code_apart(line: &str) -> String {
    if line.matches('`').count() % 2 == 1 {
        return line.to_owned();
    }
    let parts = line.split('`').enumerate();
    let parts =
        parts.map(
            |(at, part)| {
                if at % 2 == 1 { part.replace(['<', '>'], " ") } else { part.to_owned() }
            },
        );
    parts.collect::<Vec<_>>().join("`")
}

/// A sign behind a backslash is the sign.
fn without_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let escapes = c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation);
        if escapes && rest.peek() == Some(&'`') {
            // Such as stands in a program, whose words it parts.
            out.push(' ');
        } else if !escapes {
            out.push(c);
        }
    }
    out
}

/// A tag that begins a line of its own parts words; one within a line does not.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span",
    "strong", "sub", "sup", "tt", "u", "wbr",
];

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            out.push(' ');
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let inside = rest[1..].trim_start_matches('/');
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
        let is_address = inside.starts_with("http") || inside.starts_with("mailto");
        let Some(end) = rest.find('>').filter(|_| is_tag && !is_address) else {
            out.push(' ');
            rest = &rest[1..];
            continue;
        };
        let name: String = inside
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        let closes = rest.starts_with("</");
        rest = &rest[end + 1..];
        if !INLINE.contains(&name.as_str()) {
            out.push(' ');
        }
        let is_silent = matches!(name.as_str(), "script" | "style" | "head" | "title");
        if is_silent && !closes {
            let close = format!("</{name}");
            let lower = rest.to_ascii_lowercase();
            rest = lower.find(&close).map_or("", |at| &rest[at..]);
        }
    }
    out.push_str(rest);
    out
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let decoded = rest.find(';').filter(|end| (2..10).contains(end)).and_then(|end| {
            let name = &rest[..end];
            let code = name.strip_prefix('#').map(|number| {
                number
                    .strip_prefix(['x', 'X'])
                    .map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())
            });
            let said = match code {
                Some(code) => char::from_u32(code?)?.to_string(),
                None => named(name)?,
            };
            Some((said, end + 1))
        });
        match decoded {
            Some((said, end)) => {
                out.push_str(&said);
                rest = &rest[end..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("zwnj", '\u{200c}'),
    ("shy", '\u{ad}'), ("copy", '©'), ("reg", '®'), ("trade", '™'), ("hellip", '…'), ("mdash", '—'), ("ndash", '–'),
    ("laquo", '«'), ("raquo", '»'), ("lsaquo", '‹'), ("rsaquo", '›'), ("lsquo", '‘'), ("rsquo", '’'), ("ldquo", '“'),
    ("rdquo", '”'), ("bull", '•'), ("middot", '·'), ("euro", '€'), ("szlig", 'ß'), ("times", '×'), ("deg", '°'),
    ("oelig", 'œ'), ("OElig", 'Œ'), ("aelig", 'æ'), ("AElig", 'Æ'), ("oslash", 'ø'), ("Oslash", 'Ø'), ("sup1", '¹'), ("sup2", '²'),
    ("sup3", '³'), ("yen", '¥'), ("pound", '£'), ("cent", '¢'), ("iexcl", '¡'), ("iquest", '¿'), ("sect", '§'), ("para", '¶'),
    ("frac12", '½'), ("ordm", 'º'), ("ordf", 'ª'), ("micro", 'µ'), ("not", '¬'), ("plusmn", '±'), ("eth", 'ð'), ("thorn", 'þ'),
    ("rarr", '→'), ("larr", '←'),
];

/// What the name of a letter with a mark ends with, and the mark.
const MARKS: &[(&str, char)] = &[
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circ", '\u{302}'),
    ("tilde", '\u{303}'),
    ("uml", '\u{308}'),
    ("ring", '\u{30a}'),
    ("caron", '\u{30c}'),
    ("cedil", '\u{327}'),
];

fn named(name: &str) -> Option<String> {
    if let Some((_, c)) = NAMED.iter().find(|(known, _)| *known == name) {
        return Some(c.to_string());
    }
    let (letter, mark) = (name.get(..1)?, name.get(1..)?);
    let (_, mark) = MARKS.iter().find(|(known, _)| *known == mark)?;
    Some(format!("{letter}{mark}"))
}
