use super::*;

#[test]
fn choosing_an_issue_shows_it_closed_and_sends_focus_to_its_heading() {
    let told = Told::reading().then(toggled("first", true));
    assert_eq!(told.state.focus_of(&Target::Heading), 0, "nothing takes focus by loading");
    let told = told.then(Action::IssueChosen("old".into()));
    assert_eq!(told.issue(), "old");
    assert!(!told.state.is_open("first"));
    assert_eq!(told.state.focus_of(&Target::Heading), 1);
    let told = told.then(Action::IssueChosen("old".into()));
    assert_eq!(told.state.focus_of(&Target::Heading), 2, "again, since the reader asked again");
}

#[test]
fn a_script_shows_an_issue_without_taking_focus() {
    let told = Told::reading().then(Action::IssueRequested("old".into()));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("old", 0));
    let told = told.then(Action::IssueRequested("lost".into()));
    assert_eq!(told.issue(), "old");
}

#[test]
fn a_script_may_ask_for_an_issue_before_the_bundle_is_here() {
    let told = Told::asked(Config::default()).then(Action::IssueRequested("old".into()));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!((told.issue(), told.state.screen.focus.number), ("old", 0));
}

#[test]
fn a_deep_link_opens_its_article_and_sends_focus_there() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::PlaceVisited(place("old", Some("second"))));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!(told.issue(), "old");
    assert!(told.state.is_open("second"));
    assert_eq!(
        (
            told.state.focus_of(&Target::Article("second".into())),
            told.state.focus_of(&Target::Heading)
        ),
        (1, 0)
    );
}

#[test]
fn a_link_to_an_issue_takes_no_focus_by_loading_but_does_by_going_back() {
    let told = Told::asked(Config::default()).then(Action::PlaceVisited(place("old", None)));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("old", 0));
    let told = told.then(Action::PlaceVisited(place("new", None)));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("new", 1));
}

#[test]
fn the_fragment_follows_the_reader_only_where_the_blogger_asked_for_that() {
    let told = Told::reading().then(toggled("first", true));
    assert!(!told.effects.iter().any(|effect| matches!(effect, Effect::WritePlace(_))));
    let told = Told::asked(Config { history: History::Hash, ..Config::default() });
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    let told = told.then(toggled("first", true));
    assert_eq!(told.effects.last(), Some(&Effect::WritePlace(place("new", Some("first")))));
    let told = told.then(toggled("first", false));
    assert_eq!(told.effects.last(), Some(&Effect::WritePlace(place("new", None))));
    let told = told.then(Action::IssueChosen("old".into()));
    assert_eq!(told.effects, [Effect::WritePlace(place("old", None))]);
}

#[test]
fn going_back_to_an_address_without_a_place_shows_the_first_issue_again() {
    let told = Told::asked(Config { history: History::Hash, ..Config::default() });
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    let told = told.then(Action::IssueChosen("old".into())).then(Action::PlaceLeft);
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("new", 2));
    let told = told.then(Action::IssueRequested("old".into())).then(Action::PlaceLeft);
    assert_eq!(told.issue(), "old", "the fragment was none of ours");
}

#[test]
fn a_script_takes_no_focus_after_the_reader_did() {
    let told = Told::reading().then(Action::IssueChosen("old".into()));
    let told = told.then(Action::IssueRequested("new".into()));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("new", 0));
}

#[test]
fn a_fragment_of_the_page_is_none_of_ours() {
    let told = Told::asked(Config { history: History::Hash, ..Config::default() });
    let told = told.then(Action::PlaceVisited(place("comments", None)));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    let told = told.then(Action::IssueRequested("old".into())).then(Action::PlaceLeft);
    assert_eq!((told.issue(), told.state.screen.focus.number), ("old", 0));
}
