use newsfold_bundle::{Href, Phrasing};
use yew::prelude::*;

use super::Content;
use super::image::image;

/// What running text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Anything,
    /// A link, in which no other can be: of one, the words are drawn.
    Link,
}

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

/// A link. The page that it leads to hears from which site, and not from which page.
pub(super) fn link(
    url: &Href,
    title: Option<String>,
    lang: Option<&'static str>,
    words: Html,
) -> Html {
    html! {
        <a href={url.to_string()} {title} {lang} rel="noopener"
            referrerpolicy="strict-origin">{ words }</a>
    }
}
