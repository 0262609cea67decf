use yew::prelude::*;

use super::reading_options::{choice, options_button, reading_options};
use super::steady_text::SteadyText;
use crate::i18n::Phrases;
use crate::store::{Action, Chosen, Detail, State};

/// How much to show, the button that opens or closes every article, where there is anything to open,
/// and what readers choose for themselves.
pub(super) fn toolbar(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let any_to_open = state.foldable().next().is_some();
    let all_open = state.foldable().all(|article| state.is_open(&article.id));
    let choices = [
        (Detail::Headlines, phrases.headlines),
        (Detail::Brief, phrases.brief),
        (Detail::Takeaways, phrases.takeaways),
        (Detail::Full, phrases.full),
    ];
    let open = !all_open;
    html! {
        <div class="toolbar" part="toolbar">
            <fieldset class="detail">
                // For those who hear it: what the words beside it choose can be seen.
                <legend class="visually-hidden">{ phrases.detail }</legend>
                <div class="choices">{ for choices.map(|(detail, words)| {
                    let checked = detail == state.detail();
                    choice(Chosen::Detail(detail), checked, words.into(), dispatch)
                }) }</div>
            </fieldset>
            <div class="buttons">
                if any_to_open {
                    <button type="button" class="show-all" part="button"
                        onclick={dispatch.reform(move |_| Action::AllToggled { open })}>
                        <SteadyText text={if all_open { phrases.hide_all } else { phrases.show_all }} />
                    </button>
                }
                { options_button(phrases, state, dispatch) }
            </div>
            { reading_options(phrases, state, dispatch) }
        </div>
    }
}
