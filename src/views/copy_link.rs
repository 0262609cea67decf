use yew::prelude::*;

use super::issue_link::asks_for_elsewhere;
use crate::i18n::Phrases;
use crate::store::Action;

/// The link to an article at its own address, which copies that address instead of going there: the
/// reader is there already. Without script, and in a new tab, it is a link like any other.
pub(super) fn copy_link(
    phrases: &Phrases,
    article: &newsfold_bundle::Article,
    address: &AttrValue,
    copied: bool,
    dispatch: &Callback<Action>,
) -> Html {
    let copy = {
        let (article, address) = (article.id.clone(), address.to_string());
        let dispatch = dispatch.clone();
        move |click: MouseEvent| {
            if !asks_for_elsewhere(&click) {
                click.prevent_default();
                let (article, address) = (article.clone(), address.clone());
                dispatch.emit(Action::LinkTaken { article, address });
            }
        }
    };
    html! {
        <p class="copy-link">
            <a href={address.clone()} lang={phrases.tag} onclick={copy}>
                // No element of their own: Firefox would say these words and the title as two things.
                { if copied { phrases.link_copied } else { phrases.copy_link } }
                <span class="visually-hidden">{ ": " }{ &article.title }</span>
            </a>
        </p>
    }
}
