//! The words of a newsletter, in order and without its markup, are the words of its bundle; where
//! something has no place in a bundle, it is in the report.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::path::Path;

use newsfold_bundle::{Body, Issue, IssueEntry, plain_text};
use newsfold_press::import::{ImportError, Imported, Options, import_text};
use proptest::prelude::*;
use support::generated::{
    Article, Chance, Form, LABELS, Newsletter, Section, capitalised, dotted, iso, written_out,
};
use support::soup::soup;
use support::words::words;

fn imported(name: &str, text: &str) -> Result<Imported, Vec<ImportError>> {
    import_text(Path::new(name), text, &Options::default())
}

fn issue(imported: &Imported) -> &Issue {
    match imported.bundle.issues.as_slice() {
        [IssueEntry::Inline(issue)] => issue,
        other => panic!("one issue, not {other:?}"),
    }
}

/// Words of a newsletter's prose: what could be taken for a label, a title or a sign is among them.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-z]{2,9}",
        1 => "[A-Z][a-z]{2,8}",
        1 => "[0-9]{1,4}",
        1 => Just("10:30".to_owned()),
        1 => Just("https://a.example/b".to_owned()),
        1 => Just("(ferry)".to_owned()),
        1 => Just("“quoted”".to_owned()),
        1 => Just("été".to_owned()),
        1 => Just("- dash".to_owned()),
        1 => Just("well:".to_owned()),
        1 => Just("[7]".to_owned()),
    ];
    (prop::collection::vec(word, 6..24)).prop_map(|words| format!("The {}.", words.join(" ")))
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(sentence(), 1..4).prop_map(|sentences| sentences.join(" "))
}

fn title() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{2,9}", 2..7).prop_map(|words| capitalised(&words.join(" ")))
}

fn article() -> impl Strategy<Value = Article> {
    (
        title(),
        paragraph(),
        prop::collection::vec(paragraph(), 0..4),
        prop::collection::vec(title(), 0..6),
        prop::option::of(paragraph()),
        prop::option::of(Just("The Batch — deeplearning.ai".to_owned())),
    )
        .prop_map(|(title, tldr, summary, takeaways, why, source)| Article {
            title,
            tldr: Some(tldr),
            summary,
            takeaways,
            why,
            source,
        })
}

fn newsletter() -> impl Strategy<Value = Newsletter> {
    let section = ("[A-Z]{3,9} [A-Z]{3,9}", prop::collection::vec(article(), 1..4))
        .prop_map(|(title, articles)| Section { title, articles });
    (title(), (1990..2040_i32, 1..13_u8, 1..29_u8), prop::collection::vec(section, 1..4))
        .prop_map(|(title, day, sections)| Newsletter { title, day, sections })
}

fn form() -> impl Strategy<Value = Form> {
    (
        prop::sample::select(LABELS.to_vec()),
        prop::sample::select(vec!["•", "-", "*", "–", "‣"]),
        any::<bool>(),
        any::<bool>(),
        prop::sample::select(vec!["\n", "\r\n"]),
        any::<bool>(),
        2..4_usize,
        prop::sample::select(vec![dotted as fn(_) -> _, written_out, iso]),
    )
        .prop_map(|(labels, bullet, close_lists, wrapped, line_end, mark, apart, date)| Form {
            labels,
            bullet,
            close_lists,
            wrapped,
            line_end,
            mark,
            apart,
            date,
        })
}

/// What a newsletter says, in reading order.
fn said(newsletter: &Newsletter, labels: [&str; 4]) -> String {
    let mut said = vec![newsletter.title.clone()];
    for section in &newsletter.sections {
        said.push(section.title.clone());
        for article in &section.articles {
            said.push(article.title.clone());
            said.extend(article.tldr.iter().map(|tldr| format!("{} {tldr}", labels[0])));
            if !article.summary.is_empty() {
                said.push(labels[1].to_owned());
            }
            said.extend(article.summary.iter().cloned());
            if !article.takeaways.is_empty() {
                said.push(labels[2].to_owned());
            }
            said.extend(article.takeaways.iter().cloned());
            said.extend(article.why.iter().map(|why| format!("{} {why}", labels[3])));
            said.extend(article.source.iter().cloned());
        }
    }
    said.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn a_generated_newsletter_comes_back_whole(newsletter in newsletter(), form in form()) {
        let text = newsletter.plain(&form);
        let imported = imported("generated.txt", &text).expect("a newsletter");
        let issue = issue(&imported);
        prop_assert_eq!(words(&plain_text(issue)), words(&said(&newsletter, form.labels)), "{}", text);
        let titles = |issue: &Issue| issue.articles().map(|article| article.title.clone()).collect::<Vec<_>>();
        let expected: Vec<String> = newsletter.sections.iter().flat_map(|s| &s.articles).map(|a| a.title.clone()).collect();
        prop_assert_eq!(titles(issue), expected, "{}", text);
        prop_assert_eq!(issue.sections.len(), newsletter.sections.len(), "{}", text);
        let (year, month, day) = newsletter.day;
        prop_assert_eq!(issue.date.map(|d| (d.year(), d.month(), d.day())), Some((year, month, day)));
        for (read, made) in issue.articles().zip(newsletter.sections.iter().flat_map(|s| &s.articles)) {
            let takeaways: usize = read.parts.iter().map(|part| match &part.body {
                Body::Takeaways(items) => items.len(),
                Body::Prose(_) => 0,
            }).sum();
            prop_assert_eq!(takeaways, made.takeaways.len(), "{}", text);
            prop_assert_eq!(read.tldr.is_some(), made.tldr.is_some(), "{}", text);
            prop_assert_eq!(read.source.as_ref().map(|s| &s.title), made.source.as_ref(), "{}", text);
        }
        prop_assert!(imported.report.is_whole());
        let json = newsfold_bundle::write(&imported.bundle);
        prop_assert_eq!(newsfold_bundle::read(&json).expect("a sound bundle"), imported.bundle);
    }

    #[test]
    fn a_generated_newsletter_in_markdown_comes_back_whole(seed in any::<u64>(), articles in 1..9_usize) {
        let newsletter = Chance::new(seed).newsletter(7, articles);
        let imported = imported("generated.md", &newsletter.markdown()).expect("a newsletter");
        let expected = said(&newsletter, ["TL;DR", "", "Key takeaways", "Why it matters"]).replace("The Batch —", "Source The Batch —");
        prop_assert_eq!(words(&plain_text(issue(&imported))), words(&expected));
        prop_assert!(imported.report.is_whole());
    }

    #[test]
    fn no_text_makes_it_panic_or_lose_a_word(text in soup(), name in prop::sample::select(vec!["a.txt", "a.md"])) {
        let begin = if name == "a.md" { "# Issue\n\n## An article\n\n" } else { "An issue\n\nAn article\n\nTLDR: Short.\n\n" };
        holds_every_word(name, &format!("{begin}{text}"))?;
    }

    #[test]
    fn no_change_to_a_newsletter_makes_it_lose_a_word(
        newsletter in newsletter(), form in form(), cut in any::<prop::sample::Index>(), put in soup(),
        name in prop::sample::select(vec!["a.txt", "a.md"]),
    ) {
        let mut text = newsletter.plain(&form);
        let at = (0..=cut.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.insert_str(at, &put);
        let _ = imported(name, &text);
    }

    #[test]
    fn any_characters_at_all_are_read(text in any::<String>(), name in prop::sample::select(vec!["a.txt", "a.md"])) {
        if let Ok(imported) = imported(name, &text) {
            let json = newsfold_bundle::write(&imported.bundle);
            prop_assert!(newsfold_bundle::read(&json).is_ok(), "{:?}", newsfold_bundle::read(&json));
        }
    }
}

/// Every numbered word of a text is in the bundle, in its order, or in the report.
fn holds_every_word(name: &str, text: &str) -> Result<(), TestCaseError> {
    let imported =
        imported(name, text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    let numbered = |text: &str| -> Vec<String> {
        words(text)
            .iter()
            .flat_map(|word| {
                word.split("Zw")
                    .skip(1)
                    .filter_map(|rest| rest.split_once('q').map(|(number, _)| number.to_owned()))
                    .collect::<Vec<_>>()
            })
            .filter(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
            .collect()
    };
    let json = newsfold_bundle::write(&imported.bundle);
    let reread = newsfold_bundle::read(&json);
    prop_assert!(reread.is_ok(), "{:?}\n{}", reread, text);
    let homeless: Vec<&str> =
        imported.report.issues.iter().flat_map(|i| &i.homeless).map(|h| h.text.as_str()).collect();
    let lost = numbered(&homeless.join("\n"));
    let mut issue = issue(&imported).clone();
    // A heading of Markdown is the issue's title although a line stands before it; and where there is
    // no title, the first article's stands for it.
    let title = numbered(&std::mem::take(&mut issue.title));
    let kept = numbered(&plain_text(&issue));
    // Targets hold words too.
    let targets = numbered(&json);
    for word in numbered(text) {
        prop_assert!(
            kept.contains(&word)
                || title.contains(&word)
                || lost.contains(&word)
                || targets.contains(&word),
            "{} is lost of:\n{}\n{}",
            word,
            text,
            json
        );
    }
    let order: Vec<usize> = kept.iter().filter_map(|word| word.parse().ok()).collect();
    prop_assert!(
        order.is_sorted_by(|a, b| a < b),
        "{:?} is the order of:\n{}\n{}",
        order,
        text,
        json
    );
    Ok(())
}
