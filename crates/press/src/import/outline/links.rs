use newsfold_bundle::{Href, Phrasing};

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
