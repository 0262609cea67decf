use yew::prelude::*;

use crate::i18n::Phrases;
use crate::store::{Action, FailureKind, Load};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NoticeProps {
    pub phrases: &'static Phrases,
    pub load: Load,
    pub failure: Option<FailureKind>,
    pub empty: bool,
    pub dispatch: Callback<Action>,
}

/// What there is to say instead of, or beside, an issue: that it is coming, that there is none, or
/// why it did not come and what can be done.
#[component]
pub(super) fn Notice(props: &NoticeProps) -> Html {
    let NoticeProps { phrases, load, failure, empty, dispatch } = props;
    match failure {
        Some(failure) => html! {
            <div class="notice" part="notice">
                <p>{ (phrases.failure)(*failure) }</p>
                if failure.may_pass() {
                    <button type="button" part="button"
                        onclick={dispatch.reform(|_| Action::ReloadAsked)}>
                        { phrases.retry }
                    </button>
                }
            </div>
        },
        None if *load == Load::Loading => html! {
            <p class="notice loading" part="notice">{ phrases.loading }</p>
        },
        None if *empty => html! { <p class="notice" part="notice">{ phrases.no_issues }</p> },
        None => Html::default(),
    }
}
