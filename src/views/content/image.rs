use newsfold_bundle::Href;
use yew::prelude::*;

use super::Content;
use super::link::{Around, link};

/// A picture, or what stands for one that is not asked for: a link to it, which the reader may follow.
///
/// A picture that nobody has described is one all the same: silence would hide that something is missing.
/// The words for it are the interface's, in its language.
pub(super) fn image(
    content: Content,
    around: Around,
    url: &Href,
    alt: &str,
    title: Option<&String>,
) -> Html {
    let unknown = alt.trim().is_empty().then_some(content.phrases);
    let lang = unknown.map(|ours| ours.tag);
    let alt = unknown.map_or_else(|| alt.to_owned(), |ours| ours.undescribed.to_owned());
    let (src, title) = (url.to_string(), title.cloned());
    if content.pictures.are_shown(url) {
        html! {
            <img {src} {alt} {lang} {title} loading="lazy" decoding="async"
                referrerpolicy="no-referrer" />
        }
    } else if around == Around::Link {
        html! { <span {lang}>{ alt }</span> }
    } else {
        link(url, title, lang, html! { { alt } })
    }
}
