use newsfold_bundle::Href;
use yew::prelude::*;

/// What running text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Anything,
    /// A link, in which no other can be: of one, the words are drawn.
    Link,
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
