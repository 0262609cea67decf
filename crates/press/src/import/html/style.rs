use std::collections::HashSet;

use super::tree::{Data, Element, Tree};

/// The classes and ids that a page's own style sheets hide everywhere, as `.preheader { display: none }`.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    hidden: HashSet<String>,
}

impl Sheet {
    /// Reads the style sheets of a page; what they say for some screens only is passed over.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut sheet = Self::default();
        for (id, _) in tree.elements(Tree::PAGE).filter(|(_, element)| element.name() == "style") {
            for text in tree.children(id) {
                if let Some(Data::Text(css)) = tree.node(text).map(|node| &node.data) {
                    sheet.read(css);
                }
            }
        }
        sheet
    }

    fn read(&mut self, css: &str) {
        let mut rest = css;
        while let Some(open) = rest.find('{') {
            let selectors = rest.get(..open).unwrap_or_default();
            let inside = rest.get(open + 1..).unwrap_or_default();
            let end = end_of_block(inside);
            let body = inside.get(..end).unwrap_or_default();
            if !selectors.contains('@') && hides(body) {
                let selectors = selectors.rsplit("*/").next().unwrap_or_default();
                let plain = |name: &&str| {
                    let end = name.get(1..).unwrap_or_default();
                    name.starts_with(['.', '#'])
                        && end.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
                };
                self.hidden
                    .extend(selectors.split(',').map(str::trim).filter(plain).map(str::to_owned));
            }
            rest = inside.get(end + 1..).unwrap_or_default();
        }
    }

    /// Whether readers do not see an element.
    pub(super) fn hides(&self, element: &Element) -> bool {
        element.attribute("hidden").is_some()
            || element.attribute("style").is_some_and(hides)
            || !self.hidden.is_empty()
                && (element.classes().any(|class| self.hidden.contains(&format!(".{class}")))
                    || element
                        .attribute("id")
                        .is_some_and(|id| self.hidden.contains(&format!("#{id}"))))
    }
}

/// Where a block of a style sheet ends, others inside it included.
fn end_of_block(css: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in css.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    css.len()
}

/// Whether declarations keep an element from being seen, as those before a mail's first line do.
fn hides(style: &str) -> bool {
    let (mut no_height, mut clipped, mut tiny) = (false, false, false);
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let name = name.trim();
        // Most of what is said there hides nothing.
        if !HIDING.iter().any(|hiding| name.eq_ignore_ascii_case(hiding)) {
            continue;
        }
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim_end();
        let is_none = matches!(value, "0" | "0px" | "0em" | "0pt" | "1px");
        match name.to_ascii_lowercase().as_str() {
            "display" if value == "none" => return true,
            "visibility" if matches!(value, "hidden" | "collapse") => return true,
            "opacity" if matches!(value, "0" | "0.0" | "0%") => return true,
            "mso-hide" if value == "all" => no_height = true,
            "max-height" | "height" | "max-width" if is_none => no_height = true,
            "overflow" if value == "hidden" => clipped = true,
            "font-size" | "line-height" if is_none => tiny = true,
            "color" if value == "transparent" => tiny = true,
            _ => {}
        }
    }
    no_height && (clipped || tiny)
}

/// The properties that can hide an element.
const HIDING: [&str; 11] = [
    "display",
    "visibility",
    "opacity",
    "mso-hide",
    "max-height",
    "height",
    "max-width",
    "overflow",
    "font-size",
    "line-height",
    "color",
];

/// Whether an element keeps the line ends of its text.
pub(super) fn keeps_lines(element: &Element) -> bool {
    value(element, "white-space").is_some_and(|value| value.starts_with("pre"))
}

/// The value of a property in an element's own style, in lower case.
pub(super) fn value(element: &Element, property: &str) -> Option<String> {
    element.attribute("style")?.split(';').find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        name.trim().eq_ignore_ascii_case(property).then(|| {
            let value = value.trim().to_ascii_lowercase();
            value.trim_end_matches("!important").trim_end().to_owned()
        })
    })
}

/// A length in pixels, of an attribute or of a style.
pub(super) fn pixels(length: &str) -> Option<f32> {
    let length = length.trim();
    let number = length.trim_end_matches("px").trim_end();
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    #[test]
    fn what_no_reader_sees_is_hidden() {
        let page = "<style>/* x */ .a, #b { display: none } @media print { .c { display: none } } p.d { display: none }</style>
            <i class=a></i><i id=b></i><i style='display:none !important'></i><i style='max-height:0;overflow:hidden'></i><i hidden></i>
            <b class=c></b><b class=d></b><b style='font-size:0'></b><b style='overflow:hidden;height:9px'></b>";
        let tree = parse(page);
        let sheet = Sheet::of(&tree);
        for (_, element) in tree.elements(Tree::PAGE) {
            match element.name() {
                "i" => assert!(sheet.hides(element), "{element:?}"),
                "b" => assert!(!sheet.hides(element), "{element:?}"),
                _ => {}
            }
        }
    }
}
