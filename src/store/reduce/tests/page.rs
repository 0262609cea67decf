//! Pages that hold an issue from the start, and what arrives behind them.

use std::collections::HashSet;

use newsfold_bundle::{Neighbour, Page, Publication, Site};

use super::*;
use crate::store::{Offline, TakenPage, Visit};

fn site() -> Site {
    let archive = "https://a.example/archive.html".parse().expect("a link");
    Site { issue: "https://a.example/{id}.html".into(), archive }
}

fn index(references: &[(&str, &str)]) -> Rc<Bundle> {
    let issues = references
        .iter()
        .map(|(id, digest)| IssueEntry::Reference(reference(id, &format!("sha256-{digest}"))));
    Rc::new(Bundle { site: Some(site()), issues: issues.collect(), ..Bundle::default() })
}

/// What a page of the issue `old`, before which there is `older`, says of itself.
pub(super) fn record() -> Page {
    Page {
        publication: Publication { title: "The Letter".into(), ..Publication::default() },
        site: site(),
        id: "old".into(),
        number: 1,
        href: "old.json".parse().expect("a link"),
        digest: "sha256-old".into(),
        newer: None,
        older: Some(Neighbour { id: "older".into(), title: "Older".into(), language: None }),
    }
}

/// That page, taken over with `first` open.
fn taken() -> Told {
    let config = Config {
        src: Some("https://a.example/b.json".into()),
        history: History::Page,
        ..Config::default()
    };
    let told = Told { state: State::default(), effects: Vec::new() };
    told.then(Action::PageTakenOver(TakenPage {
        config,
        page: Rc::new(record()),
        issue: issue("old"),
        still: false,
        open: HashSet::from(["first".to_owned()]),
    }))
}

fn neighbours(told: &Told) -> [Option<String>; 2] {
    let (newer, older) = told.state.neighbours();
    [newer, older].map(|neighbour| neighbour.map(|neighbour| neighbour.id))
}

#[test]
fn a_page_is_ready_with_what_it_holds_and_asks_quietly_for_the_rest() {
    let told = taken();
    assert_eq!(told.state.load(), Load::Ready);
    assert_eq!(told.open_articles(), ["first"]);
    assert!(matches!(told.effects[..], [Effect::LoadBundle { load: 2, want: Want::News, .. }]));
    let told = told.drawn();
    assert!(told.effects.contains(&Effect::Emit(Event::Ready {})));
}

#[test]
fn an_index_without_anything_new_changes_nothing_that_can_be_seen() {
    let before = taken();
    let told = taken().then(Action::NewsArrived(2, index(&[("old", "old"), ("older", "a")]), None));
    assert_eq!(told.effects, []);
    assert_eq!(told.state.newsletter.waiting, None);
    assert_eq!(neighbours(&told), neighbours(&before));
    assert_eq!(told.open_articles(), ["first"]);
}

#[test]
fn newer_issues_wait_until_they_are_asked_for() {
    let arrived = index(&[("newest", "n"), ("new", "m"), ("old", "old"), ("older", "a")]);
    let told = taken().then(Action::NewsArrived(2, arrived, None));
    assert_eq!(told.issue(), "old");
    assert_eq!(neighbours(&told), [None, Some("older".into())]);
    let waiting = told.state.newsletter.waiting.as_ref().expect("something waits");
    assert_eq!((waiting.issues, waiting.articles, waiting.corrected), (2, 4, false));
    assert_eq!(told.state.screen.announcement.said, Some(Said::NewsArrived));
    assert!(told.effects.contains(&Effect::Emit(Event::Update { issues: 2, articles: 4 })));

    let told = told.then(Action::NewsAsked);
    let asks =
        |effect: &Effect| matches!(effect, Effect::LoadIssue { issue, .. } if issue.id == "newest");
    assert!(told.effects.iter().any(asks), "{:?}", told.effects);
    let load = told.state.newsletter.loads.issue.expect("a load");
    let told = told.then(Action::IssueArrived(load, issue("newest")));
    assert_eq!(told.issue(), "newest");
    assert_eq!(told.state.screen.focus.target, Target::Heading);
    assert_eq!(neighbours(&told), [None, Some("new".into())]);
}

#[test]
fn a_correction_is_patched_in_where_the_reader_is_once_they_ask() {
    let told = taken().then(Action::NewsArrived(2, index(&[("old", "corrected")]), None));
    assert!(told.state.newsletter.waiting.as_ref().is_some_and(|waiting| waiting.corrected));
    let told = told.then(Action::NewsAsked);
    let load = told.state.newsletter.loads.issue.expect("a load");
    let told = told.then(Action::IssueArrived(load, issue("old")));
    assert_eq!(told.open_articles(), ["first"]);
    assert_eq!(told.state.screen.focus.target, Target::Nobody);
    assert_eq!(told.state.screen.announcement.said, Some(Said::UpToDate));
}

#[test]
fn where_the_host_cannot_be_reached_the_page_stays_as_it_is() {
    let told = taken().then(Action::LookFailed(2, FailureKind::Offline, None));
    assert_eq!(told.state.load(), Load::Ready);
    assert_eq!(told.effects, []);
}

#[test]
fn another_issue_has_its_own_address_and_name() {
    let listed = index(&[("old", "old"), ("older", "a")]);
    let told = taken().then(Action::NewsArrived(2, listed, None)).drawn();
    let told = told.then(Action::IssueChosen("older".into()));
    let address = "https://a.example/older.html".to_owned();
    assert!(told.effects.contains(&Effect::WritePage { issue: "older".into(), address }));
    let load = told.state.newsletter.loads.issue.expect("a load");
    let told = told.then(Action::IssueArrived(load, issue("older"))).drawn();
    assert!(told.effects.contains(&Effect::NamePage("Title of older – ".into())));
}

#[test]
fn who_comes_back_finds_the_issue_as_they_left_it() {
    let listed = index(&[("old", "old"), ("older", "a")]);
    let told = taken().then(Action::NewsArrived(2, listed, None));
    let told = told.then(Action::IssueChosen("older".into()));
    let load = told.state.newsletter.loads.issue.expect("a load");
    let told = told.then(Action::IssueArrived(load, issue("older"))).drawn();
    let visit = Visit {
        issue: "old".into(),
        open: HashSet::from(["second".to_owned()]),
        focus: Some("second".into()),
        scroll: 340.0,
    };
    let told = told.then(Action::Returned(visit));
    let load = told.state.newsletter.loads.issue.expect("a load");
    let told = told.then(Action::IssueArrived(load, issue("old")));
    assert_eq!(told.open_articles(), ["second"]);
    assert_eq!(told.state.screen.focus.target, Target::Article("second".into()));
    assert!(told.drawn().effects.contains(&Effect::Scroll(340.0)));
}

#[test]
fn an_issue_that_the_reader_comes_near_is_loaded_ahead_and_the_shown_one_is_not() {
    let told = taken().then(Action::NewsArrived(2, index(&[("old", "old"), ("older", "a")]), None));
    let told = told.then(Action::IssueApproached("older".into()));
    assert!(
        matches!(&told.effects[..], [Effect::PrefetchIssue { issue, .. }] if issue.id == "older")
    );
    let told = told.then(Action::IssueApproached("old".into()));
    assert_eq!(told.effects, []);
}

#[test]
fn an_address_that_was_copied_is_said_once() {
    let told = taken().then(Action::LinkCopied("first".into()));
    assert_eq!(told.state.screen.copied.as_deref(), Some("first"));
    let number = told.state.screen.announcement.number;
    let told = told.then(Action::AnnouncementExpired(number));
    assert_eq!(told.state.screen.copied, None);
}

#[test]
fn a_newsletter_that_shrank_behind_a_page_does_not_take_the_place_of_the_copy() {
    let saved = index(&[("old", "old"), ("older", "a")]);
    let shrunk = index(&[("old", "old")]);
    let told = taken().then_with_keeping(Action::NewsArrived(2, shrunk, Some(saved)));
    assert!(told.state.newsletter.waiting.as_ref().is_some_and(|waiting| waiting.fewer));
    let kept = |effect: &Effect| matches!(effect, Effect::KeepBundle { .. });
    assert!(!told.effects.iter().any(kept), "{:?}", told.effects);
    assert!(told.state.entry("older").is_some());
    assert!(told.then(Action::NewsAsked).state.entry("older").is_none());
}

#[test]
fn what_is_saved_is_no_measure_of_what_is_new_on_a_page() {
    let saved = index(&[("older", "a")]);
    let arrived = index(&[("old", "old"), ("older", "a")]);
    let told = taken().then(Action::NewsArrived(2, arrived, Some(saved)));
    assert_eq!(told.state.newsletter.waiting, None);
}

#[test]
fn a_page_looks_again_for_its_list_when_the_network_is_back() {
    let told = taken().then(Action::LookFailed(2, FailureKind::Offline, None));
    assert_eq!(told.effects, []);
    let told = told.then(Action::NetworkReturned);
    assert!(matches!(told.effects[..], [Effect::LoadBundle { load: 3, want: Want::News, .. }]));
    let told = told.then(Action::NewsArrived(3, index(&[("old", "old")]), None));
    assert_eq!(told.then(Action::NetworkReturned).effects, []);
}

#[test]
fn a_page_that_is_to_keep_nothing_removes_what_was_kept() {
    let mut told = Told { state: State::default(), effects: Vec::new() };
    let config = Config {
        src: Some("https://a.example/b.json".into()),
        offline: Offline::Off,
        ..Config::default()
    };
    let page = taken().state.newsletter.page.expect("a page");
    let taken = TakenPage { config, page, issue: issue("old"), still: false, open: HashSet::new() };
    told = told.then(Action::PageTakenOver(taken));
    let removes = |effect: &Effect| matches!(effect, Effect::ClearDevice { .. });
    assert!(told.effects.iter().any(removes), "{:?}", told.effects);
}
