use std::path::Path;

use super::*;
use crate::agreed::Attribute;
use crate::agreed::part::{LISTEN, PLACE};
use crate::store::Look;

#[test]
fn what_is_wanted_is_opened_and_a_part_that_fails_is_told_of_and_seen() {
    let state = State::default();
    let wanted = Action::PartWanted { part: LISTEN, article: Some("eels".into()) };
    let (same, effects) = reduce(&state, wanted);
    assert_eq!(same, state);
    assert_eq!(effects, [Effect::OpenPart { part: LISTEN, article: Some("eels".into()) }]);

    let (failed, _) = reduce(&state, Action::PartFailed);
    let (told, _) = reduce(&failed, Action::PartSaid("Kept".into()));
    let said = |state: &State| state.screen.announcement.said;
    assert_eq!([said(&failed), said(&told)], [Some(Said::PartFailed), Some(Said::Sentence)]);
    assert_eq!(told.screen.announcement.words.as_deref(), Some("Kept"));
    assert!(said(&told).is_some_and(Said::is_shown) && !Said::AllShown.is_shown());
}

#[test]
fn an_issue_that_was_made_here_has_no_address_and_nobody_is_told_of_it() {
    let config = Config { history: History::Hash, ..Config::default() };
    let told = Told::asked(config).then(Action::BundleArrived(1, bundle(&["new", "old"]))).drawn();
    let told = told.then(Action::IssueMade { issue: issue("kept"), focus: true }).drawn();
    assert_eq!(told.issue(), "kept");
    assert_eq!(told.state.focus_of(&Target::Heading), 1);
    assert!(!told.effects.iter().any(|effect| matches!(effect, Effect::Emit(Event::Issue { .. }))));
    assert_eq!(told.state.address_of("kept", Some("first")), None);
    let told = told.then(toggled("first", true));
    assert!(!told.effects.iter().any(|effect| matches!(effect, Effect::WritePlace(_))));
    // Made anew while it is read, it stays open; what it stands in the place of is remembered.
    let told = told.then(Action::IssueMade { issue: issue("kept"), focus: false });
    assert_eq!(told.open_articles(), ["first"]);
    assert_eq!(told.state.newsletter.made_over.as_deref(), Some("new"));
    let told = told.then(Action::IssueChosen("new".into())).drawn();
    assert_eq!((told.issue(), told.state.newsletter.made_over.clone()), ("new", None));
    assert!(told.state.address_of("new", Some("first")).is_some());
    assert!(told.effects.contains(&Effect::Emit(Event::Issue { issue: "new".into() })));
}

#[test]
fn the_part_that_remembers_looks_again_when_it_may_no_more() {
    let told = Told::reading().drawn();
    let remember = Effect::OpenPart { part: PLACE, article: None };
    let told = told.then(Action::AttributeChanged(Attribute::Memory, Some("off".into())));
    assert!(told.effects.contains(&remember));
    assert!(!Look::at(&told.state, "en").remembers && Look::at(&told.state, "en").keeps);
    let told = told.then(Action::AttributeChanged(Attribute::Limit, Some("3".into())));
    assert!(!told.effects.contains(&remember));
    let told = told.then(Action::OptionsToggled { open: true });
    assert_eq!(told.effects, [remember]);
}

#[test]
fn each_part_that_views_ask_for_has_a_script() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/parts");
    for part in [LISTEN, PLACE] {
        assert!(folder.join(part).join(format!("{part}.js")).is_file());
    }
}

#[test]
fn a_part_sees_where_nothing_is_that_nothing_is() {
    let state = State::default();
    let look = Look::at(&state, "en");
    assert_eq!((look.language, look.issue, look.file, look.articles.len()), ("en", None, None, 0));
}

#[test]
fn a_part_sees_which_issue_is_shown_and_where_that_lies() {
    let told = Told::reading();
    let look = Look::at(&told.state, "en");
    assert_eq!((look.issue, look.file, look.detail), (Some("new"), None, "brief"));
    assert_eq!(look.articles.len(), 2);
    assert_eq!(look.src, Some("https://a.example/b.json"));
}
