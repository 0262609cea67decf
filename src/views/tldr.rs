use newsfold_bundle::Tldr;
use yew::prelude::*;

use super::content;
use crate::i18n::Phrases;

/// The article in a sentence or two, its label at the start of the first line, so that both are
/// heard in one go.
pub(super) fn tldr(phrases: &Phrases, tldr: &Tldr) -> Html {
    let label = tldr.title.clone().unwrap_or_else(|| phrases.tldr.to_owned());
    let label = html! { <><b class="label">{ label }</b>{ " " }</> };
    html! { <div class="tldr" part="tldr">{ content::labelled_blocks(label, &tldr.content) }</div> }
}
