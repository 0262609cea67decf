use yew::prelude::*;

use crate::i18n::Phrases;
use crate::store::{Action, SavingEnd, State};

/// What is on the device, and what the reader can do about it. A newsletter in one piece is saved whole
/// as it is read; there is nothing to do.
pub(super) fn saved(phrases: &Phrases, state: &State, dispatch: &Callback<Action>) -> Html {
    let (Some(inventory), Some(list)) = (&state.inventory, &state.list) else {
        return Html::default();
    };
    let count = inventory.digests.len();
    let in_pieces =
        list.newest().any(|entry| matches!(entry, newsfold_bundle::IssueEntry::Reference(_)));
    if !in_pieces {
        return Html::default();
    }
    let press = |action: fn() -> Action| dispatch.reform(move |_: MouseEvent| action());
    html! {
        <div class="saved" part="archive" role="group" aria-label={phrases.offline_reading}>
            <p>
                if let Some(saving) = state.saving {
                    { phrases.saving(saving.done, saving.of) }
                } else {
                    { phrases.saved_issues(count, inventory.bytes) }
                }
            </p>
            if let Some(end) = state.saving_end {
                <p>{ ending(phrases, Some(end)) }</p>
            }
            <p class="saved-choices">
                if state.saving.is_some() {
                    <button key="save" type="button" part="button" onclick={press(|| Action::SavingStopped)}>
                        { phrases.stop_saving }
                    </button>
                } else {
                    <button key="save" type="button" part="button" onclick={press(|| Action::SaveAllAsked)}>
                        { phrases.save_all }
                    </button>
                }
                <button key="remove" type="button" part="button" onclick={press(|| Action::RemovalAsked)}>
                    { phrases.remove_saved }
                </button>
            </p>
        </div>
    }
}

/// Why saving ended before its time.
pub(super) fn ending(phrases: &Phrases, end: Option<SavingEnd>) -> &'static str {
    match end {
        Some(SavingEnd::Full) => phrases.storage_full,
        Some(SavingEnd::Failed(_)) => phrases.saving_failed,
        None => phrases.all_saved,
    }
}
