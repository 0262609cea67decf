use newsfold_bundle::{Href, Phrasing, plain_text};

use super::roles::Role;
use crate::import::pieces::Heading;
use crate::import::report::{Homeless, Reason};

/// The words and the link of a heading; what it has no place for goes to `homeless`.
pub(super) fn heading(
    words: &[Phrasing],
    line: usize,
    role: Role,
    homeless: &mut Vec<Homeless>,
) -> Option<Heading> {
    let text = plain_text(words);
    let mut urls = Vec::new();
    targets(words, &mut urls);
    let first = if role == Role::Article && !text.is_empty() && !urls.is_empty() {
        Some(urls.remove(0))
    } else {
        None
    };
    let lost = urls.into_iter().filter(|url| Some(url) != first.as_ref());
    homeless.extend(lost.map(|url| Homeless {
        line,
        text: url.to_string(),
        reason: Reason::LinkInTitle,
    }));
    (!text.is_empty()).then_some(Heading { text, url: first })
}

/// The targets of the links and pictures in running text.
pub(super) fn targets(nodes: &[Phrasing], urls: &mut Vec<Href>) {
    for node in nodes {
        match node {
            Phrasing::Link { url, children, .. } => {
                urls.push(url.clone());
                targets(children, urls);
            }
            Phrasing::Image { url, .. } => urls.push(url.clone()),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children } => {
                targets(children, urls);
            }
            Phrasing::Text(_) | Phrasing::InlineCode { .. } | Phrasing::Break => {}
        }
    }
}

/// Whether a link is among running text.
pub(super) fn holds_link(nodes: &[Phrasing]) -> bool {
    nodes.iter().any(|node| match node {
        Phrasing::Link { .. } => true,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children } => holds_link(children),
        _ => false,
    })
}
