use newsfold_bundle::{Href, Phrasing, plain_text};

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

/// Takes an address off the end of running text, where it is written out and is its only link, so that it
/// says where the whole leads: `Bread https://a.example/bread`.
pub(super) fn take_address(nodes: &mut Vec<Phrasing>) -> Option<Href> {
    let is_silent = |node: &Phrasing| match node {
        Phrasing::Text(text) => !text.chars().any(char::is_alphanumeric),
        Phrasing::Break => true,
        _ => false,
    };
    let at = nodes.iter().rposition(|node| !is_silent(node))?;
    let Phrasing::Link { url, children, .. } = nodes.get(at)? else { return None };
    let said = plain_text(children.as_slice());
    let is_written_out = said.starts_with("http") && url.starts_with(said.trim_end_matches('/'));
    let mut all = Vec::new();
    targets(nodes, &mut all);
    if !is_written_out || all.len() != 1 {
        return None;
    }
    let url = url.clone();
    let only = nodes.iter().take(at).all(is_silent);
    nodes.truncate(at);
    if only {
        nodes.clear();
    }
    if let Some(Phrasing::Text(text)) = nodes.last_mut() {
        let end = text.trim_end_matches([' ', ':', '：', '(', '（', '<', '-', '–', '—', '|', '→']);
        text.truncate(end.len());
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_at_the_end_says_where_the_whole_leads() {
        let address = || Phrasing::Link {
            url: "https://a.example/1".parse().expect("an address"),
            title: None,
            children: vec![Phrasing::text("https://a.example/1")],
        };
        let mut words = vec![Phrasing::text("Bread ("), address(), Phrasing::text(")")];
        assert_eq!(take_address(&mut words).as_deref(), Some("https://a.example/1"));
        assert_eq!(plain_text(words.as_slice()), "Bread");
        let mut words = vec![address(), Phrasing::text(" is new")];
        assert_eq!(take_address(&mut words), None);
        let mut words = vec![address(), Phrasing::text(" or "), address()];
        assert_eq!((take_address(&mut words), words.len()), (None, 3));
    }
}
