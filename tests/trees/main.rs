//! The tree that a parser makes of a page is the tree that the app draws: what is in the page stands there node
//! by node as it was written, and nothing of it is put elsewhere, closed early or made up.
//!
//! 300 bundles are tried; `NEWSFOLD_TREES=20000` for all that was promised (`cargo xtask fuzz --generated`).

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../crates/bundle/tests/generated/mod.rs"]
#[allow(dead_code, missing_docs, reason = "each test uses its part")]
mod generated;
mod node;
mod parsed;
mod written;

use newsfold::prerender::{feed_content, held_issue};
use newsfold::store::{Config, History, Images};
use newsfold_bundle::{Bundle, Issue, IssueEntry, Page, Site, read, write};
use proptest::prelude::*;
use proptest::test_runner::{Config as Run, TestRunner};
use serde_json::{Value, json};

fn cases() -> u32 {
    std::env::var("NEWSFOLD_TREES").ok().and_then(|count| count.parse().ok()).unwrap_or(300)
}

/// The issues of a bundle that readers take, and what its pages hold.
fn pages(bundle: &Value, images: Images) -> Vec<String> {
    let Ok(bundle) = read(&bundle.to_string()) else { return Vec::new() };
    let Bundle { publication, issues, .. } = bundle;
    let inline = issues.into_iter().filter_map(|entry| match entry {
        IssueEntry::Inline(issue) => Some(issue),
        IssueEntry::Reference(_) => None,
    });
    let drawn = |issue: Issue| {
        let page = Page {
            publication: publication.clone(),
            site: Site {
                issue: "issues/{id}.html".to_owned(),
                archive: "archive.html".parse().expect("a link"),
            },
            id: issue.id.clone(),
            number: 0,
            href: "issues/0.json".parse().expect("a link"),
            digest: "sha256-YQ==".to_owned(),
            newer: None,
            older: None,
        };
        let src = Some("bundle.json".to_owned());
        let config = Config { src, history: History::Page, images, ..Config::default() };
        let page = held_issue(&page, issue.clone(), &config, "");
        [page, feed_content(issue, "en")]
    };
    inline.flat_map(drawn).collect()
}

/// Makes of a sound document one that nobody has looked at: nodes become links wherever they are, and texts
/// hold what no text holds.
fn spoilt(value: &mut Value, chance: &mut impl FnMut() -> u8) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| spoilt(value, chance)),
        Value::Object(object) => {
            let kind = object.get("type").and_then(Value::as_str).unwrap_or_default();
            if matches!(kind, "emphasis" | "strong" | "delete") && chance() < 100 {
                object.insert("type".to_owned(), json!("link"));
                object.insert("url".to_owned(), json!("https://b.example/"));
            }
            for (key, value) in object.iter_mut() {
                let words = ["title", "value", "alt", "caption", "label"].contains(&key.as_str());
                match value {
                    Value::String(text) if words && chance() < 20 => {
                        let odd = [
                            "\r\n", "\0", "\u{c}", "\n\n", "\u{85}", "</p>", "&amp", "\u{fdd0}",
                            "\t ",
                        ];
                        text.push_str(odd[usize::from(chance()) % odd.len()]);
                        text.push('x');
                    }
                    value => spoilt(value, chance),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_parser_makes_of_a_page_the_tree_that_was_written() {
    let strategy = (generated::bundle(), prop::collection::vec(any::<u8>(), 1..200), any::<bool>());
    let run = Run { cases: cases(), failure_persistence: None, ..Run::default() };
    let mut drawn = 0;
    let counted = std::cell::Cell::new(0_usize);
    TestRunner::new(run)
        .run(&strategy, |(bundle, tape, shows)| {
            let mut at = 0;
            let mut chance = || {
                at += 1;
                tape[at % tape.len()]
            };
            let mut bundle: Value = serde_json::from_str(&write(&bundle)).expect("JSON");
            spoilt(&mut bundle, &mut chance);
            let images = if shows { Images::default() } else { Images::Off };
            for html in pages(&bundle, images) {
                counted.set(counted.get() + 1);
                prop_assert_eq!(parsed::tree(&html), written::tree(&html), "{}", html);
            }
            Ok(())
        })
        .expect("every tree is the one that was written");
    drawn += counted.get();
    assert!(drawn > usize::try_from(cases()).expect("a number") / 2, "{drawn} pages");
}

#[test]
fn a_tree_that_a_parser_would_change_is_noticed() {
    for html in [
        "<a href=\"b\">c<a href=\"d\">e</a></a>",
        "<p>a<p>b</p></p>",
        "<p>a<div>b</div></p>",
        "<table><div>a</div></table>",
        "<pre>\na</pre>",
        "<button>a<button>b</button></button>",
        "<p>a\r\nb</p>",
        "<h2>a<h3>b</h3></h2>",
    ] {
        assert_ne!(parsed::tree(html), written::tree(html), "{html}");
    }
    let sound = "<p class=\"a\">b &lt;c&gt; &amp;amp; <br>d<img src=\"e\"></p><!--f-->";
    assert_eq!(parsed::tree(sound), written::tree(sound));
}
