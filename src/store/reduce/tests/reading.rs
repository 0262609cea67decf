use newsfold_bundle::Tldr;

use super::*;

fn chosen(detail: Detail) -> Action {
    Action::ChoiceMade(Chosen::Detail(detail))
}

#[test]
fn an_article_opens_and_closes_and_the_page_is_told() {
    let told = Told::reading().then(toggled("first", true));
    assert!(told.state.is_open("first") && !told.state.is_open("second"));
    let event = Event::Toggle { article: "first".into(), open: true };
    assert_eq!(told.effects, [Effect::Emit(event)]);
    let told = told.then(toggled("first", false));
    assert!(!told.state.is_open("first"));
}

#[test]
fn opening_what_is_open_or_what_is_not_there_tells_nobody() {
    let told = Told::reading().then(toggled("first", true)).then(toggled("first", true));
    assert!(told.effects.is_empty());
    let told = told.then(toggled("lost", true));
    assert!(told.effects.is_empty() && !told.state.is_open("lost"));
}

#[test]
fn all_articles_open_with_one_announcement_that_expires() {
    let told = Told::reading().then(toggled("first", true)).then(Action::AllToggled { open: true });
    assert_eq!(told.open_articles(), ["first", "second"]);
    assert_eq!(told.state.screen.announcement.said, Some(Said::AllShown));
    let event = Event::Toggle { article: "second".into(), open: true };
    assert_eq!(told.effects, [Effect::Emit(event), Effect::ExpireAnnouncement(1)]);
    let told = told.then(Action::AllToggled { open: false });
    assert_eq!(told.state.screen.announcement.said, Some(Said::AllHidden));
    let told = told.then(Action::AnnouncementExpired(1));
    assert_eq!(
        told.state.screen.announcement.said,
        Some(Said::AllHidden),
        "the first one's time is over"
    );
    assert_eq!(told.then(Action::AnnouncementExpired(2)).state.screen.announcement.said, None);
}

#[test]
fn the_readers_choice_of_detail_wins_over_the_attribute_and_is_kept() {
    let told = Told::reading().then(chosen(Detail::Full));
    assert!(matches!(
        told.effects[0],
        Effect::KeepChoices(Choices { detail: Some(Detail::Full), .. })
    ));
    let config = Config { detail: Detail::Headlines, ..told.state.reader.config.clone() };
    let told = told.then(Action::ConfigChanged(config));
    assert_eq!(told.state.detail(), Detail::Full);
    assert_eq!(told.open_articles(), ["first", "second"]);
    let told = told.then(toggled("first", false));
    assert!(told.state.is_open("first"), "everything means everything");
}

#[test]
fn the_list_of_issues_grows_by_the_limit_and_says_by_how_many() {
    let told = Told::asked(Config { limit: 2, ..Config::default() });
    let told = told.then(Action::BundleArrived(1, bundle(&["e", "d", "c", "b", "a"])));
    assert_eq!(told.state.screen.listed, 2);
    let told = told.then(Action::OlderIssuesAsked);
    assert_eq!((told.state.screen.listed, told.state.screen.focus.number), (4, 0));
    assert_eq!(told.state.screen.announcement.said, Some(Said::OlderListed(2)));
}

#[test]
fn the_last_of_the_list_takes_the_button_away_and_the_focus_along() {
    let told = Told::asked(Config { limit: 3, ..Config::default() });
    let told = told.then(Action::BundleArrived(1, bundle(&["d", "c", "b", "a"])));
    let told = told.then(Action::OlderIssuesAsked);
    assert_eq!((told.state.screen.listed, told.state.screen.announcement.said), (4, None));
    assert_eq!(told.state.focus_of(&Target::Listed("a".into())), 1);
}

#[test]
fn showing_all_where_all_is_shown_says_nothing() {
    let told = Told::reading().then(chosen(Detail::Full));
    assert!(told.then(Action::AllToggled { open: true }).effects.is_empty());
}

#[test]
fn an_article_with_nothing_to_open_is_left_out() {
    let told = Told::asked(Config::default());
    let mut bare = issue("new");
    bare.sections[0].articles[1].parts.clear();
    bare.sections[0].articles[1].tldr = Some(Tldr::default());
    let issues = vec![IssueEntry::Inline(bare)];
    let told = told.then(Action::BundleArrived(1, Rc::new(Bundle { issues, ..Bundle::default() })));
    let told = told.then(Action::AllToggled { open: true });
    assert_eq!(told.open_articles(), ["first"]);
    let told = told.then(chosen(Detail::Headlines));
    let told = told.then(Action::AllToggled { open: true });
    assert_eq!(told.open_articles(), ["first", "second"], "headlines fold the gist away too");
}
