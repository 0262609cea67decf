use yew::prelude::*;

use crate::i18n::Phrases;
use crate::store::{Action, Detail, State};

/// How much to show, and the button that opens or closes every article. Where everything is shown
/// there is nothing to open, and no button.
pub(super) fn toolbar(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let (detail, all_open) = (state.detail(), state.all_open());
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
            if detail != Detail::Full {
                <button type="button" class="show-all" part="button"
                    onclick={dispatch.reform(move |_| Action::AllToggled { open })}>
                    { if all_open { phrases.hide_all } else { phrases.show_all } }
                </button>
            }
        </div>
    }
}
