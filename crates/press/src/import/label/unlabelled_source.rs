use newsfold_bundle::{Href, Phrasing, Source, plain_text};

use crate::import::text::address;

/// The most characters a source line has.
const LONGEST: usize = 160;

/// Whether a short text names where something was published: `The Batch — deeplearning.ai`.
pub(in crate::import) fn names_a_site(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LONGEST
        && ["—", "–", " - ", "|", "·", "―"].iter().any(|sign| {
            text.rsplit_once(sign).is_some_and(|(name, site)| {
                name.chars().any(char::is_alphanumeric) && is_site(site.trim())
            })
        })
}

/// Whether a short text names where something was seen first: `Via The Batch`.
pub(in crate::import) fn is_via(text: &str) -> bool {
    let lead = text.split_once(' ').map(|(lead, _)| lead);
    lead.is_some_and(|lead| lead.eq_ignore_ascii_case("via"))
        && text.len() <= LONGEST
        && !text.ends_with(['.', '!', '?', ':'])
}

/// Whether a text is a web address or the name of a host: `deeplearning.ai`.
fn is_site(text: &str) -> bool {
    if address(text) == Some((0, text.len())) {
        return true;
    }
    let host = text.split('/').next().unwrap_or_default();
    let plain =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let top = host.rsplit('.').next().unwrap_or_default();
    !text.contains(char::is_whitespace)
        && host.contains('.')
        && host.split('.').all(plain)
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
}

/// A source of these words, unless something of them would be lost in it: a source has one link, and
/// no pictures, line breaks or notes on links.
pub(in crate::import) fn source(label: Option<String>, words: &[Phrasing]) -> Option<Source> {
    let mut urls = Vec::new();
    let fits = words.iter().all(|node| collect(node, &mut urls));
    let title = plain_text(words);
    (fits && urls.len() <= 1 && title.chars().any(char::is_alphanumeric)).then(|| Source {
        label,
        title,
        url: urls.pop(),
    })
}

/// Collects the targets of links; false where a node does not fit into plain words.
fn collect(node: &Phrasing, urls: &mut Vec<Href>) -> bool {
    match node {
        Phrasing::Text(_) | Phrasing::InlineCode { .. } => true,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children } => children.iter().all(|child| collect(child, urls)),
        Phrasing::Link { url, title: None, children } => {
            if !urls.contains(url) {
                urls.push(url.clone());
            }
            children.iter().all(|child| collect(child, urls))
        }
        Phrasing::Link { .. } | Phrasing::Image { .. } | Phrasing::Break => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_host_make_a_source_line() {
        for text in [
            "The Batch — deeplearning.ai",
            "BBC - bbc.co.uk/news",
            "Post | https://a.example/b",
            "Überblick – süd.de",
        ] {
            assert!(names_a_site(text), "{text}");
        }
        for text in [
            "The Batch",
            "deeplearning.ai",
            "We won — at last.",
            "A — b.",
            "1 – 2.5",
            "See you — Anna",
        ] {
            assert!(!names_a_site(text), "{text}");
        }
    }
}
