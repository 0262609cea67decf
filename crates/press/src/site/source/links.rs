use std::borrow::Cow;

use newsfold_bundle::{Href, Issue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::inside::composed;

/// Where a link of a newsletter leads.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::site) enum Target {
    /// To the web, to the host's own root, or to a place in the page: it is taken as it is.
    Elsewhere,
    /// To a file of the source: its path there as links write it, the same as files are named, and
    /// what follows the path (`?` and `#`).
    Inside(String, String, String),
    /// Out of the source.
    Outside,
}

/// Where a link leads that stands in a file of the folder `folder` of the source (empty, or with a
/// slash at its end).
pub(in crate::site) fn target(href: &Href, folder: &str) -> Target {
    if href.is_absolute() || href.starts_with(['/', '#', '?']) {
        return Target::Elsewhere;
    }
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let (path, rest) = href.split_at(end);
    let mut steps: Vec<&str> = folder.split_terminator('/').collect();
    for step in path.split('/') {
        match step {
            ".." if steps.pop().is_none() => return Target::Outside,
            "" | "." | ".." => {}
            step => steps.push(step),
        }
    }
    let files: Vec<String> = steps.iter().map(|step| composed(&decoded(step))).collect();
    // A slash that is written `%2F` is no step, and may be part of a way out.
    if files.iter().any(|step| step.contains(['/', '\\', '\0']) || step == "..") {
        return Target::Outside;
    }
    let steps: Vec<_> =
        steps.into_iter().zip(&files).map(|(step, file)| address(step, file)).collect();
    Target::Inside(steps.join("/"), files.join("/"), rest.to_owned())
}

/// A step of an address as it was written, or as the file is named in the site where that is another.
fn address<'a>(step: &'a str, file: &str) -> Cow<'a, str> {
    if decoded(step) == file {
        return Cow::Borrowed(step);
    }
    utf8_percent_encode(file, NON_ALPHANUMERIC).to_string().into()
}

/// Makes the relative addresses of an issue relative to another place, by writing `prefix` before them.
pub(in crate::site) fn seen_from(issue: &mut Issue, prefix: &str) {
    if !prefix.is_empty() {
        issue.each_href(&mut |href| *href = one_seen_from(href, prefix));
    }
}

/// An address, relative to another place if it is relative.
pub(in crate::site) fn one_seen_from(href: &Href, prefix: &str) -> Href {
    // A browser takes a `\` for a slash: at the beginning it leads to the host's own root, or to another.
    let stays = target(href, "") == Target::Elsewhere || href.starts_with('\\');
    let moved = (!stays).then(|| format!("{prefix}{}", &**href).parse().ok()).flatten();
    moved.unwrap_or_else(|| href.clone())
}

/// A path as a link: a first step with a colon would be taken for a scheme.
pub(in crate::site) fn written(path: &str, rest: &str) -> Option<Href> {
    let href = format!("{path}{rest}");
    let plain: Option<Href> = href.parse().ok();
    plain.filter(|href| !href.is_absolute()).or_else(|| format!("./{href}").parse().ok())
}

/// A step of a path without its percent signs.
fn decoded(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| step.to_owned())
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::{Block, Paragraph, Phrasing};

    use super::*;

    fn inside(href: &str, folder: &str) -> Option<(String, String, String)> {
        match target(&href.parse().expect("a link"), folder) {
            Target::Inside(path, file, rest) => Some((path, file, rest)),
            _ => None,
        }
    }

    #[test]
    fn a_link_is_relative_to_its_newsletter() {
        let found = inside("../a%20b/./c.png?x#y", "2026/");
        let strings = |a: &str, b: &str, c: &str| Some((a.into(), b.into(), c.into()));
        assert_eq!(found, strings("a%20b/c.png", "a b/c.png", "?x#y"));
        assert_eq!(inside("c.png", "2026/"), strings("2026/c.png", "2026/c.png", ""));
        assert_eq!(inside("100%.png", ""), strings("100%.png", "100%.png", ""));
    }

    #[test]
    fn a_name_is_composed_however_it_was_written() {
        let strings = |a: &str, b: &str, c: &str| Some((a.into(), b.into(), c.into()));
        assert_eq!(
            inside("br\u{fc}cke.png", ""),
            strings("br\u{fc}cke.png", "br\u{fc}cke.png", "")
        );
        for apart in ["bru\u{308}cke 1.png", "bru%CC%88cke%201.png"] {
            assert_eq!(
                inside(apart, ""),
                strings("br%C3%BCcke%201%2Epng", "br\u{fc}cke 1.png", "")
            );
        }
    }

    #[test]
    fn what_leads_to_a_root_is_the_same_from_every_place() {
        let link = |url: &str| Phrasing::Link {
            url: url.parse().expect(url),
            title: None,
            children: Vec::new(),
        };
        let issue = |urls: [&str; 4]| {
            let children = urls.map(link).into();
            let introduction = vec![Block::Paragraph(Paragraph { children })];
            Issue { introduction, ..Issue::default() }
        };
        let mut moved = issue(["/a", r"\a", r"\\b.example", "a"]);
        seen_from(&mut moved, "../");
        assert_eq!(moved, issue(["/a", r"\a", r"\\b.example", "../a"]));
    }

    #[test]
    fn no_link_leads_out_of_the_source() {
        for href in ["../a", "a/../../b", "%2e%2e/a", "a/..%2f..%2fb", "..%5cb"] {
            assert_eq!(target(&href.parse().expect("a link"), ""), Target::Outside, "{href}");
        }
    }

    #[test]
    fn what_leads_elsewhere_is_left_alone() {
        for href in ["https://a.example", "//a.example", "/b", "#c", "?d", "mailto:a@b.example"] {
            assert_eq!(target(&href.parse().expect("a link"), ""), Target::Elsewhere, "{href}");
        }
    }
}
