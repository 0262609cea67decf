use std::borrow::Cow;

/// Text as a browser shows it, with one space where several are written or a template's tag stood.
pub(in crate::import) fn single_spaced(text: &str) -> Cow<'_, str> {
    if !text.contains("  ") && !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len());
    let mut tag = false;
    for c in text.chars() {
        // A comma behind a tag stands behind the word before it.
        if tag && matches!(c, ',' | '.' | ';' | ':' | '!' | '?') && spaced.len() > 1 {
            spaced.truncate(spaced.trim_end_matches(' ').len());
        }
        tag = c == '\t' || tag && c == ' ';
        let c = if c == '\t' { ' ' } else { c };
        if c != ' ' || !spaced.ends_with(' ') {
            spaced.push(c);
        }
    }
    Cow::Owned(spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_seen_of_where_a_tag_stood() {
        assert_eq!(single_spaced("boots, \t\t\t."), "boots,.");
        assert_eq!(single_spaced("Dear \t\t\t, hello"), "Dear, hello");
        assert_eq!(single_spaced("a  b \t c"), "a b c");
        assert_eq!(single_spaced("one ."), "one .");
    }
}
