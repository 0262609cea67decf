//! What the reader puts on the device and takes off it.

use super::*;
use crate::store::{Inventory, Offline, SavingEnd, Storage};

/// A reader of two issues in files of their own, of which the first is on the device.
fn with_inventory() -> Told {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    let inventory =
        Inventory { issues: [("new".to_owned(), 100)].into_iter().collect(), bytes: 130 };
    told.then(Action::InventoryTaken(Some(inventory)))
}

#[test]
fn saving_tells_how_far_it_is_and_how_it_ended() {
    let told = Told::reading().then(Action::SaveAllAsked);
    assert!(matches!(told.effects[..], [Effect::SaveIssues { job: 1, .. }]));
    let told = told.then(Action::SavingWentOn(1, 1));
    assert_eq!(told.state.device.saving.map(|saving| (saving.done, saving.of)), Some((1, 2)));
    let told = told.then(Action::SavingEnded(1, Some(SavingEnd::Full)));
    assert_eq!(told.state.device.saving, None);
    assert_eq!(told.state.device.saving_end, Some(SavingEnd::Full));
    assert_eq!(told.state.screen.announcement.said, Some(Said::SavingFailed));
}

#[test]
fn a_saving_that_was_stopped_tells_nothing_more() {
    let told = Told::reading().then(Action::SaveAllAsked).then(Action::SavingStopped);
    let told = told.then(Action::SavingWentOn(1, 1)).then(Action::SavingEnded(1, None));
    assert_eq!(told.state.device.saving, None);
    assert_eq!(told.state.screen.announcement.said, None);
    // Another one is another.
    let told = told.then(Action::SaveAllAsked).then(Action::SavingEnded(1, None));
    assert!(told.state.device.saving.is_some());
}

#[test]
fn one_issue_is_saved_and_nothing_said_but_by_its_box() {
    let told = with_inventory().then(Action::IssueSavingAsked("old".into()));
    let src = "https://a.example/b.json".to_owned();
    let issue = reference("old", "sha256-a");
    assert_eq!(told.effects, [Effect::SaveIssue { src, issue }]);
    assert!(told.state.device.saving_issues.contains("old"));
    let told = told.then(Action::IssueSavingEnded("old".into(), None));
    assert!(told.state.device.saving_issues.is_empty());
    assert_eq!(
        (told.effects.as_slice(), told.state.screen.announcement.said),
        ([].as_slice(), None)
    );
}

#[test]
fn one_issue_that_could_not_be_saved_is_said() {
    let told = with_inventory().then(Action::IssueSavingAsked("old".into()));
    let told = told.then(Action::IssueSavingEnded("old".into(), Some(SavingEnd::Full)));
    assert_eq!(told.state.device.saving_end, Some(SavingEnd::Full));
    assert_eq!(told.state.screen.announcement.said, Some(Said::SavingFailed));
}

#[test]
fn a_device_that_keeps_nothing_is_told_from_one_that_was_not_looked_at() {
    assert_eq!(Told::reading().state.device.storage, Storage::Unknown);
    let told = Told::reading().then(Action::InventoryTaken(None));
    assert_eq!(told.state.device.storage, Storage::KeepsNothing);
    let off = Config { offline: Offline::Off, ..told.state.reader.config.clone() };
    assert_eq!(told.then(Action::ConfigChanged(off)).state.device.storage, Storage::Unknown);
}

#[test]
fn one_issue_is_removed_and_the_rest_stays() {
    let told = with_inventory().then(Action::IssueRemovalAsked("new".into()));
    let src = "https://a.example/b.json".to_owned();
    assert_eq!(told.effects, [Effect::RemoveIssue { src, issue: "new".into(), page: None }]);
    let left = told.state.device.inventory().expect("an inventory");
    assert_eq!((left.issues.len(), left.bytes), (0, 30));
}

#[test]
fn an_issue_that_was_given_up_while_it_was_saved_goes_again() {
    let told = with_inventory().then(Action::IssueSavingAsked("old".into()));
    let told = told.then(Action::IssueRemovalAsked("old".into()));
    let told = told.then(Action::IssueSavingEnded("old".into(), None));
    assert!(matches!(&told.effects[..], [Effect::RemoveIssue { issue, .. }] if issue == "old"));
}

#[test]
fn an_issue_that_is_not_listed_or_in_no_file_of_its_own_cannot_be_saved() {
    assert_eq!(with_inventory().then(Action::IssueSavingAsked("lost".into())).effects, []);
    assert_eq!(Told::reading().then(Action::IssueSavingAsked("old".into())).effects, []);
}
