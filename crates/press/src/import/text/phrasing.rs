use newsfold_bundle::{Href, Phrasing};

/// Puts text behind what a paragraph says so far, as one run with the text before it.
pub(in crate::import) fn push_text(nodes: &mut Vec<Phrasing>, text: &str) {
    if text.is_empty() {
        return;
    }
    match nodes.last_mut() {
        Some(Phrasing::Text(last)) => last.push_str(text),
        _ => nodes.push(Phrasing::text(text)),
    }
}

/// What stands between two lines of one paragraph: a space, or nothing between two characters of a
/// script that has none.
pub(in crate::import) fn join(before: &str, after: &str) -> &'static str {
    let spaceless = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}'))
    };
    if spaceless(before.chars().next_back()) && spaceless(after.chars().next()) { "" } else { " " }
}

/// Puts text behind what a paragraph says so far, its bare web addresses as links.
pub(in crate::import) fn push_linked(nodes: &mut Vec<Phrasing>, text: &str) {
    let mut rest = text;
    while let Some((at, length)) = address(rest) {
        let (before, from) = rest.split_at(at);
        let (found, after) = from.split_at(length);
        push_text(nodes, before);
        match found.parse::<Href>() {
            Ok(url) => nodes.push(Phrasing::Link {
                url,
                title: None,
                children: vec![Phrasing::text(found)],
            }),
            Err(_) => push_text(nodes, found),
        }
        rest = after;
    }
    push_text(nodes, rest);
}

/// Where the first web address of a text begins, and its length.
pub(in crate::import) fn address(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find("://") {
        let sign = from + found;
        let begin = ["https", "http"].iter().find_map(|scheme| {
            let begin = sign.checked_sub(scheme.len())?;
            let written = text.get(begin..sign)?;
            let free = !text.get(..begin)?.ends_with(|c: char| c.is_alphanumeric());
            (written.eq_ignore_ascii_case(scheme) && free).then_some(begin)
        });
        if let Some(begin) = begin {
            let tail = text.get(sign + 3..)?;
            let end = tail.find(ends_address).unwrap_or(tail.len());
            let end = trimmed(tail.get(..end)?);
            if end > 0 {
                return Some((begin, sign + 3 + end - begin));
            }
        }
        from = sign + 3;
    }
    None
}

/// Whether no address goes on past this character.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>' | '"' | '“' | '”' | '«' | '»' | '`' | '、' | '。' | '」' | '（' | '）'
        )
}

/// The length of an address without the punctuation of the sentence around it.
fn trimmed(tail: &str) -> usize {
    let mut end = tail;
    // What opens inside an address may close inside it; counted once, kept in step below.
    let mut unclosed = tail.matches(')').count().saturating_sub(tail.matches('(').count());
    loop {
        let shorter = end
            .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', ']', '}', '’', '…']);
        match shorter.strip_suffix(')') {
            Some(inner) if unclosed > 0 => {
                unclosed -= 1;
                end = inner;
            }
            _ => return shorter.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        address(text).and_then(|(at, length)| text.get(at..at + length))
    }

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        assert_eq!(found("see https://a.example/b."), Some("https://a.example/b"));
        assert_eq!(found("(see https://a.example/b_(c))"), Some("https://a.example/b_(c)"));
        assert_eq!(found("<http://a.example>"), Some("http://a.example"));
        assert_eq!(found("HTTPS://A.example, then"), Some("HTTPS://A.example"));
        assert_eq!(found("no ftp://a.example, xhttps://b, https://"), None);
    }

    #[test]
    fn addresses_become_links_and_nothing_else_changes() {
        let mut nodes = Vec::new();
        push_linked(&mut nodes, "a https://b.example, c");
        assert_eq!(newsfold_bundle::plain_text(&nodes), "a https://b.example, c");
        assert_eq!(nodes.len(), 3);
    }

    #[test]
    fn lines_join_with_a_space_where_the_script_has_spaces() {
        assert_eq!(join("a", "b"), " ");
        assert_eq!(join("日本", "語"), "");
        assert_eq!(join("日本", "a"), " ");
    }
}
