use newsfold_bundle::Phrasing;
use yew::prelude::*;

/// Phrasing content.
pub(super) fn phrasing(nodes: &[Phrasing]) -> Html {
    nodes.iter().map(node).collect()
}

fn node(node: &Phrasing) -> Html {
    match node {
        Phrasing::Text(text) => Html::from(text),
        Phrasing::Emphasis { children } => html! { <em>{ phrasing(children) }</em> },
        Phrasing::Strong { children } => html! { <strong>{ phrasing(children) }</strong> },
        Phrasing::Delete { children } => html! { <del>{ phrasing(children) }</del> },
        Phrasing::InlineCode { value } => html! { <code dir="ltr">{ value }</code> },
        Phrasing::Link { url, title, children } => html! {
            <a href={url.to_string()} title={title.clone()}>{ phrasing(children) }</a>
        },
        Phrasing::Image { url, alt, title } => html! {
            <img src={url.to_string()} alt={alt.clone()} title={title.clone()} loading="lazy"
                decoding="async" />
        },
        Phrasing::Break => html! { <br /> },
    }
}
