//! What docs/embedding.md lists of attributes, events and the browser's history is what crosses between
//! page and app.

#![allow(clippy::expect_used, reason = "a test that fails says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use newsfold::agreed::{Attribute, event};
use newsfold::store::{
    Detail, Event, Failure, FailureKind, HeadingLevel, History, HistoryEntry, Images, Load, Memory,
    Offline, Theme, Visit,
};
use serde::Serialize;
use serde_json::Value;

/// The rows of the table under a heading of docs/embedding.md: the words in code of each cell.
fn table(heading: &str) -> Vec<Vec<Vec<String>>> {
    let section = section(heading);
    let cells = |row: &str| row.split('|').skip(1).map(words_in_code).collect();
    section.lines().filter(|line| line.starts_with("| `")).map(cells).collect()
}

fn section(heading: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/embedding.md");
    let document = fs::read_to_string(path).expect("the document");
    let (_, section) = document.split_once(&format!("\n## {heading}\n")).expect("the section");
    section.split("\n##").next().unwrap_or_default().to_owned()
}

fn words_in_code(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The names of an object's fields, as they cross.
fn fields(object: &Value) -> Vec<String> {
    let mut names: Vec<_> = object.as_object().expect("an object").keys().cloned().collect();
    names.sort();
    names
}

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("a value")
}

/// An event of each kind; the match says when one is missing.
fn events() -> [Event; 6] {
    let failure = Failure { kind: FailureKind::Http, message: String::new() };
    let events = [
        Event::Ready {},
        Event::Error(failure),
        Event::Toggle { article: String::new(), open: true },
        Event::Choice {},
        Event::Issue { issue: String::new() },
        Event::Update { issues: 1, articles: 2 },
    ];
    for event in &events {
        match event {
            Event::Ready {}
            | Event::Error(_)
            | Event::Toggle { .. }
            | Event::Choice {}
            | Event::Issue { .. }
            | Event::Update { .. } => {}
        }
    }
    events
}

/// The events that parts of the app tell of by themselves (`src/parts`), with what they carry, sorted.
fn of_parts() -> impl Iterator<Item = (String, Vec<String>)> {
    let events: [(&str, &[&str]); 3] = [
        (event::READ, &["articles", "read"]),
        (event::KEPT, &["article", "issue", "kept"]),
        (event::FILTER, &["filter"]),
    ];
    events.into_iter().map(|(name, detail)| {
        (name.to_owned(), detail.iter().map(|field| (*field).to_owned()).collect())
    })
}

#[test]
fn every_attribute_is_listed_and_no_other() {
    let rows = table("Attributes");
    let listed: Vec<_> = rows.iter().flat_map(|row| row[0].clone()).collect();
    // That a page is not kept, only the script of our own pages says.
    let said = Attribute::ALL.iter().filter(|(_, attribute)| *attribute != Attribute::Unkept);
    assert_eq!(listed, said.map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn every_value_of_an_attribute_is_listed_and_its_default() {
    fn names<T: PartialEq + Default>(all: &[(&'static str, T)]) -> (Vec<String>, String) {
        let default = all.iter().find(|(_, value)| *value == T::default()).expect("a default");
        (all.iter().map(|(name, _)| (*name).to_owned()).collect(), default.0.to_owned())
    }
    let rows = table("Attributes");
    let row = |attribute: Attribute| {
        let found = rows.iter().find(|row| row[0] == [attribute.name()]);
        found.map(|row| (row[1].clone(), row[2].concat())).expect("a row")
    };
    assert_eq!(row(Attribute::Detail), names(Detail::ALL));
    assert_eq!(row(Attribute::Theme), names(Theme::ALL));
    assert_eq!(row(Attribute::History), names(History::ALL));
    assert_eq!(row(Attribute::Offline), names(Offline::ALL));
    assert_eq!(row(Attribute::Memory), names(Memory::ALL));
    assert_eq!(row(Attribute::Images), names(Images::ALL));
    let (levels, default) = names(HeadingLevel::ALL);
    let ends = [levels.first(), levels.last()].map(|level| level.expect("a level").clone());
    assert_eq!(row(Attribute::HeadingLevel), (ends.to_vec(), default));
}

#[test]
fn every_event_is_listed_with_what_it_carries() {
    let rows = table("Methods and events");
    let listed: BTreeMap<_, _> = rows
        .into_iter()
        .filter(|row| row[0].concat().starts_with("newsfold-"))
        .map(|row| {
            let mut detail = row[1].clone();
            detail.sort();
            (row[0].concat(), detail)
        })
        .collect();
    let told: BTreeMap<_, _> = events()
        .iter()
        .map(written)
        .flat_map(|event| event.as_object().expect("an object").clone())
        .map(|(name, detail)| (name, fields(&detail)))
        .chain(of_parts())
        .collect();
    assert_eq!(listed, told);
}

#[test]
fn every_state_of_an_element_is_named() {
    let section = section("Methods and events");
    let line = section.lines().find(|line| line.contains("The property `state`")).expect("a line");
    for load in [Load::Idle, Load::Loading, Load::Ready, Load::Failed] {
        let name = written(&load);
        assert!(words_in_code(line).iter().any(|word| name == word.as_str()), "{name}");
    }
}

#[test]
fn what_an_entry_of_the_history_remembers_is_listed() {
    let section = section("Methods and events");
    let line = section.lines().find(|line| line.contains("`history.state.newsfold`"));
    let mut listed = words_in_code(line.expect("a line about the history"));
    listed.retain(|word| !word.starts_with("history"));
    listed.sort();
    assert_eq!(listed, fields(&written(&HistoryEntry::new(1, &Visit::default()))));
}
