//! Whatever `import` makes of generated input, readers take: what is written is sound as it stands.
//!
//! 600 inputs are tried; `NEWSFOLD_IMPORTS=20000` for all that was promised (`cargo xtask fuzz --generated`).

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "support/page.rs"]
#[allow(dead_code, missing_docs, clippy::pedantic, reason = "each test uses its part")]
mod page;
#[path = "support/soup.rs"]
#[allow(missing_docs, clippy::pedantic, reason = "shared with other tests")]
mod soup;

use std::path::Path;

use newsfold_bundle::{examine, write_sound};
use newsfold_press::import::{Options, import_text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn cases() -> u32 {
    let count = std::env::var("NEWSFOLD_IMPORTS").ok().and_then(|count| count.parse().ok());
    count.unwrap_or(600)
}

#[test]
fn what_is_imported_of_generated_input_is_sound() {
    let soups = ["a.txt", "a.md", "a.html"]
        .map(|name| soup::soup().prop_map(move |text| (name.to_owned(), text)).boxed());
    let [plain, markdown, html] = soups;
    let mail = |text: &str| {
        format!("From: a@a.example\nSubject: A\nContent-Type: text/html; charset=utf-8\n\n{text}")
    };
    let pages = prop::collection::vec(any::<u16>(), 0..120).prop_map(|tape| page::page(&tape).html);
    let inputs = prop_oneof![
        plain,
        markdown,
        html,
        pages.clone().prop_map(|html| ("a.html".to_owned(), html)),
        pages.prop_map(move |html| ("a.eml".to_owned(), mail(&html))),
    ];
    let run = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    let sound = std::cell::Cell::new(0);
    TestRunner::new(run)
        .run(&inputs, |(name, text)| {
            let Ok(imported) = import_text(Path::new(&name), &text, &Options::default()) else {
                return Ok(());
            };
            let written = write_sound(&imported.bundle);
            prop_assert!(written.is_ok(), "{}: {:?}: {}", name, written.err(), text);
            let again = written.map(|sound| examine(&sound.text));
            let is_sound = matches!(&again, Ok(Ok(again)) if again.mended.is_empty());
            prop_assert!(is_sound, "{}: {:?}: {}", name, again, text);
            sound.set(sound.get() + 1);
            Ok(())
        })
        .expect("what is imported is sound");
    assert!(sound.get() > cases() / 3, "{} of them were newsletters", sound.get());
}
