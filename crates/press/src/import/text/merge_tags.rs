/// How the tags of mail services and templates open and close.
const TAGS: [(&str, &str); 5] =
    [("{{", "}}"), ("{%", "%}"), ("*|", "|*"), ("<%", "%>"), ("%%", "%%")];

/// How those open and close that ordinary texts hold, too: tags are what `NAMES` are in.
const NAMED: [(&str, &str); 4] = [("[[", "]]"), ("${", "}"), ("{", "}"), ("%", "%")];

/// What only the names of tags hold.
const NAMES: [&str; 16] = [
    "unsubscri",
    "unsub_",
    "firstname",
    "first_name",
    "lastname",
    "last_name",
    "fullname",
    "full_name",
    "recipient",
    "subscriber",
    "webversion",
    "web_version",
    "view_online",
    "preferences",
    "optout",
    "opt_out",
];

/// The most bytes of a tag.
const LONGEST: usize = 400;

/// The most bytes of a name.
const LONGEST_NAME: usize = 60;

/// Text without the tags that a service or a template was to fill in, and these tags, each with how many
/// lines end before it; nothing where there is none. The ends of lines stay.
pub(in crate::import) fn without_merge_tags(text: &str) -> Option<(String, Vec<(usize, String)>)> {
    // Most texts hold none, and bytes are looked through in little time.
    if !text.bytes().any(|byte| matches!(byte, b'{' | b'*' | b'<' | b'%' | b'[' | b'$')) {
        return None;
    }
    let (mut kept, mut tags) = (String::new(), Vec::new());
    let (mut rest, mut lines) = (text, 0);
    while let Some((at, length)) = next(rest) {
        let before = rest.get(..at).unwrap_or_default();
        let tag = rest.get(at..at + length).unwrap_or_default();
        rest = rest.get(at + length..).unwrap_or_default();
        kept.push_str(before);
        lines += before.matches('\n').count();
        tags.push((lines, tag.to_owned()));
        // "Dear *|NAME|*, hello" greets nobody by name.
        if kept.ends_with(' ') && rest.starts_with([',', '.', '!', '?', ':', ';']) {
            kept.pop();
        }
        let ends = tag.matches('\n').count();
        kept.extend(std::iter::repeat_n('\n', ends));
        lines += ends;
    }
    if tags.is_empty() {
        return None;
    }
    kept.push_str(rest);
    Some((kept, tags))
}

/// Where the next tag stands, and its length.
fn next(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(['{', '*', '<', '%', '[', '$'])?;
        if let Some(length) = text.get(at..).and_then(merge_tag_length) {
            return Some((at, length));
        }
        from = at + 1;
    }
}

/// The length of the tag that a text begins with.
pub(in crate::import) fn merge_tag_length(text: &str) -> Option<usize> {
    let closed = |(open, close): &(&str, &str), longest: usize| {
        let inside = text.strip_prefix(open)?;
        let end = (0..=longest.min(inside.len())).rev().find(|at| inside.is_char_boundary(*at))?;
        let inside = inside.get(..end)?;
        let inside = inside.get(..inside.find(close)?)?;
        Some((open.len() + inside.len() + close.len(), inside))
    };
    TAGS.iter()
        .find_map(|tag| {
            closed(tag, LONGEST).filter(|(_, inside)| match tag.0 {
                // "100%% of some, 50%% of others" is what it says.
                "%%" => !inside.is_empty() && inside.trim() == *inside,
                _ => !inside.is_empty(),
            })
        })
        .or_else(|| {
            let mut named = NAMED.iter().filter_map(|tag| closed(tag, LONGEST_NAME));
            named.find(|(_, inside)| is_name(inside))
        })
        .map(|(length, _)| length)
}

/// Whether what stands between signs is the name of what a service was to fill in.
fn is_name(inside: &str) -> bool {
    let name = inside.trim().trim_start_matches('$').to_ascii_lowercase();
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b':');
    name.bytes().all(sign) && (name == "unsub" || NAMES.iter().any(|part| name.contains(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Vec<(usize, String)>)> {
        without_merge_tags(text)
    }

    #[test]
    fn what_a_service_was_to_fill_in_is_no_text() {
        let (kept, tags) =
            read("Hi *|FNAME|*,\n{{ name }}{% if x %}!{% endif %}\n<%= a %>%%unsub%%")
                .expect("tags");
        assert_eq!(kept, "Hi,\n!\n");
        let said: Vec<(usize, &str)> = tags.iter().map(|(at, tag)| (*at, tag.as_str())).collect();
        let expected = [
            (0, "*|FNAME|*"),
            (1, "{{ name }}"),
            (1, "{% if x %}"),
            (1, "{% endif %}"),
            (2, "<%= a %>"),
            (2, "%%unsub%%"),
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn names_of_services_are_tags_between_any_signs() {
        for tag in [
            "%recipient.name%",
            "%UNSUBSCRIBELINK%",
            "[[unsub]]",
            "{$unsubscribe}",
            "{first_name}",
            "${unsubscribe_url}",
        ] {
            assert_eq!(read(&format!("a {tag} b")).expect(tag).0, "a  b", "{tag}");
        }
    }

    #[test]
    fn the_lines_of_a_text_stay() {
        let (kept, tags) = read("a\n{{ b\n c }}\nd %%e%%").expect("tags");
        assert_eq!((kept.as_str(), tags.len()), ("a\n\n\nd ", 2));
        assert_eq!(tags.last().map(|(line, _)| *line), Some(3));
    }

    #[test]
    fn other_signs_are_text() {
        for text in [
            "a {b} *c*",
            "{{ open",
            "*| no",
            "{{}}",
            "**|**",
            "100%% of some, 50%% of others",
            "%PATH% and {a, b}",
            "[[Harbour]]",
            "5 % of recipients, 6 % of all",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
