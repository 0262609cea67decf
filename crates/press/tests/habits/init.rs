//! What `newsfold init` finds, and that it holds.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use newsfold_press::import::settings::{Articles, Habits};

use crate::support::command::newsfold;
use crate::{folder, imported, issues, outline};

fn issue(number: u8, more: &str) -> String {
    format!(
        "---\ntitle: Harbour Brief {number}\npublishedAt: 2026-04-{number:02}\nslug: brief-{number}\nqueue: {number}\n---\n\n\
         ## The bridge {number}\n\n**TLDR:** It opens in {number} days.\n\n**By the pier:** Stall {number} is open.\n\n\
         ## The ferry {number}\n\nThe town council has mended the old ferry over the harbour after {number} weeks, and people can sail to the baker in eleven minutes instead of walking for forty.\n\n\
         You are reading Harbour Brief.\n{more}"
    )
}

fn ten() -> Vec<(String, String)> {
    let mut files: Vec<_> =
        (1..=10).map(|number| (format!("{number}.md"), issue(number, ""))).collect();
    files.push(("README.md".into(), "Only a line.\n".into()));
    files
}

fn folder_of(files: &[(String, String)]) -> tempfile::TempDir {
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    folder(&files)
}

#[test]
fn what_newsletters_have_in_common_is_written_and_why() {
    let folder = folder_of(&ten());
    let said = newsfold(folder.path(), &["init"]);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    assert_eq!(
        said.err,
        "10 issues: headings of level 2 are articles; dates from `publishedAt` in the front matter; titles from `title` in the front matter; called `Harbour Brief`, as issues call themselves\n\
         wrote ./newsfold.toml: read it, each line says why it is there\n\
         help: `newsfold serve .` shows the newsletter, `newsfold build . -o site` makes its site\n"
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("newsfold.toml")).unwrap(),
        r#"# How Newsfold reads these newsletters. Every line may be changed or taken away;
# `#` before a line turns it off. What each can say: docs/configuration.md.

# No newsletter says a name; this is what issues call it.
name = "Harbour Brief"

# No newsletter names its home page.
# home = "https://example.com/"

# 10 of 10 issues are in this language.
language = "en"

# A picture beside the name on every page: a file beside this one, or an address.
# picture = "logo.svg"

# 10 of 10 issues have articles of this kind.
articles = "heading 2"

# 10 of 10 issues have an address other than what Newsfold makes of day and title.
# Turn it on before you publish, where links should stay what they are.
# keep-addresses = true

[labels]
# These words begin parts of articles. Those that mean one of `tldr`, `summary`, `takeaways`,
# `why` or `source` can be named so; the others are parts under their own title.
#   By the pier: 10 times
# other = ["By the pier"]

[front-matter]
# The title of 10 of 10 issues.
title = "title"
# The day of 10 of 10 issues.
date = "publishedAt"
# These keys say nothing to readers, as far as can be seen. One that does belongs to
# `title`, `date`, `authors`, `excerpt`, `tags` or `address`.
#   queue: in 10 files
ignore = ["queue"]

[leave-out]
# No article is in 1 file.
files = ["README.md"]
# These paragraphs come back. Those that are none of your text can be left out.
#   You are reading Harbour Brief.: in 10 of 10 issues
# lines = ["You are reading Harbour Brief."]
"#
    );
}

#[test]
fn what_is_written_is_read_and_changes_nothing() {
    let folder = folder_of(&ten());
    let before = imported(folder.path());
    assert_eq!(newsfold(folder.path(), &["init", ".", "--quiet"]).err, "");
    let after = imported(folder.path());
    assert_eq!(before, after);
    // Turned on, every line that is off is one that the file can have.
    let path = folder.path().join("newsfold.toml");
    let mut on = String::new();
    for line in fs::read_to_string(&path).unwrap().lines() {
        let off = line
            .strip_prefix("# ")
            .filter(|line| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')));
        writeln!(on, "{}", off.unwrap_or(line)).unwrap();
    }
    let habits =
        Habits::read(Path::new("newsfold.toml"), &on).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(habits.articles, Some(Articles::Heading(2)));
    assert!(habits.keep_addresses && !habits.leave_out.lines.is_empty(), "{habits:?}");
    fs::write(&path, on).unwrap();
    let held = imported(folder.path());
    let first = issues(&held)[0];
    assert_eq!(first.id, "brief-10");
    assert_eq!(outline(first), [(None, vec!["The bridge 10", "The ferry 10"])]);
    assert!(!newsfold_bundle::plain_text(first).contains("You are reading"));
}

#[test]
fn a_habit_that_would_change_issues_is_not_turned_on() {
    let mut files = ten();
    // Its articles stand a level deeper than those of the others.
    files[0].1 = "# Harbour Brief 1\n\n## Town\n\n### The bridge\n\nOpens.\n\n### The baker\n\nBakes.\n\n## Sea\n\n### The ferry\n\nSails.\n".into();
    let folder = folder_of(&files);
    let said = newsfold(folder.path(), &["init"]);
    assert_eq!(said.status, 0, "{}", said.err);
    let text = fs::read_to_string(folder.path().join("newsfold.toml")).unwrap();
    assert!(
        text.contains(
            "# 9 of 10 issues have articles of this kind.\n\
             # Each is judged by itself; held to it, 1 issue would have other articles.\n\
             # articles = \"heading 2\"\n"
        ),
        "{text}"
    );
}

#[test]
fn a_file_that_is_there_is_written_over_only_by_force() {
    let folder = folder_of(&ten());
    let path = folder.path().join("newsfold.toml");
    fs::write(&path, "nmae = 1\n").unwrap();
    let said = newsfold(folder.path(), &["init"]);
    assert_eq!(
        (said.status, said.err.as_str()),
        (
            1,
            "./newsfold.toml: this file is there already\nhelp: `--force` writes it anew, and what was in it is gone\n"
        )
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "nmae = 1\n");
    let said = newsfold(folder.path(), &["init", "--force"]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(fs::read_to_string(&path).unwrap().contains("name = \"Harbour Brief\""));
}

#[test]
fn a_folder_without_newsletters_gets_none() {
    let folder = folder(&[("a.png", "picture")]);
    let said = newsfold(folder.path(), &["init"]);
    assert_eq!(
        (said.status, said.err.as_str()),
        (
            1,
            ".: this folder holds no newsletter\nhelp: newsletters are text, Markdown, HTML, mail, feeds, and what mail services export\n"
        )
    );
    let said = newsfold(folder.path(), &["init", "a.png"]);
    assert_eq!(
        said.err,
        "a.png: this is no folder\nhelp: name the folder that the newsletters are in\n"
    );
    assert!(!folder.path().join("newsfold.toml").exists());
}

#[test]
fn words_of_newsletters_stay_in_their_lines() {
    let hostile = "---\ntitle: \"Brief \\\"x\\\" 1\\u2028]\"\n\"a\\nname = 1\": b\n---\n\n## A\n\nb\n\n## C\n\nd\n";
    let folder = folder(&[("1.md", hostile), ("2.md", &hostile.replace(" 1", " 2"))]);
    let said = newsfold(folder.path(), &["init"]);
    assert_eq!(said.status, 0, "{}", said.err);
    let text = fs::read_to_string(folder.path().join("newsfold.toml")).unwrap();
    let habits = Habits::read(Path::new("newsfold.toml"), &text)
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(habits.front_matter.ignore, ["a\nname = 1", "a\nname = 2"]);
}

#[test]
fn issues_of_one_article_each_are_told() {
    let essay = |of: &str| {
        format!(
            "---\ntitle: Bridges of {of}\n---\n\n## Introduction\n\nBridges of {of} hold many carts.\n\n## Conclusion\n\nUntil they bend.\n"
        )
    };
    let files: Vec<_> =
        ["stone", "wood", "rope", "tin"].map(|of| (format!("{of}.md"), essay(of))).into();
    let folder = folder_of(&files);
    let before = imported(folder.path());
    assert_eq!(newsfold(folder.path(), &["init", "-q"]).status, 0);
    let text = fs::read_to_string(folder.path().join("newsfold.toml")).unwrap();
    assert!(
        text.contains("# 4 of 4 issues have articles of this kind.\narticles = \"issue\"\n"),
        "{text}"
    );
    assert_eq!(before, imported(folder.path()));
}

#[test]
fn a_newsletter_of_headings_is_one_though_some_issues_have_a_single_article() {
    let short = |number: u8| {
        format!(
            "---\ntitle: Harbour Brief {number}\ndate: 2026-04-{number:02}\n---\n\n\
             ## The lighthouse {number}\n\n**TLDR:** It shines after {number} weeks.\n\nThe town council has mended the old light.\n"
        )
    };
    let files: Vec<_> = (1..=10)
        .map(|number| {
            let text = if number % 2 == 0 { short(number) } else { issue(number, "") };
            (format!("{number}.md"), text)
        })
        .collect();
    let folder = folder_of(&files);
    assert_eq!(newsfold(folder.path(), &["init"]).status, 0);
    let written = fs::read_to_string(folder.path().join("newsfold.toml")).unwrap();
    assert!(written.contains("\narticles = \"heading 2\""), "{written}");
}
