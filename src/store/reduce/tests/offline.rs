//! The copy on the device, and what is saved there.

use super::*;
use crate::store::{EarlierIssue, Moment, Offline};

const MOMENT: &str = "2026-11-21";

fn moment() -> Moment {
    Moment { date: MOMENT.parse().expect("a date"), hour: 8, minute: 12 }
}

/// A reader that found a copy of two issues on the device.
fn with_copy() -> Told {
    let told = Told::asked(Config::default());
    told.then(Action::CopyArrived(1, bundle(&["new", "old"]), moment()))
}

#[test]
fn a_copy_on_the_device_is_shown_at_once_and_something_newer_looked_for() {
    let told = with_copy();
    assert_eq!(told.issue(), "new");
    assert_eq!(told.state.load(), Load::Ready);
    assert!(matches!(told.effects[..], [Effect::LoadBundle { load: 2, want: Want::News, .. }]));
    // While that is looked for, nothing is said.
    assert_eq!(told.state.device.copy.and_then(|copy| copy.failure), None);
}

#[test]
fn a_copy_says_what_it_is_when_nothing_newer_comes_and_asks_again_ever_more_rarely() {
    let mut told = with_copy().then(Action::LookFailed(2, FailureKind::Offline, None));
    assert_eq!(told.state.device.copy.and_then(|copy| copy.failure), Some(FailureKind::Offline));
    assert_eq!(told.effects, [Effect::LookLater(1)]);
    for attempts in 2..5 {
        told = told.then(Action::NetworkReturned);
        let load = told.state.newsletter.loads.news.expect("a look");
        told = told.then(Action::LookFailed(load, FailureKind::Timeout, None));
        assert_eq!(told.effects, [Effect::LookLater(attempts)]);
    }
    assert_eq!(told.state.screen.announcement.said, None);
}

#[test]
fn only_the_last_pause_ends_in_another_attempt() {
    let told = with_copy().then(Action::LookFailed(2, FailureKind::Offline, None));
    // The network came back meanwhile, and in vain.
    let told = told.then(Action::NetworkReturned);
    let load = told.state.newsletter.loads.news.expect("a look");
    let told = told.then(Action::LookFailed(load, FailureKind::Offline, None));
    assert_eq!(told.effects, [Effect::LookLater(2)]);
    let told = told.then(Action::PauseEnded(1));
    assert_eq!(told.effects, []);
    let told = told.then(Action::PauseEnded(2));
    assert!(matches!(told.effects[..], [Effect::LoadBundle { want: Want::News, .. }]));
    // And none where all is well.
    let load = told.state.newsletter.loads.news.expect("a look");
    let told = told.then(Action::NewsArrived(load, bundle(&["new", "old"]), None));
    assert_eq!(told.then(Action::PauseEnded(2)).effects, []);
}

#[test]
fn what_comes_behind_a_copy_waits_and_is_kept() {
    let told = with_copy();
    let arrived = bundle(&["newest", "new", "old"]);
    let told = told.then_with_keeping(Action::NewsArrived(2, arrived, None));
    assert_eq!(told.issue(), "new");
    let waiting = told.state.newsletter.waiting.as_ref().expect("something waits");
    assert_eq!((waiting.issues, waiting.articles, waiting.fewer), (1, 2, false));
    assert!(matches!(told.effects[0], Effect::KeepBundle { .. }), "{:?}", told.effects);
    assert_eq!(told.state.device.copy, None);
    let told = told.then(Action::NewsAsked);
    assert_eq!(told.issue(), "newest");
}

#[test]
fn a_newsletter_that_shrank_does_not_take_the_place_of_a_good_copy() {
    let told = with_copy().then_with_keeping(Action::NewsArrived(2, bundle(&["new"]), None));
    assert!(told.state.newsletter.waiting.as_ref().is_some_and(|waiting| waiting.fewer));
    let kept = |effect: &Effect| matches!(effect, Effect::KeepBundle { .. });
    assert!(!told.effects.iter().any(kept), "{:?}", told.effects);
    assert!(told.state.entry("old").is_some());
    // Whoever asks for it gets it.
    let told = told.then_with_keeping(Action::NewsAsked);
    assert!(told.effects.iter().any(kept), "{:?}", told.effects);
    assert!(told.state.entry("old").is_none());
}

#[test]
fn the_same_as_the_copy_changes_nothing() {
    let told = with_copy().then(Action::NewsArrived(2, bundle(&["new", "old"]), None));
    assert_eq!(told.state.newsletter.waiting, None);
    assert_eq!(told.state.screen.announcement.said, None);
    assert_eq!(told.state.device.copy, None);
}

#[test]
fn the_network_that_is_back_tries_again_what_failed() {
    let told = Told::asked(Config::default()).then(Action::LoadFailed(1, failure()));
    let told = told.then(Action::NetworkReturned);
    assert!(told.effects.iter().any(|effect| matches!(effect, Effect::LoadBundle { load: 2, .. })));
    // Where nothing failed, it is none of our business.
    assert_eq!(Told::reading().then(Action::NetworkReturned).effects, []);
}

#[test]
fn an_issue_that_cannot_be_had_as_it_is_now_is_shown_as_it_was_saved() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-now")));
    let earlier = EarlierIssue {
        issue: issue("new"),
        digest: "sha256-before".into(),
        moment: moment(),
        failure: FailureKind::Timeout,
    };
    let told = told.then(Action::EarlierIssueArrived(2, earlier));
    assert_eq!((told.state.load(), told.issue()), (Load::Ready, "new"));
    assert_eq!(told.state.device.copy.and_then(|copy| copy.failure), Some(FailureKind::Timeout));
    assert!(told.effects.contains(&Effect::LookLater(1)), "{:?}", told.effects);
    // What the host has by now is no longer the same.
    let told = told.then(Action::NetworkReturned);
    let load = told.state.newsletter.loads.news.expect("a look");
    let told = told.then(Action::NewsArrived(load, bundle_of_references("sha256-now"), None));
    assert!(told.state.newsletter.waiting.as_ref().is_some_and(|waiting| waiting.corrected));
}

#[test]
fn where_nothing_may_be_kept_nothing_is_and_what_was_goes() {
    let config = Config { offline: Offline::Off, ..Config::default() };
    let told = Told::asked(config);
    assert!(matches!(told.effects[1], Effect::ClearDevice { .. }), "{:?}", told.effects);
    assert!(matches!(told.effects[2], Effect::LoadBundle { want: Want::Sent, .. }));
    let told = told.then_with_keeping(Action::BundleArrived(1, bundle(&["new"])));
    let keeps = |effect: &Effect| {
        matches!(effect, Effect::KeepBundle { .. } | Effect::TakeInventory { .. })
    };
    assert!(!told.effects.iter().any(keeps), "{:?}", told.effects);
}
