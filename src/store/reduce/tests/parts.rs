use std::path::Path;

use super::*;
use crate::agreed::part::LISTEN;
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
fn each_part_that_views_ask_for_has_a_script() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/parts");
    assert!(folder.join(LISTEN).join(format!("{LISTEN}.js")).is_file());
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
