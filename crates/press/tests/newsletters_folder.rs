//! Real newsletters, which lie outside the repository: `NEWSFOLD_NEWSLETTERS` names their folder.
//! Their words, in order and without their markup, are the words of the bundle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::path::{Path, PathBuf};

use newsfold_bundle::{Article, Body, Issue, IssueEntry, Role, plain_text};
use newsfold_press::import::{Options, import};
use support::words::{Source, markdown, plain, words};

fn folder() -> PathBuf {
    std::env::var_os("NEWSFOLD_NEWSLETTERS").map(PathBuf::from).unwrap_or_else(|| {
        panic!("NEWSFOLD_NEWSLETTERS is not set: it names the folder of newsletters; `cargo xtask test` sets it where there is one")
    })
}

fn issue(name: &str) -> Issue {
    let imported =
        import(&[folder().join(name)], &Options::default(), |_, _| {}).expect("a newsletter");
    assert!(imported.report.is_whole(), "{:?}", imported.report);
    match imported.bundle.issues.into_iter().next() {
        Some(IssueEntry::Inline(issue)) => issue,
        other => panic!("an issue, not {other:?}"),
    }
}

fn shape(issue: &Issue) -> Vec<(Option<String>, usize)> {
    issue.sections.iter().map(|section| (section.title.clone(), section.articles.len())).collect()
}

fn takeaways(article: &Article) -> usize {
    article
        .parts
        .iter()
        .map(|part| if let Body::Takeaways(items) = &part.body { items.len() } else { 0 })
        .sum()
}

fn titles(article: &Article) -> Vec<&str> {
    article.parts.iter().filter_map(|part| part.title.as_deref()).collect()
}

#[test]
fn the_shape_this_project_exists_for() {
    let issue = issue("2026-04-10.txt");
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-04-10"));
    assert_eq!(shape(&issue), [(Some("AI & AGENTS".to_owned()), 4)]);
    for article in issue.articles() {
        assert_eq!(article.tldr.as_ref().and_then(|tldr| tldr.title.as_deref()), Some("TLDR"));
        assert_eq!(titles(article), ["Summary", "Key takeaways", "Why do I care"]);
        let roles: Vec<Option<Role>> = article.parts.iter().map(|part| part.role).collect();
        assert_eq!(roles, [Some(Role::Summary), Some(Role::Takeaways), Some(Role::Why)]);
        let paragraphs = article.parts.first().map(|part| match &part.body {
            Body::Prose(blocks) => blocks.len(),
            Body::Takeaways(_) => 0,
        });
        assert_eq!(paragraphs, Some(4), "{}", article.title);
        assert_eq!(takeaways(article), 5);
        assert_eq!(
            article.source.as_ref().map(|source| source.title.as_str()),
            Some("The Batch — deeplearning.ai")
        );
    }
}

#[test]
fn wrapped_text_with_other_labels() {
    let issue = issue("harbour-brief.txt");
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-06-02"));
    let expected = ["TRANSPORT", "HOUSING", "NATURE"].map(|title| (Some(title.to_owned()), 1));
    assert_eq!(shape(&issue), expected);
    let parts: Vec<Vec<&str>> = issue.articles().map(titles).collect();
    assert_eq!(
        parts,
        [
            vec!["What happened", "Why it matters", "By the numbers", "Yes, but", "Go deeper"],
            vec!["What happened", "Between the lines", "By the numbers"],
            vec!["Why it matters"],
        ]
    );
    assert_eq!(issue.articles().map(takeaways).collect::<Vec<_>>(), [3, 2, 0]);
}

#[test]
fn markdown_with_front_matter() {
    let issue = issue("field-notes-12.md");
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-05-18"));
    assert_eq!(
        shape(&issue),
        [(Some("Instruments".to_owned()), 2 - 1), (Some("Tools".to_owned()), 2)]
    );
    assert_eq!(issue.articles().map(takeaways).collect::<Vec<_>>(), [4, 3, 1]);
    assert_eq!(issue.articles().filter(|article| article.tldr.is_some()).count(), 2);
}

#[test]
fn right_to_left() {
    let issue = issue("arabic-3.md");
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-05-25"));
    assert_eq!(shape(&issue), [(Some("أدوات".to_owned()), 2)]);
    assert_eq!(issue.articles().map(takeaways).collect::<Vec<_>>(), [3, 1]);
    assert!(issue.articles().all(|article| article.tldr.is_some()));
}

#[test]
fn every_word_and_every_target_comes_back_in_order() {
    let mut files = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name == "README.md" {
            continue;
        }
        files += 1;
        let text = std::fs::read_to_string(&path).expect("a text").replace("\r\n", "\n");
        let is_markdown = Path::new(&name).extension().is_some_and(|extension| extension == "md");
        let Source { text: source, targets } =
            if is_markdown { markdown(&text) } else { plain(&text) };
        let issue = issue(&name);
        let mut said = plain_text(&issue);
        if is_markdown {
            // The title comes from the front matter, which is markup.
            said =
                said.strip_prefix(issue.title.as_str()).expect("the title comes first").to_owned();
        }
        assert_eq!(words(&said), words(&source), "{name}");
        let json = newsfold_bundle::write_issue(&issue);
        let found: Vec<&str> =
            json.split("\"url\": \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(found, targets, "{name}");
    }
    assert!(files >= 4, "{files} newsletters");
}
