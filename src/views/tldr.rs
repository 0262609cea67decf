use newsfold_bundle::Tldr;
use yew::prelude::*;

use super::content;
use super::label::label;
use crate::i18n::Phrases;

/// The article in a sentence or two, its label at the start of the first line, so that both are
/// heard in one go.
pub(super) fn tldr(phrases: &Phrases, tldr: &Tldr, text_dir: Option<&'static str>) -> Html {
    let label = html! { <>{ label(phrases, tldr.title.as_deref(), phrases.tldr) }{ " " }</> };
    let content = content::labelled_blocks(label, &tldr.content, text_dir);
    html! { <div class="tldr" part="tldr">{ content }</div> }
}
