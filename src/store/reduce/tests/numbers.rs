//! Numbers that are given once, whatever happens in whatever order.

use std::collections::HashSet;

use newsfold_bundle::{Shard, ShardReference};
use proptest::prelude::*;

use super::*;
use crate::store::{EarlierIssue, Inventory, Moment, Offline, SavingEnd, TakenPage, Visit};

/// What was given so far, of each kind.
#[derive(Default)]
struct Given {
    loads: HashSet<u32>,
    jobs: HashSet<u32>,
    focus: HashSet<u32>,
    announcements: HashSet<u32>,
}

impl Given {
    /// Notes what an action gave, and fails where one of it was given before.
    fn note(&mut self, before: &State, after: &State, effects: &[Effect]) {
        for effect in effects {
            let (given, number) = match effect {
                Effect::LoadBundle { load, .. }
                | Effect::LoadIssue { load, .. }
                | Effect::LoadShard { load, .. } => (&mut self.loads, *load),
                Effect::SaveIssues { job, .. } => (&mut self.jobs, *job),
                Effect::ExpireAnnouncement(number) => (&mut self.announcements, *number),
                _ => continue,
            };
            assert!(given.insert(number), "{number} was given twice: {effect:?}");
        }
        let (sent, last) = (&after.screen.focus, &before.screen.focus);
        if sent.target != Target::Nobody && sent != last {
            assert!(self.focus.insert(sent.number), "focus was sent twice with {}", sent.number);
        }
    }
}

fn moment() -> Moment {
    Moment { date: "2026-11-21".parse().expect("a date"), hour: 8, minute: 12 }
}

/// A bundle of two issues, inline or in files of their own, with a piece of older ones or without.
fn some_bundle() -> impl Strategy<Value = Rc<Bundle>> {
    let older = ShardReference {
        href: "s.json".parse().expect("a link"),
        digest: "sha256-YQ==".into(),
        count: 2,
        oldest: "2020-01-01".parse().ok(),
        bytes: None,
    };
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(move |(inline, other, more)| {
        let digest = if other { "sha256-b" } else { "sha256-a" };
        let whole = if inline { bundle(&["new", "old"]) } else { bundle_of_references(digest) };
        let older = more.then(|| older.clone()).into_iter().collect();
        Rc::new(Bundle { older, ..Bundle::clone(&whole) })
    })
}

fn id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["new", "old", "2020-01-02", "lost"]).prop_map(str::to_owned)
}

fn config() -> impl Strategy<Value = Config> {
    let src = prop::sample::select(vec![None, Some("https://a.example/b.json"), Some("c.json")]);
    (src, any::<bool>(), prop::option::of(id())).prop_map(|(src, off, issue)| Config {
        src: src.map(str::to_owned),
        issue,
        offline: if off { Offline::Off } else { Offline::On },
        limit: 1,
        history: History::Hash,
        ..Config::default()
    })
}

/// Anything that can happen, answers to loads and savings that never were among it.
fn action() -> impl Strategy<Value = Action> {
    let number = || 0_u32..12;
    let loads = prop_oneof![
        (number(), some_bundle()).prop_map(|(load, bundle)| Action::BundleArrived(load, bundle)),
        (number(), some_bundle()).prop_map(|(load, bundle)| Action::CopyArrived(
            load,
            bundle,
            moment()
        )),
        (number(), some_bundle(), prop::option::of(some_bundle()))
            .prop_map(|(load, bundle, kept)| Action::NewsArrived(load, bundle, kept)),
        number().prop_map(|load| Action::LookFailed(load, FailureKind::Offline, None)),
        (number(), id()).prop_map(|(load, id)| Action::IssueArrived(load, issue(&id))),
        (number(), id()).prop_map(|(load, id)| {
            let (issue, digest, failure) = (issue(&id), "sha256-c".into(), FailureKind::Http);
            let earlier = EarlierIssue { issue, digest, moment: moment(), failure };
            Action::EarlierIssueArrived(load, earlier)
        }),
        number().prop_map(|load| {
            let issues = vec![reference("2020-01-02", "sha256-d")];
            Action::ShardArrived(load, Shard { issues, ..Shard::default() })
        }),
        number().prop_map(|load| Action::LoadFailed(load, failure())),
    ];
    let reader = prop_oneof![
        Just(Action::ReloadAsked),
        Just(Action::RetryAsked),
        Just(Action::NetworkReturned),
        Just(Action::NewsAsked),
        Just(Action::OlderIssuesAsked),
        Just(Action::OptionsReset),
        Just(Action::PlaceLeft),
        id().prop_map(Action::IssueChosen),
        id().prop_map(Action::IssueRequested),
        id().prop_map(|issue| Action::PlaceVisited(place(&issue, Some("first")))),
        id().prop_map(|issue| Action::Returned(Visit { issue, ..Visit::default() })),
        any::<bool>().prop_map(|open| Action::AllToggled { open }),
        Just(Action::LinkCopied("first".into())),
    ];
    let device = prop_oneof![
        Just(Action::SaveAllAsked),
        Just(Action::SavingStopped),
        Just(Action::RemovalAsked),
        number().prop_map(|job| Action::SavingEnded(job, Some(SavingEnd::Full))),
        id().prop_map(Action::IssueSavingAsked),
        id().prop_map(|issue| Action::IssueSavingEnded(issue, Some(SavingEnd::Full))),
        Just(Action::InventoryTaken(Some(Inventory::default()))),
    ];
    prop_oneof![
        3 => config().prop_map(Action::ConfigChanged),
        1 => config().prop_map(|config| {
            let page = Rc::new(page::record());
            let open = std::collections::HashSet::new();
            Action::PageTakenOver(TakenPage { config, page, issue: issue("old"), still: false, open })
        }),
        8 => loads,
        6 => reader,
        4 => device,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_number_is_given_twice(actions in prop::collection::vec(action(), 1..40)) {
        let (mut state, mut given) = (State::default(), Given::default());
        for action in actions {
            let (after, effects) = reduce(&state, action);
            given.note(&state, &after, &effects);
            state = after;
        }
    }
}

#[test]
fn a_saving_of_a_newsletter_that_is_gone_is_not_that_of_the_next() {
    let told = Told::reading().then(Action::SaveAllAsked);
    let told = told.then(Action::ConfigChanged(Config::default()));
    let config = Config { src: Some("https://a.example/b.json".into()), ..Config::default() };
    let told = told.then(Action::ConfigChanged(config));
    let told = told.then(Action::BundleArrived(2, bundle(&["new"]))).then(Action::SaveAllAsked);
    let told = told.then(Action::SavingEnded(1, None));
    assert!(told.state.device.saving.is_some(), "the first one's end is not the second one's");
}
