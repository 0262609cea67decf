use newsfold_bundle::Article;
use yew::prelude::*;

use crate::agreed::part::LISTEN;
use crate::i18n::Phrases;
use crate::store::Action;

/// The quiet button that has an article read aloud, and what follows it. Before the app is there, the page's
/// script takes note of a press (`src/embed/wanted-app.js`).
pub(super) fn listen_button(
    phrases: &Phrases,
    article: &Article,
    language: &str,
    dispatch: &Callback<Action>,
) -> Html {
    let id = article.id.clone();
    let lang = (!language.is_empty()).then(|| language.to_owned());
    let title = format!(": {}", article.title);
    html! {
        <p class="asks">
            <button type="button" lang={phrases.tag} onclick={dispatch.reform(move |_| listen(Some(id.clone())))}>
                // A corrected title is another element: a translator may have put its own in its place.
                { phrases.listen }<span key={title.as_str()} class="visually-hidden" {lang}>{ title.clone() }</span>
            </button>
        </p>
    }
}

/// The reader wants to hear the issue, or it from an article on.
pub(super) fn listen(article: Option<String>) -> Action {
    Action::PartWanted { part: LISTEN, article }
}
