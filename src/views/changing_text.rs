use yew::prelude::*;

/// A text that changes while the reader looks, in an element of its own that is keyed by the text: another
/// text is another element. Yew writes into text nodes that it keeps, and where a translator or an
/// extension has put nodes of its own in their place, nobody would see or hear what it writes.
pub(super) fn changing_text(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.as_str()}>{ text.clone() }</span> }
}
