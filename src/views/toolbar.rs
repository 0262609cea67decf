use yew::prelude::*;

use crate::i18n::Phrases;
use crate::store::{Action, Detail, State};

/// How much to show, and the button that opens or closes every article, where there is anything to
/// open.
pub(super) fn toolbar(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let detail = state.detail();
    let any_to_open = state.foldable().next().is_some();
    let all_open = state.foldable().all(|article| state.is_open(&article.id));
    let choices = [
        (Detail::Headlines, phrases.headlines),
        (Detail::Brief, phrases.brief),
        (Detail::Full, phrases.full),
    ];
    let open = !all_open;
    html! {
        <div class="toolbar" part="toolbar">
            <fieldset class="detail">
                <legend>{ phrases.detail }</legend>
                <div class="choices">{ for choices.map(|(choice, words)| html! {
                    <label>
                        <input type="radio" name="detail" value={choice.name()}
                            checked={choice == detail}
                            onchange={dispatch.reform(move |_| Action::DetailChosen(choice))} />
                        <span>{ words }</span>
                    </label>
                }) }</div>
            </fieldset>
            if any_to_open {
                <button type="button" class="show-all" part="button"
                    onclick={dispatch.reform(move |_| Action::AllToggled { open })}>
                    { if all_open { phrases.hide_all } else { phrases.show_all } }
                </button>
            }
        </div>
    }
}
