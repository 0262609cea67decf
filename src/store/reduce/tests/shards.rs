//! Lists of issues in pieces.

use newsfold_bundle::{Shard, ShardReference};

use super::*;

fn shard(ids: &[&str]) -> Shard {
    Shard {
        issues: ids.iter().map(|id| reference(id, "sha256-YQ==")).collect(),
        ..Shard::default()
    }
}

/// One issue in the bundle, two in a piece of its list.
fn bundle_in_pieces() -> Rc<Bundle> {
    let piece = ShardReference {
        href: "archive/a.json".parse().expect("a link"),
        digest: "sha256-YQ==".into(),
        count: 2,
        oldest: "2020-01-01".parse().ok(),
        bytes: None,
    };
    let issues = vec![IssueEntry::Inline(issue("2026-01-01"))];
    Rc::new(Bundle { issues, older: vec![piece], ..Bundle::default() })
}

fn reading_pieces() -> Told {
    let config = Config { limit: 1, ..Config::default() };
    Told::asked(config).then(Action::BundleArrived(1, bundle_in_pieces()))
}

fn listed(told: &Told) -> usize {
    told.state
        .newsletter
        .list
        .as_ref()
        .map_or(0, |list| list.newest().take(told.state.screen.listed).count())
}

#[test]
fn a_longer_list_is_loaded_when_it_is_asked_for() {
    let told = reading_pieces();
    assert_eq!(listed(&told), 1);
    let told = told.then(Action::OlderIssuesAsked);
    assert!(matches!(told.effects[..], [Effect::LoadShard { load: 2, .. }]), "{:?}", told.effects);
    // Pressed twice, it is loaded once.
    let told = told.then(Action::OlderIssuesAsked);
    assert_eq!(told.effects, []);
    let told = told.then(Action::ShardArrived(2, shard(&["2020-02-01", "2020-01-01"])));
    assert_eq!(listed(&told), 2);
    assert_eq!(told.state.screen.announcement.said, Some(Said::OlderListed(1)));
}

#[test]
fn a_list_that_does_not_come_is_said_to_the_one_who_waits() {
    let told = reading_pieces().then(Action::OlderIssuesAsked);
    let told = told.then(Action::LoadFailed(2, failure()));
    assert_eq!(told.state.screen.announcement.said, Some(Said::Failed(FailureKind::Http)));
    assert_eq!(told.issue(), "2026-01-01");
}

#[test]
fn an_issue_of_a_piece_that_is_not_here_is_shown_once_it_is() {
    let told = reading_pieces().then(Action::PlaceVisited(place("2020-02-01", None)));
    assert!(matches!(told.effects[..], [Effect::LoadShard { load: 2, .. }]), "{:?}", told.effects);
    let told = told.then(Action::ShardArrived(2, shard(&["2020-02-01", "2020-01-01"])));
    let asks = |effect: &Effect| matches!(effect, Effect::LoadIssue { issue, .. } if issue.id == "2020-02-01");
    assert!(told.effects.iter().any(asks), "{:?}", told.effects);
}

#[test]
fn a_fragment_of_the_page_s_own_is_no_reason_to_load_anything() {
    let told = reading_pieces().then(Action::PlaceVisited(place("comments", None)));
    assert_eq!(told.effects, []);
}

#[test]
fn an_issue_attribute_may_name_an_issue_of_a_piece() {
    let config = Config { issue: Some("2020-02-01".into()), ..Config::default() };
    let told = Told::asked(config).then(Action::BundleArrived(1, bundle_in_pieces()));
    assert!(matches!(told.effects[..], [Effect::LoadShard { .. }]), "{:?}", told.effects);
}

#[test]
fn a_piece_that_lists_nothing_ends_the_list() {
    let told = reading_pieces().then(Action::OlderIssuesAsked);
    let told = told.then(Action::ShardArrived(2, shard(&[])));
    assert_eq!(told.state.newsletter.list.as_ref().map(|list| list.count()), Some(1));
    assert_eq!(told.then(Action::OlderIssuesAsked).effects, []);
}
