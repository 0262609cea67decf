use newsfold_bundle::Phrasing;
use yew::prelude::*;

use super::Content;

impl Content<'_> {
    /// Phrasing content.
    pub(super) fn phrasing(self, nodes: &[Phrasing]) -> Html {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(self, node: &Phrasing) -> Html {
        match node {
            Phrasing::Text(text) => Html::from(text),
            Phrasing::Emphasis { children } => html! { <em>{ self.phrasing(children) }</em> },
            Phrasing::Strong { children } => html! { <strong>{ self.phrasing(children) }</strong> },
            Phrasing::Delete { children } => html! { <del>{ self.phrasing(children) }</del> },
            Phrasing::InlineCode { value } => html! { <code dir="ltr">{ value }</code> },
            Phrasing::Link { url, title, children } => html! {
                <a href={url.to_string()} title={title.clone()}>{ self.phrasing(children) }</a>
            },
            Phrasing::Image { url, alt, title } => {
                // A picture that nobody has described is one all the same: silence would hide that
                // something is missing. The words are the interface's, in its language.
                let unknown = alt.trim().is_empty().then_some(self.phrases);
                let alt = unknown.map_or_else(|| alt.clone(), |ours| ours.undescribed.to_owned());
                html! {
                    <img src={url.to_string()} {alt} lang={unknown.map(|ours| ours.tag)}
                        title={title.clone()} loading="lazy" decoding="async" />
                }
            }
            Phrasing::Break => html! { <br /> },
        }
    }
}
