use yew::prelude::*;

use crate::i18n::Phrases;
use crate::store::{Action, Load, State};

/// What there is to say instead of, or beside, an issue: that it is coming, that there is none, or
/// why it did not come and what can be done.
pub(super) fn notice(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    match (&state.failure, state.load) {
        (Some(failure), _) => html! {
            <div class="notice" part="notice">
                <p>{ phrases.failure(failure.kind) }</p>
                if failure.kind.may_pass() {
                    <button type="button" part="button"
                        onclick={dispatch.reform(|_| Action::ReloadAsked)}>
                        { phrases.retry }
                    </button>
                }
            </div>
        },
        (None, Load::Loading) => html! {
            <p class="notice loading" part="notice">{ phrases.loading }</p>
        },
        (None, Load::Ready) if state.issue.is_none() => html! {
            <p class="notice" part="notice">{ phrases.no_issues }</p>
        },
        (None, _) => Html::default(),
    }
}
