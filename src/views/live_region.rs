use yew::prelude::*;

use super::changing_text::changing_text;
use super::{news, offline_reading};
use crate::i18n::Phrases;
use crate::store::{FailureKind, Said, State};

/// What is said to those who listen. The region is there from the start and empty, without a role:
/// screen readers name the role each time they pass it.
pub(super) fn live_region(phrases: &Phrases, state: &State) -> Html {
    let announcement = &state.screen.announcement;
    let said = announcement.said.map(|said| match said {
        Said::AllShown => phrases.all_shown.to_owned(),
        Said::AllHidden => phrases.all_hidden.to_owned(),
        Said::Failed(kind) => phrases.failure(kind).to_owned(),
        Said::AllOnDevice => phrases.all_on_device.to_owned(),
        Said::SavingFailed => offline_reading::ending(phrases, state.device.saving_end).to_owned(),
        Said::NewsArrived => state
            .newsletter
            .waiting
            .as_ref()
            .map(|waiting| news::words(phrases, waiting))
            .unwrap_or_default(),
        Said::UpToDate => phrases.up_to_date.to_owned(),
        Said::OptionsReset => phrases.options.reset_done.to_owned(),
        Said::LinkCopied => phrases.link_copied.to_owned(),
        Said::OlderListed(count) => phrases.older_listed(count),
        Said::PartFailed => phrases.failure(FailureKind::Unreachable).to_owned(),
        Said::Sentence => announcement.words.as_deref().unwrap_or_default().to_owned(),
    });
    let is_shown = announcement.said.is_some_and(Said::is_shown);
    html! {
        <div class={if is_shown { "said" } else { "visually-hidden" }} aria-live="polite" aria-atomic="true">{ said.map(changing_text) }</div>
    }
}
