//! The schema takes what writing makes, and refuses what reading refuses, as far as a schema can.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that fails says so")]
#![recursion_limit = "256"]

use jsonschema::{Validator, validator_for};
use newsfold_bundle::{read, schema, write};
use serde_json::{Value, json};

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of its draft");
    validator_for(&schema).expect("a schema")
}

/// A bundle that holds everything.
fn everything() -> Value {
    json!({
        "version": 1,
        "publication": { "title": "A", "language": "en", "home": "https://a.example", "description": "B" },
        "site": { "issue": "issues/{id}.html", "archive": "archive.html" },
        "older": [{ "href": "archive/a.json", "digest": "sha256-YQ==", "count": 250, "oldest": "2020-01-01", "bytes": 4_000 }],
        "issues": [
            { "id": "a", "title": "A", "date": "2026-04-10", "href": "a.json", "digest": "sha256-YQ==", "bytes": 4000, "tags": ["d"], "articles": ["B"] },
            { "id": "b", "title": "B", "date": "2026-04-09", "language": "de", "authors": ["C"], "tags": ["e"], "introduction": ["D"],
              "sections": [{ "title": "E", "introduction": ["F"], "articles": [{
                "id": "g", "title": "G", "url": "g.html", "language": "fr", "tags": ["h"], "authors": ["I"],
                "tldr": { "title": "TL;DR", "content": ["J"] },
                "parts": [
                    { "title": "Summary", "role": "summary", "content": [
                        "K",
                        { "type": "paragraph", "children": [
                            "L", { "type": "text", "value": "M" }, { "type": "break" },
                            { "type": "emphasis", "children": ["N"] }, { "type": "strong", "children": ["O"] },
                            { "type": "delete", "children": ["P"] }, { "type": "inlineCode", "value": "Q" },
                            { "type": "link", "url": "r", "title": "R", "children": ["S"] },
                            { "type": "image", "url": "t", "alt": "T", "title": "U" },
                            { "type": "image", "url": "t" } ] },
                        { "type": "list", "ordered": true, "start": 2, "children": ["V", { "type": "listItem", "children": ["W"] }] },
                        { "type": "blockquote", "children": ["X"] },
                        { "type": "code", "lang": "rust", "meta": "y", "value": "Y" },
                        { "type": "thematicBreak" },
                        { "type": "table", "caption": "z", "head": ["a", []], "rows": [["b", [{ "type": "break" }]], []] } ] },
                    { "role": "takeaways", "takeaways": ["Z"] } ],
                "source": { "label": "Via", "title": "Z", "url": "https://z.example" } }] }] }
        ]
    })
}

/// A copy with something else at one place.
fn with(pointer: &str, value: Value) -> Value {
    let mut bundle = everything();
    *bundle.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    bundle
}

#[test]
fn everything_a_bundle_can_hold_is_sound_to_both() {
    let bundle = everything();
    let read = read(&bundle.to_string()).expect("a bundle");
    let validator = validator();
    for bundle in [bundle, serde_json::from_str(&write(&read)).expect("JSON")] {
        let errors: Vec<String> =
            validator.iter_errors(&bundle).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0]);
    }
}

#[test]
fn what_reading_refuses_the_schema_refuses() {
    let validator = validator();
    let article = "/issues/1/sections/0/articles/0";
    let content = format!("{article}/parts/0/content");
    for (pointer, value) in [
        ("/version".to_owned(), json!("1")),
        ("/version".to_owned(), json!(2)),
        ("/publication/title".to_owned(), json!(null)),
        ("/issues".to_owned(), json!({})),
        ("/issues/1/title".to_owned(), json!(7)),
        ("/issues/1/sections".to_owned(), json!([{}])),
        (format!("{article}/tags"), json!("h")),
        (format!("{article}/tldr"), json!(7)),
        (format!("{article}/parts/0/role"), json!("because")),
        (format!("{article}/parts/1"), json!({ "title": "A" })),
        (format!("{article}/source"), json!({ "url": "a" })),
        (format!("{content}/0"), json!(7)),
        (format!("{content}/0"), json!({ "type": "table", "children": [] })),
        (format!("{content}/0"), json!({ "type": "table", "rows": ["a"] })),
        (format!("{content}/0"), json!({ "type": "table", "rows": [[7]] })),
        (format!("{content}/0"), json!({ "type": "table", "head": "a", "rows": [] })),
        ("/issues/1/tags".to_owned(), json!("h")),
        ("/issues/0/tags".to_owned(), json!([1])),
        (format!("{content}/1/children/0"), json!({ "type": "html", "value": "<b>" })),
        (format!("{content}/2/ordered"), json!("yes")),
        (format!("{content}/2/children/0"), json!({ "type": "paragraph", "children": [] })),
    ] {
        let broken = with(&pointer, value);
        assert!(read(&broken.to_string()).is_err(), "reading takes {pointer}");
        assert!(!validator.is_valid(&broken), "the schema takes {pointer}");
    }
}
