use std::rc::Rc;

use newsfold_bundle::{Article, Bundle, Issue, IssueEntry, IssueReference, Section};

use super::reduce;
use crate::store::{
    Action, Config, Detail, Drawn, Effect, Event, Failure, FailureKind, History, Load, Place, Said,
    State,
};

/// A reader whose actions have been taken, and the effects of the last.
struct Told {
    state: State,
    effects: Vec<Effect>,
}

impl Told {
    /// A reader that was asked for a bundle.
    fn asked(config: Config) -> Self {
        let config = Config { src: Some("https://a.example/b.json".into()), ..config };
        let told = Self { state: State::default(), effects: Vec::new() };
        told.then(Action::ConfigChanged(config))
    }

    /// A reader that shows a bundle of two issues with two articles each.
    fn reading() -> Self {
        Self::asked(Config::default()).then(Action::BundleArrived(1, bundle(&["new", "old"])))
    }

    fn then(self, action: Action) -> Self {
        let (state, effects) = reduce(&self.state, action);
        Self { state, effects }
    }

    /// The views have drawn the state.
    fn drawn(self) -> Self {
        let drawn = self.state.to_draw();
        self.then(Action::Drawn(drawn))
    }

    fn issue(&self) -> &str {
        self.state.issue.as_ref().map_or("", |issue| &issue.id)
    }
}

fn article(id: &str) -> Article {
    Article { id: id.into(), title: format!("Title of {id}"), ..Article::default() }
}

fn issue(id: &str) -> Issue {
    let articles = vec![article("first"), article("second")];
    let sections = vec![Section { articles, ..Section::default() }];
    Issue { id: id.into(), title: format!("Title of {id}"), sections, ..Issue::default() }
}

fn bundle(ids: &[&str]) -> Rc<Bundle> {
    let issues = ids.iter().map(|id| IssueEntry::Inline(issue(id))).collect();
    Rc::new(Bundle { issues, ..Bundle::default() })
}

fn toggled(article: &str, open: bool) -> Action {
    Action::ArticleToggled { article: article.into(), open }
}

fn place(issue: &str, article: Option<&str>) -> Place {
    Place { issue: issue.into(), article: article.map(str::to_owned) }
}

fn failure() -> Failure {
    Failure { kind: FailureKind::Http, message: "answered 500".into() }
}

#[test]
fn an_element_without_an_address_stays_idle() {
    let told = Told { state: State::default(), effects: Vec::new() };
    let told = told.then(Action::ConfigChanged(Config::default()));
    assert_eq!(told.state.load, Load::Idle);
    assert!(told.effects.is_empty());
}

#[test]
fn an_address_is_loaded_and_the_newest_issue_shown() {
    let told = Told::asked(Config::default());
    assert_eq!(told.state.load, Load::Loading);
    let src = "https://a.example/b.json".to_owned();
    assert_eq!(told.effects[1], Effect::LoadBundle { src, load: 1, revalidate: false });
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!(told.state.load, Load::Ready);
    assert_eq!(told.issue(), "new");
}

#[test]
fn the_attribute_names_the_issue_unless_there_is_none_of_that_name() {
    let asked_for = |issue: &str| {
        let told = Told::asked(Config { issue: Some(issue.into()), ..Config::default() });
        told.then(Action::BundleArrived(1, bundle(&["new", "old"])))
    };
    let told = asked_for("old");
    assert_eq!((told.issue(), told.effects.as_slice()), ("old", [].as_slice()));
    let told = asked_for("lost");
    assert_eq!(told.issue(), "new");
    let [Effect::Warn(unknown)] = told.effects.as_slice() else { panic!("{:?}", told.effects) };
    let words = "`lost` is no value of the attribute `issue`: new, old; using `the newest`";
    assert_eq!(unknown.to_string(), words);
}

#[test]
fn a_bundle_without_issues_is_ready_and_empty() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, bundle(&[])));
    assert_eq!(told.state.load, Load::Ready);
    assert_eq!(told.state.issue, None);
}

#[test]
fn the_answer_to_the_last_load_wins_whichever_comes_first() {
    let told = Told::asked(Config::default());
    let other = Config { src: Some("https://b.example/".into()), ..Config::default() };
    let told = told.then(Action::ConfigChanged(other));
    let told = told.then(Action::BundleArrived(2, bundle(&["second"])));
    let told = told.then(Action::BundleArrived(1, bundle(&["first"])));
    assert_eq!(told.issue(), "second");
    let told = told.then(Action::LoadFailed(1, failure()));
    assert_eq!(told.state.failure, None);
}

#[test]
fn a_failure_leaves_what_is_on_the_screen() {
    let told = Told::reading().then(Action::ReloadAsked).then(Action::LoadFailed(2, failure()));
    assert_eq!(told.state.load, Load::Failed);
    assert_eq!(told.state.failure, Some(failure()));
    assert_eq!(told.issue(), "new");
}

#[test]
fn loading_again_after_a_failure_takes_the_failure_away() {
    let told = Told::asked(Config::default()).then(Action::LoadFailed(1, failure()));
    let told = told.then(Action::ReloadAsked);
    assert_eq!((told.state.load, told.state.failure.clone()), (Load::Loading, None));
    assert!(matches!(told.effects[1], Effect::LoadBundle { load: 2, revalidate: true, .. }));
    assert_eq!(told.then(Action::BundleArrived(2, bundle(&["new"]))).issue(), "new");
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
    assert!(told.state.all_open());
    assert_eq!(told.state.announcement.said, Some(Said::AllShown));
    let event = Event::Toggle { article: "second".into(), open: true };
    assert_eq!(told.effects, [Effect::Emit(event), Effect::ExpireAnnouncement(1)]);
    let told = told.then(Action::AllToggled { open: false });
    assert_eq!(told.state.announcement.said, Some(Said::AllHidden));
    let told = told.then(Action::AnnouncementExpired(1));
    assert_eq!(told.state.announcement.said, Some(Said::AllHidden), "the first one's time is over");
    assert_eq!(told.then(Action::AnnouncementExpired(2)).state.announcement.said, None);
}

#[test]
fn the_readers_choice_of_detail_wins_over_the_attribute_and_is_kept() {
    let told = Told::reading().then(Action::DetailChosen(Detail::Full));
    assert_eq!(told.effects, [Effect::KeepChoice(Detail::Full)]);
    let config = Config { detail: Detail::Headlines, ..told.state.config.clone() };
    let told = told.then(Action::ConfigChanged(config));
    assert_eq!(told.state.detail(), Detail::Full);
    assert!(told.state.all_open());
    let told = told.then(toggled("first", false));
    assert!(told.state.is_open("first"), "everything means everything");
}

#[test]
fn choosing_an_issue_shows_it_closed_and_sends_focus_to_its_heading() {
    let told = Told::reading().then(toggled("first", true));
    assert_eq!(told.state.focus_of_heading(), 0, "nothing takes focus by loading");
    let told = told.then(Action::IssueChosen("old".into()));
    assert_eq!(told.issue(), "old");
    assert!(!told.state.is_open("first"));
    assert_eq!(told.state.focus_of_heading(), 1);
    let told = told.then(Action::IssueChosen("old".into()));
    assert_eq!(told.state.focus_of_heading(), 2, "again, since the reader asked again");
}

#[test]
fn a_script_shows_an_issue_without_taking_focus() {
    let told = Told::reading().then(Action::IssueRequested("old".into()));
    assert_eq!((told.issue(), told.state.focus_of_heading()), ("old", 0));
    let told = told.then(Action::IssueRequested("lost".into()));
    assert_eq!(told.issue(), "old");
}

#[test]
fn a_script_may_ask_for_an_issue_before_the_bundle_is_here() {
    let told = Told::asked(Config::default()).then(Action::IssueRequested("old".into()));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!((told.issue(), told.state.focus.number), ("old", 0));
}

#[test]
fn a_deep_link_opens_its_article_and_sends_focus_there() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::PlaceVisited(place("old", Some("second"))));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!(told.issue(), "old");
    assert!(told.state.is_open("second"));
    assert_eq!((told.state.focus_of_article("second"), told.state.focus_of_heading()), (1, 0));
}

#[test]
fn a_link_to_an_issue_takes_no_focus_by_loading_but_does_by_going_back() {
    let told = Told::asked(Config::default()).then(Action::PlaceVisited(place("old", None)));
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!((told.issue(), told.state.focus_of_heading()), ("old", 0));
    let told = told.then(Action::PlaceVisited(place("new", None)));
    assert_eq!((told.issue(), told.state.focus_of_heading()), ("new", 1));
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

fn bundle_of_references(digest: &str) -> Rc<Bundle> {
    let reference = |id: &str| {
        IssueEntry::Reference(IssueReference {
            id: id.into(),
            title: format!("Title of {id}"),
            date: None,
            language: None,
            href: format!("{id}.json").parse().expect("a target"),
            digest: digest.into(),
            articles: Vec::new(),
        })
    };
    Rc::new(Bundle { issues: vec![reference("new"), reference("old")], ..Bundle::default() })
}

#[test]
fn an_issue_in_a_file_of_its_own_is_loaded_before_it_is_shown() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    assert_eq!((told.state.load, told.issue()), (Load::Loading, ""));
    let expected = Effect::LoadIssue {
        src: "https://a.example/b.json".into(),
        href: "new.json".into(),
        digest: "sha256-a".into(),
        load: 2,
    };
    assert_eq!(told.effects.last(), Some(&expected));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    assert_eq!((told.state.load, told.issue()), (Load::Ready, "new"));
}

#[test]
fn an_issue_that_does_not_arrive_leaves_the_last_one_and_can_be_asked_for_again() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    let told = told.then(Action::IssueChosen("old".into())).then(Action::LoadFailed(3, failure()));
    assert_eq!((told.state.load, told.issue()), (Load::Failed, "new"));
    let told = told.then(Action::ReloadAsked);
    assert!(matches!(&told.effects[1], Effect::LoadIssue { href, .. } if href == "old.json"));
    let told = told.then(Action::IssueArrived(4, issue("old")));
    assert_eq!((told.issue(), told.state.focus_of_heading()), ("old", 1));
}

#[test]
fn an_unchanged_bundle_changes_nothing_on_the_screen() {
    let told = Told::reading().then(toggled("first", true));
    let before = told.state.issue.clone().expect("an issue");
    let told = told.then(Action::ReloadAsked);
    let told = told.then(Action::BundleArrived(2, bundle(&["new", "old"])));
    let after = told.state.issue.clone().expect("an issue");
    assert!(Rc::ptr_eq(&before, &after), "the very same pieces are drawn");
    assert!(told.state.is_open("first"));
}

#[test]
fn a_corrected_issue_keeps_what_is_open_and_where_the_reader_is() {
    let told = Told::reading().then(Action::IssueChosen("old".into()));
    let told = told.then(toggled("first", true)).then(toggled("second", true));
    let mut corrected = issue("old");
    corrected.title = "Corrected".into();
    corrected.sections[0].articles.remove(1);
    let issues = vec![IssueEntry::Inline(issue("new")), IssueEntry::Inline(corrected)];
    let told = told.then(Action::ReloadAsked);
    let told = told.then(Action::BundleArrived(2, Rc::new(Bundle { issues, ..Bundle::default() })));
    assert_eq!(told.state.issue.as_ref().map(|issue| &*issue.title), Some("Corrected"));
    assert!(told.state.is_open("first") && !told.state.is_open("second"));
    assert_eq!(told.state.focus.number, 1, "focus went to the heading once, when it was chosen");
}

#[test]
fn the_page_is_told_what_is_new_and_nothing_moves_under_the_reader() {
    let told = Told::reading().then(toggled("first", true)).then(Action::ReloadAsked);
    let mut longer = issue("old");
    longer.sections[0].articles.push(article("third"));
    let issues = [issue("newest"), issue("new"), longer].map(IssueEntry::Inline);
    let after = Bundle { issues: issues.into(), ..Bundle::default() };
    let told = told.then(Action::BundleArrived(2, Rc::new(after)));
    assert_eq!(told.effects, [Effect::Emit(Event::Update { issues: 1, articles: 3 })]);
    assert_eq!(told.issue(), "new");
    assert!(told.state.is_open("first"));
}

#[test]
fn another_newsletter_is_no_news() {
    let other = Config { src: Some("https://b.example/".into()), ..Config::default() };
    let told = Told::reading().then(Action::ConfigChanged(other));
    assert_eq!(told.issue(), "new", "what is there stays until something better has arrived");
    let told = told.then(Action::BundleArrived(2, bundle(&["else"])));
    assert_eq!((told.issue(), told.effects.as_slice()), ("else", [].as_slice()));
}

#[test]
fn the_list_of_issues_grows_by_the_limit_and_says_by_how_many() {
    let told = Told::asked(Config { limit: 2, ..Config::default() });
    let told = told.then(Action::BundleArrived(1, bundle(&["e", "d", "c", "b", "a"])));
    assert_eq!(told.state.listed, 2);
    let told = told.then(Action::OlderIssuesAsked).then(Action::OlderIssuesAsked);
    assert_eq!(told.state.listed, 5);
    assert_eq!(told.state.announcement.said, Some(Said::OlderListed(1)));
}

#[test]
fn the_page_is_told_once_what_can_be_seen() {
    let told = Told::reading().drawn();
    assert_eq!(told.effects, [Effect::EnterPhase(Load::Ready), Effect::Emit(Event::Ready)]);
    assert!(told.drawn().effects.is_empty());
}

#[test]
fn the_page_and_its_owner_are_told_once_of_a_failure() {
    let told = Told::asked(Config::default()).then(Action::LoadFailed(1, failure())).drawn();
    let expected = [
        Effect::EnterPhase(Load::Failed),
        Effect::Report(failure()),
        Effect::Emit(Event::Error(failure())),
    ];
    assert_eq!(told.effects, expected);
    assert!(told.drawn().effects.is_empty());
}

#[test]
fn the_page_is_told_of_another_issue_but_not_of_the_first() {
    let told = Told::reading().drawn();
    assert!(!told.effects.iter().any(|e| matches!(e, Effect::Emit(Event::Issue { .. }))));
    let told = told.then(Action::IssueChosen("old".into())).drawn();
    assert_eq!(told.effects, [Effect::Emit(Event::Issue { issue: "old".into() })]);
}

#[test]
fn nothing_is_said_of_a_load_that_was_not_drawn() {
    let told = Told::asked(Config::default()).then(Action::Drawn(Drawn::default()));
    assert!(told.effects.is_empty());
}
