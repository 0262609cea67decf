use yew::prelude::*;

use super::reading_options::{choice, options_button, reading_options};
use super::steady_text::SteadyText;
use crate::i18n::Phrases;
use crate::store::{Action, Chosen, Detail, State};

/// One line: the button that opens or closes every article, where there is anything to open, the one that
/// opens what readers choose for themselves, and how much to show. The last is the first of these choices:
/// where there is no room for it in the line, it comes with them (`styles/views/toolbar.css`).
pub(super) fn toolbar(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let any_to_open = state.foldable().next().is_some();
    let all_open = state.foldable().all(|article| state.is_open(&article.id));
    // Each adds to the one before it, so that what it adds is enough for those who see them in a row.
    let choices = [
        (Detail::Headlines, phrases.headlines, None),
        (Detail::Brief, phrases.tldr, Some(phrases.brief)),
        (Detail::Takeaways, phrases.takeaways, None),
        (Detail::Full, phrases.full, None),
    ];
    let open = !all_open;
    let (label, other) = if all_open {
        (phrases.hide_all, phrases.show_all)
    } else {
        (phrases.show_all, phrases.hide_all)
    };
    html! {
        <div class="toolbar" part="toolbar">
            <div class={classes!("buttons", (!state.reader.options_open).then_some("closed"))}>
                if any_to_open {
                    <button type="button" class="show-all" part="button" data-other={other}
                        onclick={dispatch.reform(move |_| Action::AllToggled { open })}>
                        <SteadyText text={label} />
                    </button>
                }
                { options_button(phrases, state, dispatch) }
            </div>
            <fieldset class="detail">
                // For those who hear it: what words in a line choose can be seen.
                <legend class="visually-hidden">{ phrases.detail }</legend>
                <div class="choices">{ for choices.map(|(detail, words, heard)| {
                    let checked = detail == state.detail();
                    choice(Chosen::Detail(detail), checked, words.into(), heard, dispatch)
                }) }</div>
            </fieldset>
            { reading_options(phrases, state, dispatch) }
        </div>
    }
}
