//! How the state changes, and nothing else: no clock, no chance, no browser.
//!
//! Each action has one answer, in a file of its kind, and no answer knows another: what they share are
//! the `steps`.

mod choosing;
mod loading;
mod news;
mod offline;
mod page;
mod parts;
mod places;
mod reading;
mod saving;
mod shards;
mod telling;
#[cfg(test)]
mod tests;

use super::steps::screen::put_made;
use super::{Action, Effect, Load, State};

/// The state after `action`, and what is to be done outside.
#[must_use]
pub fn reduce(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let mut effects = match action {
        Action::PageTakenOver(taken) => page::taken_over(&mut next, taken),
        Action::ConfigChanged(config) => loading::config_changed(&mut next, config),
        Action::AttributeChanged(attribute, value) => {
            loading::attribute_changed(&mut next, attribute, value.as_deref())
        }
        Action::ReloadAsked => loading::reload_asked(&mut next),
        Action::RetryAsked => loading::retry_asked(&mut next),
        Action::BundleArrived(load, bundle) => loading::bundle_arrived(&mut next, load, &bundle),
        Action::CopyArrived(load, bundle, moment) => {
            offline::copy_arrived(&mut next, load, &bundle, moment)
        }
        Action::NewsArrived(load, bundle, saved) => news::arrived(&mut next, load, &bundle, saved),
        Action::LookFailed(load, kind, saved) => offline::look_failed(&mut next, load, kind, saved),
        Action::NetworkReturned => offline::network_returned(&mut next),
        Action::PauseEnded(attempts) => offline::pause_ended(&mut next, attempts),
        Action::SaveAllAsked => saving::all_asked(&mut next),
        Action::SavingStopped => saving::stopped(&mut next),
        Action::SavingWentOn(job, done) => saving::went_on(&mut next, job, done),
        Action::SavingEnded(job, end) => saving::ended(&mut next, job, end),
        Action::RemovalAsked => saving::removal_asked(&mut next),
        Action::DeviceListToggled { open } => saving::list_toggled(&mut next, open),
        Action::IssueSavingAsked(issue) => saving::issue_asked(&mut next, &issue),
        Action::IssueSavingEnded(issue, end) => saving::issue_ended(&mut next, &issue, end),
        Action::IssueRemovalAsked(issue) => saving::issue_removal_asked(&mut next, &issue),
        Action::InventoryTaken(inventory) => offline::inventory_taken(&mut next, inventory),
        Action::IssueArrived(load, issue) => loading::issue_arrived(&mut next, load, issue),
        Action::EarlierIssueArrived(load, earlier) => {
            offline::earlier_issue_arrived(&mut next, load, earlier)
        }
        Action::ShardArrived(load, shard) => shards::arrived(&mut next, load, shard),
        Action::LoadFailed(load, failure) => loading::load_failed(&mut next, load, failure),
        Action::PlaceVisited(place) => places::visited(&mut next, place),
        Action::Returned(visit) => places::returned(&mut next, visit),
        Action::NewsAsked => news::asked(&mut next),
        Action::PlaceLeft => places::left(&mut next),
        Action::IssueChosen(issue) => places::issue_chosen(&mut next, issue),
        Action::IssueApproached(issue) => places::approached(&next, &issue),
        Action::IssueRequested(issue) => loading::issue_requested(&mut next, issue),
        Action::LinkTaken { article, address } => vec![Effect::CopyLink { article, address }],
        Action::PartWanted { part, article } => vec![Effect::OpenPart { part, article }],
        Action::PartFailed => parts::failed(&mut next),
        Action::PartSaid(words) => parts::said(&mut next, words),
        Action::IssueMade { issue, focus } => put_made(&mut next, issue, focus),
        Action::LinkCopied(article) => reading::link_copied(&mut next, article),
        Action::ArticleToggled { article, open } => reading::toggled(&mut next, &article, open),
        Action::AllToggled { open } => reading::all_toggled(&mut next, open),
        Action::ChoicesRestored(choices) => choosing::restored(&mut next, choices),
        Action::PageSettled(choices, open_by_choice) => {
            page::settled(&mut next, choices, &open_by_choice)
        }
        Action::ChoiceMade(chosen) => choosing::made(&mut next, chosen),
        Action::OptionsToggled { open } => choosing::options_toggled(&mut next, open),
        Action::OptionsReset => choosing::options_reset(&mut next),
        Action::OlderIssuesAsked => shards::older_asked(&mut next),
        Action::AnnouncementExpired(number) => reading::announcement_expired(&mut next, number),
        Action::DrawingWentOn(further) => telling::drawn_on(&mut next, further),
        Action::Drawn(drawn) => telling::drawn(&mut next, drawn),
    };
    // What can be seen is told once it is drawn; that nothing can be seen yet, at once.
    let load = next.load();
    if load != state.load() && matches!(load, Load::Idle | Load::Loading) {
        effects.insert(0, Effect::EnterPhase(load));
    }
    (next, effects)
}
