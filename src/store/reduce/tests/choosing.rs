//! What readers choose for themselves.

use std::collections::HashSet;

use super::*;
use crate::store::{Form, Motion, Offline, Print, TextSize, Theme};

#[test]
fn a_choice_is_kept_shared_and_told() {
    let told = Told::reading().then(Action::ChoiceMade(Chosen::Size(TextSize::Large)));
    let choices = Choices { size: TextSize::Large, ..Choices::default() };
    assert_eq!(told.state.reader.choices, choices);
    let effects = [
        Effect::KeepChoices(choices),
        Effect::ShareChoices(choices),
        Effect::Emit(Event::Choice {}),
    ];
    assert_eq!(told.effects, effects);
    assert_eq!(told.state.screen.announcement.said, None, "the control speaks for itself");
}

#[test]
fn where_nothing_may_be_kept_no_choice_is_and_what_was_kept_goes() {
    let config = Config { offline: Offline::Off, ..Config::default() };
    let told = Told::asked(config.clone());
    assert!(told.effects.contains(&Effect::KeepChoices(Choices::default())));
    let told = told.then(Action::ChoiceMade(Chosen::Print(Print::Open)));
    assert!(!told.effects.iter().any(|effect| matches!(effect, Effect::KeepChoices(_))));
    assert_eq!(
        told.state.reader.choices.print,
        Print::Open,
        "it holds as long as the page is there"
    );
    let told = Told::reading();
    let config = Config { src: told.state.reader.config.src.clone(), ..config };
    let told = told.then(Action::ConfigChanged(config));
    assert!(told.effects.contains(&Effect::KeepChoices(Choices::default())));
}

#[test]
fn the_readers_theme_wins_over_the_attribute_unless_it_is_the_pages() {
    let told = Told::asked(Config { theme: Theme::Dark, ..Config::default() });
    assert_eq!(told.state.theme(), Theme::Dark);
    let told = told.then(Action::ChoiceMade(Chosen::Theme(Theme::Light)));
    assert_eq!(told.state.theme(), Theme::Light);
    let told = told.then(Action::ChoiceMade(Chosen::Theme(Theme::Inherit)));
    assert_eq!(told.state.theme(), Theme::Dark);
}

#[test]
fn resetting_is_said_once_and_leaves_how_much_is_shown() {
    let told = Told::reading()
        .then(Action::ChoiceMade(Chosen::Detail(Detail::Headlines)))
        .then(Action::ChoiceMade(Chosen::Motion(Motion::Still)))
        .then(Action::OptionsReset);
    let choices = Choices { detail: Some(Detail::Headlines), ..Choices::default() };
    assert_eq!(told.state.reader.choices, choices);
    assert_eq!(told.state.screen.announcement.said, Some(Said::OptionsReset));
    assert!(told.effects.contains(&Effect::KeepChoices(choices)));
}

#[test]
fn choices_made_elsewhere_hold_and_are_not_told_again() {
    let choices = Choices { size: TextSize::Double, ..Choices::default() };
    let told = Told::reading().then(Action::ChoicesRestored(choices));
    assert_eq!((told.state.reader.choices, told.effects.len()), (choices, 0));
}

#[test]
fn a_settled_page_has_open_what_the_reader_opened_until_then() {
    let told = Told::reading().then(toggled("first", true)).then(toggled("second", true));
    let choices = Choices { detail: Some(Detail::Takeaways), ..Choices::default() };
    let told = told.then(Action::PageSettled(choices, HashSet::from(["first".to_owned()])));
    assert_eq!(told.open_articles(), ["second"]);
    assert_eq!(told.state.reader.choices, choices);
}

#[test]
fn a_page_keeps_the_form_that_it_held_until_its_choices_are_drawn() {
    let mut told = Told::reading();
    told.state.screen.form = Form::Held;
    let held = told.state.to_draw();
    let told = told.then(Action::PageSettled(Choices::default(), HashSet::new()));
    let told = told.then(Action::Drawn(held));
    assert_eq!(told.state.screen.form, Form::Settled);
    assert_eq!(told.drawn().state.screen.form, Form::Own);
}

#[test]
fn options_open_and_close_and_outlive_another_bundle() {
    let told = Told::reading().then(Action::OptionsToggled { open: true });
    assert!(told.state.reader.options_open);
    let told = told.then(Action::ConfigChanged(Config::default()));
    assert!(told.state.reader.options_open && told.state.newsletter.issue.is_none());
}
