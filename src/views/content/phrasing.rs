use newsfold_bundle::Phrasing;
use yew::prelude::*;

use super::Content;
use super::image::image;
use super::link::{Around, link};

impl Content<'_> {
    /// Phrasing content.
    pub(super) fn phrasing(self, nodes: &[Phrasing]) -> Html {
        self.inside(nodes, Around::Anything)
    }

    fn inside(self, nodes: &[Phrasing], around: Around) -> Html {
        nodes.iter().map(|node| self.node(node, around)).collect()
    }

    fn node(self, node: &Phrasing, around: Around) -> Html {
        let inside = |children: &[Phrasing]| self.inside(children, around);
        match node {
            Phrasing::Text(text) => Html::from(text),
            Phrasing::Emphasis { children } => html! { <em>{ inside(children) }</em> },
            Phrasing::Strong { children } => html! { <strong>{ inside(children) }</strong> },
            Phrasing::Delete { children } => html! { <del>{ inside(children) }</del> },
            Phrasing::InlineCode { value } => html! { <code dir="ltr">{ value }</code> },
            Phrasing::Link { children, .. } if around == Around::Link => inside(children),
            Phrasing::Link { url, title, children } => {
                link(url, title.clone(), None, self.inside(children, Around::Link))
            }
            Phrasing::Image { url, alt, title } => image(self, around, url, alt, title.as_ref()),
            Phrasing::Break => html! { <br /> },
        }
    }
}
