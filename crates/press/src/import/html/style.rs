use std::collections::{HashMap, HashSet};

use super::tree::{Data, Element, Tree};

/// What a page's own style sheets say everywhere of elements by a name of theirs alone: `.preheader {
/// display: none }`.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The classes and ids that are hidden, with their signs.
    hidden: HashSet<String>,
    /// How large text is written in elements of a class, of an id (with their signs) or of a name.
    sizes: HashMap<String, String>,
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
            if !selectors.contains('@') {
                self.rule(selectors, body);
            }
            rest = inside.get(end + 1..).unwrap_or_default();
        }
    }

    /// Reads a rule.
    fn rule(&mut self, selectors: &str, body: &str) {
        let (hides, size) = (hides(body), declared(body, "font-size"));
        if !hides && size.is_none() {
            return;
        }
        let selectors = selectors.rsplit("*/").next().unwrap_or_default();
        let is_name = |name: &&str| {
            let end = name.strip_prefix(['.', '#']).unwrap_or(name);
            !end.is_empty() && end.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        };
        for name in selectors.split(',').map(str::trim).filter(is_name) {
            if hides && name.starts_with(['.', '#']) {
                self.hidden.insert(name.to_owned());
            }
            if let Some(size) = &size {
                self.sizes.insert(name.to_owned(), size.clone());
            }
        }
    }

    /// How large an element's text is written, in pixels, inside text of a size; where it says so itself
    /// or a style sheet does.
    pub(super) fn size(&self, element: &Element, around: f32) -> Option<f32> {
        let own = || value(element, "font-size").and_then(|size| font_size(&size, around));
        let said = |name: String| self.sizes.get(&name).and_then(|size| font_size(size, around));
        let by_rule = || {
            let id = element.attribute("id").and_then(|id| said(format!("#{id}")));
            id.or_else(|| element.classes().find_map(|class| said(format!(".{class}"))))
                .or_else(|| said(element.name().to_owned()))
        };
        own()
            .or_else(|| if self.sizes.is_empty() { None } else { by_rule() })
            .or_else(|| element.attribute("size").and_then(|size| numbered(element, size)))
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
            // Far outside of what is shown.
            "left" | "top" | "text-indent"
                if value
                    .strip_suffix("px")
                    .and_then(|px| px.parse::<f32>().ok())
                    .is_some_and(|px| px <= -999.0) =>
            {
                return true;
            }
            _ => {}
        }
    }
    no_height && (clipped || tiny)
}

/// The properties that can hide an element.
const HIDING: [&str; 14] = [
    "left",
    "top",
    "text-indent",
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
    declared(element.attribute("style")?, property)
}

/// The value of a property among declarations, in lower case.
fn declared(style: &str, property: &str) -> Option<String> {
    style.split(';').find_map(|declaration| {
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

/// How large browsers write text where a page does not say, in pixels.
pub(super) const USUAL: f32 = 16.0;

/// The size that a value of `font-size` means inside text of a size, in pixels.
fn font_size(value: &str, around: f32) -> Option<f32> {
    let (unit, of) = match value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.') {
        "px" | "" => (value.trim_end_matches("px"), 1.0),
        "em" => (value.trim_end_matches("em"), around),
        "rem" => (value.trim_end_matches("rem"), USUAL),
        "%" => (value.trim_end_matches('%'), around / 100.0),
        "pt" => (value.trim_end_matches("pt"), 4.0 / 3.0),
        "xx-small" => return Some(9.0),
        "x-small" => return Some(10.0),
        "small" => return Some(13.0),
        "medium" => return Some(USUAL),
        "large" => return Some(18.0),
        "x-large" => return Some(24.0),
        "xx-large" => return Some(32.0),
        "larger" => return Some(around * 1.2),
        "smaller" => return Some(around / 1.2),
        _ => return None,
    };
    unit.parse::<f32>().ok().map(|number| number * of)
}

/// The size that the number of a `font` element means, in pixels.
fn numbered(element: &Element, size: &str) -> Option<f32> {
    if element.name() != "font" {
        return None;
    }
    match size.trim() {
        "1" => Some(10.0),
        "2" => Some(13.0),
        "3" => Some(USUAL),
        "4" | "+1" => Some(18.0),
        "5" | "+2" => Some(24.0),
        "6" | "+3" => Some(32.0),
        "7" | "+4" => Some(48.0),
        _ => None,
    }
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

    #[test]
    fn sizes_are_read_in_any_unit() {
        let page = "<style>.l { font-size: 1.5em } td { font-size: 15px } @media print { .m { font-size: 99px } }</style>
            <i title=24 class='m l'></i><i title=20 style='font-size:15pt'></i><i title=8 style='FONT-SIZE: 50% !important'></i>
            <i title=32 style='font-size:2rem'></i><i title=18 style='font-size: large'></i><font title=24 size=5></font>
            <i title='' size=5 style='font-size:inherit'></i><table><tr><td title=15></table>";
        let tree = parse(page);
        let sheet = Sheet::of(&tree);
        let named = tree.elements(Tree::PAGE).filter_map(|(_, element)| {
            Some((element.attribute("title")?.parse::<f32>().ok(), sheet.size(element, USUAL)))
        });
        let (expected, found): (Vec<_>, Vec<_>) = named.unzip();
        assert_eq!(found, expected);
    }
}
