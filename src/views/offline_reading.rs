use newsfold_bundle::IssueEntry;
use yew::prelude::*;

use super::offline_issues::OfflineIssues;
use super::steady_text::SteadyText;
use crate::i18n::Phrases;
use crate::store::{Action, IssueList, SavingEnd, State, Storage};

/// What the button for single issues opens.
const ID: &str = "offline-issues";

/// What is on the device, and what the reader can do about it. A newsletter in one piece is saved whole
/// as it is read: there is nothing to do or to say, but where it cannot be.
pub(super) fn offline_reading(
    phrases: &'static Phrases,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let Some(list) = &state.newsletter.list else { return Html::default() };
    let in_pieces = list.newest().any(|entry| matches!(entry, IssueEntry::Reference(_)));
    let inventory = match &state.device.storage {
        Storage::KeepsNothing => return keeps_nothing(phrases),
        Storage::Keeps(inventory) if in_pieces => inventory,
        _ => return Html::default(),
    };
    let press = |action: fn() -> Action| dispatch.reform(move |_: MouseEvent| action());
    let open = !state.device.list_open;
    html! {
        <div class="offline-reading" part="archive" role="group" aria-label={phrases.offline_reading}>
            <p><SteadyText text={summary(phrases, state, list)} /></p>
            if let Some(end) = state.device.saving_end {
                <p><SteadyText text={ending(phrases, Some(end))} /></p>
            }
            <p class="offline-choices">
                if state.device.saving.is_some() {
                    <button key="save" type="button" part="button" onclick={press(|| Action::SavingStopped)}>
                        <SteadyText text={phrases.stop_saving} />
                    </button>
                } else {
                    <button key="save" type="button" part="button" onclick={press(|| Action::SaveAllAsked)}>
                        <SteadyText text={phrases.save_all} />
                    </button>
                }
                <button key="choose" type="button" class="opens" part="button"
                    aria-expanded={state.device.list_open.to_string()} aria-controls={ID}
                    onclick={dispatch.reform(move |_| Action::DeviceListToggled { open })}>
                    { phrases.choose_for_device }
                </button>
                <button key="remove" type="button" part="button" onclick={press(|| Action::RemovalAsked)}>
                    { phrases.clear_device }
                </button>
            </p>
            <div id={ID} hidden={!state.device.list_open}>
                if state.device.list_open {
                    <OfflineIssues {phrases} list={list.clone()} inventory={inventory.clone()}
                        saving={state.device.saving_issues.clone()} listed={state.screen.listed}
                        is_the_only_list={state.leads_on()}
                        language={AttrValue::from(state.reader.config.lang.clone().unwrap_or_default())}
                        focus={state.screen.focus.clone()} dispatch={dispatch.clone()} />
                }
            </div>
        </div>
    }
}

/// That there will be nothing to read without a network, before the reader relies on it.
fn keeps_nothing(phrases: &Phrases) -> Html {
    html! {
        <div class="offline-reading" part="archive" role="group" aria-label={phrases.offline_reading}>
            <p>{ phrases.keeps_nothing }</p>
        </div>
    }
}

/// How far saving has come, or how much is saved and what everything would take.
fn summary(phrases: &Phrases, state: &State, list: &IssueList) -> String {
    if let Some(saving) = state.device.saving {
        return phrases.saving(saving.done, saving.of);
    }
    let (count, bytes) = state
        .device
        .inventory()
        .map_or((0, 0), |inventory| (inventory.issues.len(), inventory.bytes));
    let saved = phrases.issues_on_device(count, bytes);
    match list.bytes().filter(|_| count < list.count()) {
        // A sentence of its own: the first has no full stop.
        Some(all) => format!("{saved}. {}", phrases.all_take(all)),
        None => saved,
    }
}

/// Why saving ended before its time.
pub(super) fn ending(phrases: &Phrases, end: Option<SavingEnd>) -> &'static str {
    match end {
        Some(SavingEnd::Full) => phrases.storage_full,
        Some(SavingEnd::Failed(_)) => phrases.saving_failed,
        None => phrases.all_on_device,
    }
}
