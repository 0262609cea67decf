/// Whether HTML has an element of this name; `<your name here>` is text.
pub(in crate::import) fn is_element(name: &str) -> bool {
    ELEMENTS.contains(&name)
}

/// Whether an attribute says how something looks, not what it says.
pub(in crate::import) fn is_looks(attribute: &str) -> bool {
    LOOKS.contains(&attribute)
}

/// The elements a newsletter may hold.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
    "body", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe",
    "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav", "noscript",
    "object", "ol", "option", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script",
    "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
    "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr",
];

/// The attributes of looks.
#[rustfmt::skip]
const LOOKS: &[&str] = &[
    "class", "id", "style", "width", "height", "align", "valign", "target", "rel", "dir", "lang",
    "border", "role", "loading", "open", "hidden", "cellpadding", "cellspacing", "bgcolor", "color",
    "size", "face", "colspan", "rowspan",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_twice() {
        for names in [ELEMENTS, LOOKS] {
            let mut sorted = names.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), names.len());
        }
    }
}
