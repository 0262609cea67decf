//! The schema of a `newsfold.toml` and the command agree.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use newsfold_press::import::settings::{Articles, Habits};
use serde_json::Value;

use crate::support::command::newsfold_reading;

fn schema() -> Value {
    let printed = newsfold_reading("", &["schema", "habits"]);
    assert_eq!((printed.status, printed.err.as_str()), (0, ""));
    serde_json::from_str(&printed.out).unwrap()
}

#[test]
fn the_schema_is_printed_as_it_is_kept() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("newsfold.schema.json");
    let printed = newsfold_reading("", &["schema", "habits"]);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&kept, &printed.out).unwrap();
    }
    assert!(
        fs::read_to_string(&kept).is_ok_and(|kept| kept == printed.out),
        "crates/press/newsfold.schema.json is not current: UPDATE_GOLDEN=1 cargo test -p newsfold-press rewrites it"
    );
}

/// A value that a key can have, by its schema.
fn value_of(key: &str, schema: &Value) -> String {
    let of_kind = |schema: &Value| -> Option<String> {
        let kind = |name: &str| {
            schema["type"] == name
                || schema["type"]
                    .as_array()
                    .is_some_and(|types| types.iter().any(|kind| kind == name))
        };
        if let Some(first) = schema["enum"].as_array().and_then(|values| values.first()) {
            return Some(first.to_string());
        }
        if kind("boolean") {
            return Some("true".to_owned());
        }
        let text = match key {
            "home" => "https://harbour.example/",
            "language" => "en",
            // A word has one meaning: each key has its own.
            other => other,
        };
        kind("string").then(|| format!("\"{text}\""))
    };
    let choices = schema["anyOf"].as_array().cloned().unwrap_or_default();
    let all = std::iter::once(schema).chain(&choices);
    all.into_iter().find_map(of_kind).unwrap_or_else(|| panic!("`{key}` has no value: {schema}"))
}

/// A file with every key of the schema.
fn everything(schema: &Value) -> String {
    let (mut plain, mut tables) = (String::new(), String::new());
    for (key, about) in schema["properties"].as_object().unwrap() {
        assert!(about["description"].is_string(), "`{key}` says what it is for");
        if let Some(own) = about["properties"].as_object() {
            writeln!(tables, "[{key}]").unwrap();
            for (inner, about) in own {
                assert!(about["description"].is_string(), "`{key}.{inner}` says what it is for");
                writeln!(tables, "{inner} = {}", value_of(inner, about)).unwrap();
            }
        } else if about["type"] == "object" {
            writeln!(tables, "[{key}]\nword = \"said\"").unwrap();
        } else {
            writeln!(plain, "{key} = {}", value_of(key, about)).unwrap();
        }
    }
    plain + &tables
}

#[test]
fn every_key_of_the_schema_is_one_of_the_file_and_no_other_is() {
    let schema = schema();
    let text = everything(&schema);
    let read = |text: &str| Habits::read(Path::new("newsfold.toml"), text);
    let habits = read(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(habits.articles, Some(Articles::Heading(1)));
    assert!(habits.keep_addresses);
    // What the command says its keys are is what the schema has.
    let keys = |schema: &Value| -> Vec<String> {
        let mut keys: Vec<String> =
            schema["properties"].as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    let said = |text: &str| -> Vec<String> {
        let error = read(text).expect_err("an unknown key").to_string();
        let listed = error.split_once("its keys are ").expect("a list").1;
        let mut keys: Vec<String> =
            listed.split(", ").map(|key| key.trim_matches('`').to_owned()).collect();
        keys.sort();
        keys
    };
    assert_eq!(said("zzz = 1\n"), keys(&schema));
    for table in ["labels", "front-matter", "leave-out"] {
        assert_eq!(
            said(&format!("[{table}]\nzzz = 1\n")),
            keys(&schema["properties"][table]),
            "{table}"
        );
    }
    assert_eq!(schema["additionalProperties"], Value::Bool(false));
}

#[test]
fn the_documentation_names_every_key() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/configuration.md");
    let document = fs::read_to_string(document).unwrap();
    let schema = schema();
    for (key, about) in schema["properties"].as_object().unwrap() {
        assert!(document.contains(&format!("`{key}`")), "{key}");
        for inner in about["properties"].as_object().into_iter().flat_map(|own| own.keys()) {
            assert!(document.contains(&format!("`{key}.{inner}`")), "{key}.{inner}");
        }
    }
    // The example at the beginning is one that works.
    let example = document.split_once("```toml\n").unwrap().1.split_once("```").unwrap().0;
    Habits::read(Path::new("newsfold.toml"), example).unwrap_or_else(|error| panic!("{error}"));
}
