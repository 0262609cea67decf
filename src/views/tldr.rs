use newsfold_bundle::Tldr;
use yew::prelude::*;

use super::content::Content;
use super::label::label;

/// The article in a sentence or two, its label at the start of the first line, so that both are
/// heard in one go.
pub(super) fn tldr(content: Content, tldr: &Tldr) -> Html {
    let phrases = content.phrases;
    let label = html! { <>{ label(phrases, tldr.title.as_deref(), phrases.tldr) }{ " " }</> };
    let content = content.labelled_blocks(label, &tldr.content);
    html! { <div class="tldr" part="tldr">{ content }</div> }
}
