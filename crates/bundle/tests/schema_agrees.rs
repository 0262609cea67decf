//! The schema and the reader agree on documents, sound ones and such as were changed at some place: what the
//! reader takes as it stands, the schema takes, and what the schema refuses, the reader refuses or mends.
//!
//! 1,000 documents are tried; `NEWSFOLD_DOCUMENTS=100000` for all that was promised (`cargo xtask fuzz --generated`).

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod generated;

use jsonschema::{Validator, validator_for};
use newsfold_bundle::{FaultKind, ReadError, examine, schema, write};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

fn cases() -> u32 {
    let count = std::env::var("NEWSFOLD_DOCUMENTS").ok().and_then(|count| count.parse().ok());
    count.unwrap_or(1_000)
}

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    validator_for(&schema).expect("a schema")
}

/// Changes a document at one place, which the tape chooses.
fn change(at: &mut Value, tape: &[u8]) {
    let (&next, tape) = tape.split_first().unwrap_or((&0, &[]));
    let chosen = usize::from(next);
    let goes_on = chosen % 5 != 0;
    match at {
        Value::Object(object) if !object.is_empty() && goes_on => {
            let at = chosen % object.len();
            object.values_mut().skip(at).take(1).for_each(|value| change(value, tape));
        }
        Value::Array(values) if !values.is_empty() && goes_on => {
            let at = chosen % values.len();
            values.iter_mut().skip(at).take(1).for_each(|value| change(value, tape));
        }
        Value::Object(object) if !object.is_empty() && chosen % 2 == 0 => {
            let key = object.keys().nth(chosen % object.len()).cloned();
            object.remove(&key.unwrap_or_default());
        }
        at => {
            let odd = odd();
            *at = odd[usize::from(*tape.first().unwrap_or(&0)) % odd.len()].clone();
        }
    }
}

/// Values that stand in the place of others.
fn odd() -> Vec<Value> {
    vec![
        json!(null),
        json!(7),
        json!(-1),
        json!(1.5),
        json!(true),
        json!(""),
        json!(" "),
        json!("a"),
        json!("\r\n\0"),
        json!([]),
        json!(["a"]),
        json!({}),
        json!({ "type": "text", "value": "a" }),
        json!({ "type": "break" }),
        json!({ "type": "list", "children": [{ "type": "listItem", "children": ["a"] }] }),
    ]
}

/// What a schema cannot say, or says only to who looks at formats.
fn is_beyond_a_schema(kind: &FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::DuplicateId(_)
            | FaultKind::Date(..)
            | FaultKind::Href(..)
            | FaultKind::Language(_)
            | FaultKind::LinkInLink
            | FaultKind::PagePattern(_)
            | FaultKind::Digest(_)
            | FaultKind::Id(_)
            | FaultKind::Empty
    )
}

#[test]
fn schema_and_reader_agree_on_generated_documents() {
    let validator = validator();
    let tape = prop::collection::vec(any::<u8>(), 1..24);
    let run = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    let counts = std::cell::RefCell::new([0_u32; 2]);
    TestRunner::new(run)
        .run(&(generated::bundle(), prop::collection::vec(tape, 0..3)), |(bundle, tapes)| {
            let mut document: Value = serde_json::from_str(&write(&bundle)).expect("JSON");
            for tape in &tapes {
                change(&mut document, tape);
            }
            let text = document.to_string();
            let is_valid = validator.is_valid(&document);
            counts.borrow_mut()[usize::from(is_valid)] += 1;
            match examine(&text) {
                Ok(examined) if examined.mended.is_empty() => {
                    let errors: Vec<String> =
                        validator.iter_errors(&document).map(|error| error.to_string()).collect();
                    prop_assert!(
                        is_valid,
                        "the reader takes it, the schema does not: {:?}: {}",
                        errors,
                        text
                    );
                }
                Ok(examined) => {
                    let beyond =
                        examined.mended.listed.iter().all(|fault| is_beyond_a_schema(&fault.kind));
                    prop_assert!(!is_valid || beyond, "{}: {}", examined.mended, text);
                }
                Err(ReadError::Invalid(faults)) => {
                    let beyond = faults.listed.iter().all(|fault| is_beyond_a_schema(&fault.kind));
                    prop_assert!(!is_valid || beyond, "{}: {}", faults, text);
                }
                Err(error) => prop_assert!(!is_valid, "{}: {}", error, text),
            }
            Ok(())
        })
        .expect("schema and reader agree");
    let [refused, taken] = counts.into_inner();
    assert!(refused > cases() / 10 && taken > cases() / 10, "{refused} refused, {taken} taken");
}
