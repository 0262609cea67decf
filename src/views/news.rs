use yew::prelude::*;

use super::changing_text::changing_text;
use crate::i18n::Phrases;
use crate::store::{Action, State, Waiting};

/// One quiet line: something newer is here, and waits for the reader. It stands at the end and sticks to
/// the window's edge, so that nothing moves.
pub(super) fn news(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let Some(waiting) = &state.newsletter.waiting else { return Html::default() };
    html! {
        <div class="news" part="notice">
            <p>{ changing_text(words(phrases, waiting)) }</p>
            <button type="button" part="button" onclick={dispatch.reform(|_| Action::NewsAsked)}>
                { phrases.show_new }
            </button>
        </div>
    }
}

/// What is new.
pub(super) fn words(phrases: &Phrases, waiting: &Waiting) -> String {
    if waiting.articles > 0 {
        phrases.new_articles(waiting.articles)
    } else if waiting.fewer {
        phrases.fewer.to_owned()
    } else {
        phrases.corrected.to_owned()
    }
}
