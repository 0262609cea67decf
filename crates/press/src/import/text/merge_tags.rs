/// How the tags of mail services and templates open and close.
const TAGS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("*|", "|*")];

/// The most bytes of a tag.
const LONGEST: usize = 400;

/// Text without the tags that a service or a template was to fill in, and these tags; nothing where there is
/// none.
pub(in crate::import) fn without_merge_tags(text: &str) -> Option<(String, Vec<String>)> {
    let (mut kept, mut tags) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((at, length)) = next(rest) {
        kept.push_str(rest.get(..at).unwrap_or_default());
        tags.push(rest.get(at..at + length).unwrap_or_default().to_owned());
        rest = rest.get(at + length..).unwrap_or_default();
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
        let at = from + text.get(from..)?.find(['{', '*'])?;
        let behind = text.get(at..)?;
        if let Some((open, close)) = TAGS.iter().find(|(open, _)| behind.starts_with(open)) {
            let inside = behind.get(open.len()..)?;
            let end = (0..=LONGEST.min(inside.len())).rev().find(|at| inside.is_char_boundary(*at));
            let found = inside.get(..end?)?.find(close);
            if let Some(length) = found.filter(|length| *length > 0) {
                return Some((at, open.len() + length + close.len()));
            }
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_service_was_to_fill_in_is_no_text() {
        let (kept, tags) =
            without_merge_tags("Hi *|FNAME|*, {{ name }}{% if x %}!{% endif %}").expect("tags");
        assert_eq!(kept, "Hi , !");
        assert_eq!(tags, ["*|FNAME|*", "{{ name }}", "{% if x %}", "{% endif %}"]);
        for text in ["a {b} *c*", "{{ open", "*| no", "{{}}", "**|**"] {
            assert_eq!(without_merge_tags(text), None, "{text}");
        }
    }
}
