use super::*;

#[test]
fn an_element_without_an_address_stays_idle() {
    let told = Told { state: State::default(), effects: Vec::new() };
    let told = told.then(Action::ConfigChanged(Config::default()));
    assert_eq!(told.state.load(), Load::Idle);
    assert!(told.effects.is_empty());
}

#[test]
fn an_address_is_loaded_and_the_newest_issue_shown() {
    let told = Told::asked(Config::default());
    assert_eq!(told.state.load(), Load::Loading);
    let src = "https://a.example/b.json".to_owned();
    assert_eq!(told.effects[1], Effect::LoadBundle { src, load: 1, want: Want::Any });
    let told = told.then(Action::BundleArrived(1, bundle(&["new", "old"])));
    assert_eq!(told.state.load(), Load::Ready);
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
    assert_eq!(told.state.load(), Load::Ready);
    assert_eq!(told.state.newsletter.issue, None);
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
    assert_eq!(told.state.newsletter.loads.failure, None);
}

#[test]
fn a_failure_leaves_what_is_on_the_screen() {
    let told = Told::reading().then(Action::ReloadAsked).then(Action::LoadFailed(2, failure()));
    assert_eq!(told.state.load(), Load::Failed);
    assert_eq!(told.state.newsletter.loads.failure, Some(failure()));
    assert_eq!(told.issue(), "new");
}

#[test]
fn loading_again_after_a_failure_takes_the_failure_away() {
    let told = Told::asked(Config::default()).then(Action::LoadFailed(1, failure()));
    let told = told.then(Action::ReloadAsked);
    assert_eq!(
        (told.state.load(), told.state.newsletter.loads.failure.clone()),
        (Load::Loading, None)
    );
    assert!(matches!(told.effects[1], Effect::LoadBundle { load: 2, want: Want::Newest, .. }));
    assert_eq!(told.then(Action::BundleArrived(2, bundle(&["new"]))).issue(), "new");
}

#[test]
fn an_issue_in_a_file_of_its_own_is_loaded_before_it_is_shown() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    assert_eq!((told.state.load(), told.issue()), (Load::Loading, ""));
    let expected = Effect::LoadIssue {
        keep: true,
        src: "https://a.example/b.json".into(),
        issue: reference("new", "sha256-a"),
        load: 2,
    };
    assert_eq!(told.effects.last(), Some(&expected));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    assert_eq!((told.state.load(), told.issue()), (Load::Ready, "new"));
}

#[test]
fn an_issue_that_does_not_arrive_leaves_the_last_one_and_can_be_asked_for_again() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    let told = told.then(Action::IssueChosen("old".into())).then(Action::LoadFailed(3, failure()));
    assert_eq!((told.state.load(), told.issue()), (Load::Failed, "new"));
    assert_eq!(told.state.screen.announcement.said, Some(Said::Failed(FailureKind::Http)));
    // The file may have another digest by now, so the bundle is asked first.
    let told = told.then(Action::RetryAsked);
    assert!(told.state.newsletter.loads.retrying);
    let told = told.then(Action::BundleArrived(4, bundle_of_references("sha256-b")));
    let [Effect::LoadIssue { issue: asked, .. }] = told.effects.as_slice() else {
        panic!("{:?}", told.effects)
    };
    assert_eq!(*asked, reference("old", "sha256-b"));
    let told = told.then(Action::IssueArrived(5, issue("old")));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("old", 1));
}

#[test]
fn who_changes_their_mind_is_not_taken_where_they_wanted_to_go_before() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    let told = told.then(Action::IssueChosen("old".into())).then(Action::IssueChosen("new".into()));
    assert_eq!(told.state.load(), Load::Ready);
    let told = told.then(Action::IssueArrived(3, issue("old")));
    assert_eq!(told.issue(), "new");
    assert_eq!(told.then(Action::LoadFailed(3, failure())).state.newsletter.loads.failure, None);
}

#[test]
fn another_newsletter_arrives_whatever_is_read_of_the_one_before_meanwhile() {
    let told = Told::asked(Config::default());
    let told = told.then(Action::BundleArrived(1, bundle_of_references("sha256-a")));
    let told = told.then(Action::IssueArrived(2, issue("new")));
    let other = Config { src: Some("https://b.example/".into()), ..Config::default() };
    let told = told.then(Action::ConfigChanged(other)).then(Action::IssueChosen("old".into()));
    let told = told.then(Action::BundleArrived(3, bundle(&["else", "new"])));
    assert_eq!(told.issue(), "else", "an issue of the same id is another one there");
    assert_eq!(told.then(Action::IssueArrived(4, issue("old"))).issue(), "else");
}

#[test]
fn an_issue_named_before_its_newsletter_arrived_is_looked_up_there() {
    let src = Some("https://b.example/".to_owned());
    let other = Config { src, ..Config::default() };
    let named = Config { issue: Some("b2".into()), ..other.clone() };
    let told = Told::reading().then(Action::ConfigChanged(other));
    let told = told.then(Action::ConfigChanged(named));
    assert!(told.effects.is_empty(), "no warning about the newsletter before");
    assert_eq!(told.then(Action::BundleArrived(2, bundle(&["b1", "b2"]))).issue(), "b2");
}

#[test]
fn an_attribute_that_is_removed_leads_back_to_the_newest_issue() {
    let named = Config { issue: Some("old".into()), ..Config::default() };
    let told = Told::asked(named).then(Action::BundleArrived(1, bundle(&["new", "old"])));
    let unnamed = Config { issue: None, ..told.state.reader.config.clone() };
    assert_eq!(told.then(Action::ConfigChanged(unnamed)).issue(), "new");
}

#[test]
fn who_tries_again_hears_of_a_failure_and_lands_on_the_heading() {
    let told = Told::asked(Config::default()).then(Action::LoadFailed(1, failure()));
    assert_eq!(told.state.screen.announcement.said, None, "nobody waits for what nobody asked for");
    let told = told.then(Action::RetryAsked).then(Action::LoadFailed(2, failure()));
    assert_eq!(told.state.screen.announcement.said, Some(Said::Failed(FailureKind::Http)));
    let told = told.then(Action::RetryAsked);
    let told = told.then(Action::BundleArrived(3, bundle(&["new"])));
    assert_eq!((told.issue(), told.state.focus_of(&Target::Heading)), ("new", 1));
}

#[test]
fn a_removed_address_leaves_nothing() {
    let told = Told::reading().drawn();
    let told = told.then(Action::ConfigChanged(Config::default()));
    assert_eq!((told.state.load(), told.issue()), (Load::Idle, ""));
    assert_eq!(told.effects, [Effect::EnterPhase(Load::Idle)]);
}

#[test]
fn an_unchanged_bundle_changes_nothing_on_the_screen() {
    let told = Told::reading().then(toggled("first", true));
    let before = told.state.newsletter.issue.clone().expect("an issue");
    let told = told.then(Action::ReloadAsked);
    let told = told.then(Action::BundleArrived(2, bundle(&["new", "old"])));
    let after = told.state.newsletter.issue.clone().expect("an issue");
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
    assert_eq!(told.state.newsletter.issue.as_ref().map(|issue| &*issue.title), Some("Corrected"));
    assert!(told.state.is_open("first") && !told.state.is_open("second"));
    assert_eq!(
        told.state.screen.focus.number, 1,
        "focus went to the heading once, when it was chosen"
    );
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
