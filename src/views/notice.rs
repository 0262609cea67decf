use yew::prelude::*;

use super::changing_text::changing_text;
use crate::i18n::Phrases;
use crate::store::{Action, Load, State};

/// What there is to say instead of, or beside, an issue: that it is coming, that there is none, or
/// why it did not come and what can be done. The button stays under the reader's focus while they
/// wait for its answer.
pub(super) fn notice(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let words = match (&state.newsletter.loads.failure, state.load()) {
        (Some(failure), Load::Failed) => phrases.failure(failure.kind),
        (_, Load::Loading) => phrases.loading,
        (_, Load::Ready) if state.newsletter.issue.is_none() => phrases.no_issues,
        _ => return Html::default(),
    };
    let may_pass =
        state.newsletter.loads.failure.as_ref().is_some_and(|failure| failure.kind.may_pass());
    let quiet = state.load() == Load::Loading && !state.newsletter.loads.retrying;
    html! {
        <div class={classes!("notice", quiet.then_some("loading"))} part="notice">
            <p>{ changing_text(words) }</p>
            if may_pass || state.newsletter.loads.retrying {
                <button type="button" part="button"
                    onclick={dispatch.reform(|_| Action::RetryAsked)}>
                    { phrases.retry }
                </button>
            }
        </div>
    }
}
