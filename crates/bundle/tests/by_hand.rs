//! A bundle that a person wrote: bare strings stand for plain text.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that fails says so")]

use std::path::Path;

use newsfold_bundle::{Block, Body, IssueEntry, ListItem, Phrasing, plain_text, read};

#[test]
fn bare_strings_stand_for_plain_text() {
    let text = r#"{
      "version": 1,
      "publication": { "title": "Harbour Brief" },
      "issues": [{ "id": "1", "title": "One", "sections": [{ "articles": [{
        "id": "eels", "title": "The eels are back",
        "tldr": "340 of them.",
        "parts": [
          { "title": "What happened", "content": ["One.", { "type": "paragraph", "children": ["Two ", { "type": "text", "value": "three" }] }] },
          { "role": "takeaways", "takeaways": ["Four", { "type": "listItem", "children": ["Five"] }] }
        ]
      }] }] }]
    }"#;
    let bundle = read(text).expect("a bundle");
    let [IssueEntry::Inline(issue)] = bundle.issues.as_slice() else { panic!("one issue") };
    let article = issue.articles().next().expect("an article");
    assert_eq!(
        plain_text(article),
        "The eels are back 340 of them. What happened One. Two three Four Five"
    );
    let bodies: Vec<&Body> = article.parts.iter().map(|part| &part.body).collect();
    let two = Block::paragraph(vec![Phrasing::text("Two "), Phrasing::text("three")]);
    assert_eq!(bodies[0], &Body::Prose(vec![Block::text("One."), two]));
    assert_eq!(bodies[1], &Body::Takeaways(vec![ListItem::text("Four"), ListItem::text("Five")]));
}

#[test]
fn the_examples_of_the_documentation_are_bundles() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/bundle.md");
    let text = std::fs::read_to_string(&path).expect("docs/bundle.md");
    let examples: Vec<&str> =
        text.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(examples.len() >= 3, "{} examples", examples.len());
    for example in examples {
        // An example is a bundle, or the articles, parts or nodes of one.
        let wrapped = if example.contains("\"version\"") {
            example.to_owned()
        } else if example.trim_start().starts_with("{ \"type\"")
            || example.trim_start().starts_with('"')
        {
            bundle_of(&format!(
                r#"{{"id": "a", "title": "A", "parts": [{{"content": [{example}]}}]}}"#
            ))
        } else if example.contains("\"id\"") {
            bundle_of(example)
        } else {
            bundle_of(&format!(r#"{{"id": "a", "title": "A", "parts": [{example}]}}"#))
        };
        let read = read(&wrapped);
        assert!(read.is_ok(), "{read:?}\n{example}");
    }
}

fn bundle_of(articles: &str) -> String {
    format!(
        r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [{{"id": "a", "title": "A", "sections": [{{"articles": [{articles}]}}]}}]}}"#
    )
}
