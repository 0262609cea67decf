use super::*;

#[test]
fn the_page_is_told_once_what_can_be_seen() {
    let told = Told::reading().drawn();
    assert_eq!(told.effects, [Effect::EnterPhase(Load::Ready), Effect::Emit(Event::Ready {})]);
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
