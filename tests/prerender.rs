//! What a page holds before any script runs.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use newsfold::prerender::{feed_content, held_issue};
use newsfold::store::{Config, History};
use newsfold_bundle::{Issue, Neighbour, Page, Publication, Site, read_issue, read_page};

const ISSUE: &str = r#"{ "id": "two", "title": "Second", "date": "2026-04-10", "sections": [
    { "title": "Nature", "articles": [
        { "id": "eels", "title": "The eels are back", "tldr": "They came at night.",
          "parts": [{ "role": "takeaways", "takeaways": ["340 eels"] }],
          "source": { "title": "Weir Watch", "url": "https://weir.example" } } ] } ] }"#;

fn issue() -> Issue {
    read_issue(ISSUE).expect("an issue")
}

fn page() -> Page {
    Page {
        publication: Publication { title: "The Letter".into(), ..Publication::default() },
        site: Site {
            issue: "issues/{id}.html".into(),
            archive: "archive.html".parse().expect("a link"),
        },
        id: "two".into(),
        number: 1,
        href: "issues/0.json".parse().expect("a link"),
        digest: "sha256-YQ==".into(),
        newer: None,
        older: Some(Neighbour { id: "one".into(), title: "</script>".into(), language: None }),
    }
}

fn drawn() -> String {
    let config =
        Config { src: Some("../bundle.json".into()), history: History::Page, ..Config::default() };
    held_issue(&page(), issue(), &config, "../")
}

#[test]
fn everything_is_there_and_nothing_can_be_pressed_in_a_heading() {
    let html = drawn();
    for piece in ["The eels are back", "They came at night.", "340 eels", "Weir Watch"] {
        assert!(html.contains(piece), "`{piece}` is not in\n{html}");
    }
    assert!(!html.contains("until-found"), "{html}");
    let (_, cards) = html.split_once("<article").expect("a card");
    assert!(!cards.contains("aria-expanded"), "{html}");
}

#[test]
fn links_between_issues_lead_from_where_the_page_lies() {
    let html = drawn();
    assert!(html.contains(r#"href="../issues/one.html""#), "{html}");
    assert!(html.contains(r#"href="../archive.html""#), "{html}");
    assert!(html.contains(r#"href="../issues/two.html#eels""#), "{html}");
}

#[test]
fn the_page_says_of_itself_what_the_app_needs_and_nothing_ends_it_early() {
    let html = drawn();
    let (_, record) = html.split_once(r#"<script type="application/json">"#).expect("a record");
    let (record, rest) = record.split_once("</script>").expect("an end");
    assert_eq!(rest, "</div>");
    assert_eq!(read_page(record).expect("a record"), page());
}

#[test]
fn the_same_issue_is_drawn_as_the_same_bytes() {
    assert_eq!(drawn(), drawn());
}

#[test]
fn a_feed_has_the_text_without_anything_to_press() {
    let html = feed_content(issue(), "en");
    assert!(html.contains("<h2>The eels are back</h2>"), "{html}");
    assert!(html.contains("<li>340 eels</li>"), "{html}");
    assert!(!html.contains("<button"), "{html}");
}
