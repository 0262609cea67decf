//! What `newsfold import --explain` says of a newsletter.

use std::fs;

use serde_json::{Value, json};

use crate::folder;
use crate::support::command::newsfold;

const ISSUE: &str = "---
title: Harbour Brief 12
date: 2026-04-10
excerpt: Bridges and ferries.
tags: [boats, bread]
queue: 3
---

# Town

## The bridge opens

**TLDR:** Bicycles now, cars on Monday.

Summary: The crack was smaller than feared.

The old railings stay, and so does the lamp that nobody has lit since the year of the flood.

Key takeaways:

- Bicycles now
- Cars on Monday

Why it matters: Eleven minutes to the baker.

Via [The Bulletin](https://bulletin.example)

# Sea

## The ferry

It sails at nine.

Tell a friend!

## Adverts

Rope.
";

const HABITS: &str = "[leave-out]\nlines = \"Tell a friend!\"\nsections = \"Adverts\"\n";

#[test]
fn each_line_of_a_newsletter_is_said_to_be_what_it_became() {
    let folder = folder(&[("12.md", ISSUE), ("newsfold.toml", HABITS)]);
    let said = newsfold(folder.path(), &["import", "--explain", "12.md"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "12.md
  title    Harbour Brief 12
           from `title` in the front matter
  day      2026-04-10
           from `date` in the front matter
  language en
  tags     boats, bread
  id       2026-04-10-harbour-brief-12

     2  title           Harbour Brief 12
     4  text            Bridges and ferries.
     6  passed over     queue
     9  section         Town
    11    article       The bridge opens
    13      TLDR        TLDR
    13        text      Bicycles now, cars on Monday.
    15      summary     Summary
    15        text      The crack was smaller than feared.
    17        text      The old railings stay, and so does the lamp that nobody…
    19      takeaways   Key takeaways
    21        takeaway  Bicycles now
    22        takeaway  Cars on Monday
    24      why         Why it matters
    24        text      Eleven minutes to the baker.
    26      source      Via: The Bulletin
    28  section         Sea
    30    article       The ferry
    32      text        It sails at nine.
    34  left out        Tell a friend!
                      since `newsfold.toml` leaves it out
    36  left out        Adverts
                      since `newsfold.toml` leaves it out
    38  left out        Rope.
                      since `newsfold.toml` leaves it out
"
    );
    assert!(!folder.path().join("bundle.json").exists());
}

#[test]
fn the_same_is_said_as_json() {
    let folder = folder(&[("12.md", ISSUE), ("newsfold.toml", HABITS)]);
    let said = newsfold(folder.path(), &["import", "--explain", "12.md", "--report", "json"]);
    let explained: Value =
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}", said.out));
    let issue = &explained[0];
    assert_eq!(issue["path"], "12.md");
    assert_eq!(issue["title_from"], json!({ "front-matter": "title" }));
    assert_eq!(issue["tags"], json!(["boats", "bread"]));
    let lines = issue["lines"].as_array().unwrap();
    let of =
        |what: &str| -> Vec<&Value> { lines.iter().filter(|line| line["what"] == what).collect() };
    assert_eq!(
        of("takeaway"),
        [
            &json!({ "line": 21, "depth": 3, "what": "takeaway", "words": "Bicycles now" }),
            &json!({ "line": 22, "depth": 3, "what": "takeaway", "words": "Cars on Monday" }),
        ]
    );
    assert_eq!(of("left-out")[0]["reason"], "`newsfold.toml` leaves it out");
}

#[test]
fn no_line_is_wider_than_a_terminal_and_none_does_anything_to_it() {
    let long = "港口新闻".repeat(40);
    let text = format!(
        "# {long}\n\n## A\u{1b}[2J {long}\n\n{long} <!-- {long} -->\n\n## B\n\n{}\n",
        "word ".repeat(60)
    );
    let folder = folder(&[("a.md", &text)]);
    let said = newsfold(folder.path(), &["import", "--explain", "a.md"]);
    assert_eq!(said.status, 0, "{}", said.err);
    let columns =
        |line: &str| line.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum::<usize>();
    for line in said.out.lines() {
        assert!(columns(line) <= 80, "{} columns: {line}", columns(line));
        assert!(!line.contains('\u{1b}'), "{line:?}");
    }
    assert!(said.out.lines().any(|line| columns(line) >= 79), "{}", said.out);
}

#[test]
fn every_newsletter_of_a_file_and_one_in_html_is_explained() {
    let mail = |number: u8| {
        format!(
            "From brief@harbour.example Fri Apr 10 08:00:0{number} 2026\nFrom: Harbour <brief@harbour.example>\nTo: a@b.example\nSubject: Harbour {number}\nDate: Fri, 10 Apr 2026 08:00:00 +0000\nContent-Type: text/html\n\n<h2>The bridge</h2>\n<p>It opens.</p>\n<h2>The ferry</h2>\n<p>It sails.</p>\n<p>Unsubscribe</p>\n\n"
        )
    };
    let folder = folder(&[("inbox.mbox", &(mail(1) + &mail(2)))]);
    let said = newsfold(folder.path(), &["import", "--explain", "inbox.mbox"]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert_eq!(said.out.matches("article       The ferry\n").count(), 2, "{}", said.out);
    assert!(said.out.contains("from what stands around the text"), "{}", said.out);
}

#[test]
fn what_cannot_be_explained_is_refused_as_an_import_refuses_it() {
    let folder = folder(&[("a.md", "## A\n\nb\n\n## C\n\nd\n")]);
    let at = folder.path();
    fs::write(at.join("b.txt"), "Only a line").unwrap();
    let said = newsfold(at, &["import", "--explain", "b.txt", "a.md"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("article       A\n"), "{}", said.out);
    assert!(said.err.starts_with("b.txt: no article was found\n"), "{}", said.err);
    assert_eq!(newsfold(at, &["import", "--explain", "a.md", "-o", "b.json"]).status, 2);
}
