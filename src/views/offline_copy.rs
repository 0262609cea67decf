use yew::prelude::*;

use super::changing_text::changing_text;
use crate::i18n::Phrases;
use crate::store::{FailureKind, State};

/// One quiet line: what is shown comes from the device, from when it is, and why there is nothing newer.
/// It is read first and stands last, where it moves nothing (`styles/views/offline-reading.css`).
pub(super) fn offline_copy(phrases: &Phrases, state: &State) -> Html {
    let Some((copy, kind)) = state.device.copy.and_then(|copy| Some((copy, copy.failure?))) else {
        return Html::default();
    };
    let why = match kind {
        FailureKind::Offline => phrases.you_are_offline,
        _ => phrases.newest_failed,
    };
    html! {
        <p class="offline-copy" part="notice">
            { changing_text(format!("{} {why}", phrases.offline_copy(copy.moment))) }
        </p>
    }
}
