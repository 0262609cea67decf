use yew::prelude::*;

use crate::i18n::Phrases;

/// The word before a TLDR or a source: the newsletter's own, or the interface's in its language. It
/// has a direction of its own and does not decide that of the text after it.
pub(super) fn label(phrases: &Phrases, own: Option<&str>, ours: &'static str) -> Html {
    match own {
        Some(own) => html! { <b class="label" dir="auto">{ own.to_owned() }</b> },
        None => html! { <b class="label" dir="auto" lang={phrases.tag}>{ ours }</b> },
    }
}
