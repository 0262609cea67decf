use super::*;
use crate::agreed::part::PLACE;

#[test]
fn the_page_is_told_once_what_can_be_seen() {
    let told = Told::reading().drawn();
    let remember = Effect::OpenPart { part: PLACE, article: None };
    let expected = [Effect::EnterPhase(Load::Ready), Effect::Emit(Event::Ready {}), remember];
    assert_eq!(told.effects, expected);
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

/// A bundle of an issue of a thousand articles, in pieces, and of one of two.
fn large() -> Rc<Bundle> {
    with_articles(1_000)
}

fn with_articles(count: usize) -> Rc<Bundle> {
    let articles = (0..count).map(|n| article(&format!("a{n}"))).collect();
    let sections = vec![Section { articles, ..Section::default() }];
    let large = Issue { id: "large".into(), sections, ..Issue::default() };
    let issues = [large, issue("small")].map(IssueEntry::Inline);
    Rc::new(Bundle { issues: issues.into(), ..Bundle::default() })
}

/// How many articles are drawn.
fn count(told: &Told) -> usize {
    let issue = told.state.newsletter.issue.as_ref().expect("an issue");
    issue.drawn(told.state.screen.further).map(|(_, articles)| articles.len()).sum()
}

/// Draws piece after piece, and answers with how many articles there were after each.
fn draw_all(mut told: Told) -> (Told, Vec<usize>) {
    let mut counts = Vec::new();
    loop {
        told = told.drawn();
        counts.push(count(&told));
        let [Effect::DrawOn(further)] = told.effects[..] else { return (told, counts) };
        told = told.then(Action::DrawingWentOn(further));
    }
}

#[test]
fn of_a_large_issue_the_page_is_told_when_all_of_it_is_drawn() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, large()));
    let (told, counts) = draw_all(told);
    assert!(counts.len() > 2 && counts.is_sorted() && counts[0] > 0, "{counts:?}");
    assert_eq!(counts.last(), Some(&1_000));
    let remember = Effect::OpenPart { part: PLACE, article: None };
    let all = [Effect::EnterPhase(Load::Ready), Effect::Emit(Event::Ready {}), remember];
    assert_eq!(told.effects, all);
}

#[test]
fn a_piece_that_is_asked_for_twice_comes_once() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, large())).drawn();
    let on = || Action::DrawingWentOn(0);
    let once = told.then(on());
    let drawn = count(&once);
    assert_eq!(count(&once.then(on())), drawn);
}

#[test]
fn nothing_is_told_of_what_is_to_be_drawn_still() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, large())).drawn();
    let before = told.state.to_draw();
    let told = (0..10).fold(told, |told, further| told.then(Action::DrawingWentOn(further)));
    assert_eq!(count(&told), 1_000);
    // The views have not come as far yet.
    assert!(!told.then(Action::Drawn(before)).effects.contains(&Effect::Emit(Event::Ready {})));
}

#[test]
fn another_issue_begins_with_its_first_piece() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, large()));
    let (told, counts) = draw_all(told);
    let told = told.then(Action::IssueChosen("small".into())).drawn();
    assert_eq!(told.effects, [Effect::Emit(Event::Issue { issue: "small".into() })]);
    let (told, again) = draw_all(told.then(Action::IssueChosen("large".into())));
    assert_eq!(told.effects, [Effect::Emit(Event::Issue { issue: "large".into() })]);
    assert_eq!(counts, again);
}

#[test]
fn an_issue_that_grew_while_it_is_read_is_all_there_at_once() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, with_articles(30)));
    let (told, counts) = draw_all(told);
    assert_eq!(counts, [30]);
    let told = told.then(Action::ReloadAsked);
    let load = told.state.counters.loads.last();
    let told = told.then(Action::BundleArrived(load, with_articles(1_100)));
    assert_eq!(count(&told), 1_100);
}

#[test]
fn whoever_is_led_to_an_article_does_not_wait_for_its_piece() {
    let told = Told::asked(Config::default()).then(Action::BundleArrived(1, large())).drawn();
    assert!(count(&told) < 1_000);
    let told = told.then(Action::PlaceVisited(place("large", Some("a999"))));
    assert_eq!(count(&told), 1_000);
}
