//! Articles as a person counts them, in real newsletters that lie outside the repository:
//! `NEWSFOLD_CORPUS` names their folder. For each newsletter a rule of thumb that shares nothing with
//! the importer counts what its author would call an article, and the importer agrees.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

use std::path::{Path, PathBuf};

use newsfold_bundle::{Body, Issue, IssueEntry, Role, Source};
use newsfold_press::import::{Options, import};

fn folder() -> PathBuf {
    std::env::var_os("NEWSFOLD_CORPUS").map_or_else(|| {
        panic!("NEWSFOLD_CORPUS is not set: it names the folder of newsletters; `cargo xtask test` sets it where there is one")
    }, PathBuf::from)
}

/// The files of a newsletter, in the order of their paths.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn issue(path: &Path) -> Option<Issue> {
    let imported = import(&[path.to_owned()], &Options::default(), |_, _| {}).ok()?;
    match imported.bundle.issues.into_iter().next() {
        // What is all issues' language is said of the newsletter alone.
        Some(IssueEntry::Inline(issue)) => Some(Issue {
            language: issue.language.or(imported.bundle.publication.language),
            ..issue
        }),
        _ => None,
    }
}

/// Compares the two counts of each issue of a newsletter: at least so many in a hundred agree.
fn agrees(newsletter: &str, hundredths: usize, count: fn(&str) -> usize) {
    let files = files(&folder().join(newsletter));
    let mut differ = Vec::new();
    for path in &files {
        let text = std::fs::read(path).expect("a file");
        let text = String::from_utf8_lossy(&text).replace("\r\n", "\n");
        let (expected, found) = (count(&text), issue(path).map_or(0, |i| i.articles().count()));
        if expected != found {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            differ.push(format!("{name}: {expected} by the rule of thumb, {found} found"));
        }
    }
    let agree = files.len() - differ.len();
    assert!(!files.is_empty() && agree * 100 >= files.len() * hundredths, "{differ:#?}");
}

/// Lines outside fences of code and front matter.
fn lines(text: &str) -> Vec<&str> {
    let text = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((_, body)) => body,
        None => text,
    };
    let mut code = false;
    let outside = |line: &&str| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    };
    text.lines().filter(outside).collect()
}

/// The lines of each column: what follows a line that begins a heading of the second level.
fn columns<'t>(lines: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut columns: Vec<Vec<&str>> = Vec::new();
    for line in lines {
        if line.starts_with("## ") {
            columns.push(Vec::new());
        } else if let Some(column) = columns.last_mut().filter(|_| !line.trim().is_empty()) {
            column.push(line);
        }
    }
    columns
}

/// Every heading is an article but those of labels; where only few of them have a TLDR or a link of
/// their own, all is one.
fn seed(text: &str) -> usize {
    const LABELS: &[&str] = &[
        "tldr",
        "summary",
        "key takeaways",
        "why do i care",
        "why i care",
        "the bottom line",
        "podsumowanie",
        "kluczowe wnioski",
    ];
    let lines = lines(text);
    let head =
        |line: &str| line.trim_matches(['#', ' ', ':']).to_lowercase().replace([';', '?'], "");
    let of = |sign: &str| {
        let heads = lines.iter().filter(|line| line.starts_with(sign));
        heads.filter(|line| !LABELS.contains(&head(line).as_str())).count()
    };
    let own = of("## ").max(of("# ")).max(1);
    let parts = parts_of(&lines);
    let with = |label: &str| {
        parts.iter().filter(|part| part.iter().any(|line| line.starts_with(label))).count()
    };
    let tldrs = lines.iter().filter(|line| line.starts_with('#') && head(line) == "tldr").count();
    let (summed_up, sourced) = (with("**TLDR").max(tldrs), with("**Link"));
    let articles = summed_up.max(sourced);
    if summed_up == sourced && sourced > 0 && sourced * 2 <= own {
        sourced
    } else if articles <= 1 || articles * 3 < of("#") {
        1
    } else {
        own
    }
}

/// The lines of each part: what follows a heading of any level.
fn parts_of<'t>(lines: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut parts = vec![Vec::new()];
    for line in lines {
        if line.starts_with('#') {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(*line);
        }
    }
    parts
}

/// Every item is one, and every column without items that says something.
fn digest_of_links(text: &str) -> usize {
    let item = |line: &&&str| {
        let bare = line.trim_start_matches(|c: char| c.is_ascii_digit());
        bare.starts_with("- ") || bare.starts_with(". ") && bare.len() < line.len()
    };
    let lines = lines(text);
    let items = lines.iter().filter(item).count();
    let texts = columns(&lines)
        .iter()
        .filter(|column| !column.is_empty() && !column.iter().any(|line| item(&line)))
        .filter(|column| column.iter().any(|line| !line.starts_with("<!--")))
        .count();
    items + texts
}

/// Every paragraph that begins with bold words is one.
fn bold_leads(text: &str) -> usize {
    lines(text).iter().filter(|line| line.starts_with("__")).count()
}

/// Every column that says something right under its heading is one; under the others, each heading.
fn columns_and_their_headings(text: &str) -> usize {
    let underlined = text.lines().zip(text.lines().skip(1).chain([""])).map(|(line, next)| {
        let rule = next.len() > 3 && next.bytes().all(|byte| byte == b'-' || byte == b'=');
        if rule && !line.trim().is_empty() { format!("## {line}") } else { line.to_owned() }
    });
    let text: String = underlined.collect::<Vec<_>>().join("\n");
    let lines = lines(&text);
    let mut count = 0;
    for column in columns(&lines) {
        let heads = column.iter().filter(|line| line.starts_with("### ")).count();
        let linked = column.iter().filter(|line| line.starts_with("### [")).count();
        let says = column.first().is_some_and(|line| !line.starts_with("###"));
        count += if says && linked * 2 <= heads { usize::from(!column.is_empty()) } else { heads };
    }
    count
}

/// Every numbered line with a title is one, and every column that has none.
fn numbered_columns(text: &str) -> usize {
    let numbered = |line: &&&str| {
        line.trim_start_matches('*').split_once('、').is_some_and(|(number, title)| {
            !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
                && !title.trim().is_empty()
        })
    };
    columns(&lines(text))
        .iter()
        .filter(|column| !column.is_empty())
        .map(|column| column.iter().filter(numbered).count().max(1))
        .sum()
}

/// Every stretch between rules is one that begins with a line by itself, and says something under it.
fn parted_by_rules(text: &str) -> usize {
    let is_rule = |line: &str| line.len() >= 3 && line.chars().all(|c| "-=_*~–— ".contains(c));
    let mut stretches: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        if is_rule(line) {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut() {
            stretch.push(line);
        }
    }
    let is_title = |line: &str| {
        let longest = if line.ends_with('.') { 40 } else { 90 };
        // A day by itself is the issue's.
        let is_a_day =
            line.split(", ").count() == 3 && line.ends_with(|c: char| c.is_ascii_digit());
        let is_of_a_table = line.matches('\t').count() > 1 || is_a_day;
        line.chars().count() <= longest && !is_of_a_table && !line.starts_with(['*', '>', '.'])
    };
    let begins = |stretch: &&Vec<&str>| {
        let mut said = stretch.iter().filter(|line| !line.is_empty());
        said.next().is_some_and(|line| is_title(line)) && said.next().is_some()
    };
    // The newsletter's own name, number and month may stand between rules.
    let is_head = |stretch: &&Vec<&str>| {
        let lines = stretch.iter().filter(|line| !line.is_empty()).count();
        lines <= 3 && stretch.iter().any(|line| line.starts_with("Volume "))
    };
    stretches.iter().skip(1).filter(|stretch| !is_head(stretch)).filter(begins).count()
}

/// Every heading is one, in Markdown or as bold words on a line of their own in HTML, that says something.
fn bold_or_headed(text: &str) -> usize {
    let lines = lines(text);
    let head = |line: &str| {
        let bare = line.trim().trim_start_matches("<p>").trim_end_matches("</p>").trim();
        let bold = |open: &str, close: &str| {
            bare.strip_prefix(open)
                .and_then(|rest| rest.strip_suffix(close))
                .is_some_and(|inside| !inside.contains(open) && !inside.contains("<br"))
        };
        line.starts_with("## ")
            || bold("<strong>", "</strong>")
            || bold("**", "**")
            || bold("<h2>", "</h2>")
    };
    let said: Vec<&&str> =
        lines.iter().filter(|line| !line.trim().is_empty() && !line.starts_with("<!--")).collect();
    let heads = said.windows(2).filter(|pair| head(pair[0]) && !head(pair[1])).count();
    heads.max(1)
}

/// Every heading of the second level is one, or those of the third under it where there are some.
fn second_or_third_level(text: &str) -> usize {
    let mut counts: Vec<usize> = Vec::new();
    for (at, _) in text.match_indices("<h") {
        match (text.get(at + 2..at + 3), counts.last_mut()) {
            (Some("2"), _) => counts.push(0),
            (Some("3"), Some(under)) => *under += 1,
            _ => {}
        }
    }
    counts.into_iter().map(|under| under.max(1)).sum()
}

/// Few of its issues are drawn without rules, or have one in a forwarded mail.
#[test]
fn what_rules_part() {
    agrees("radio-club", 93, parted_by_rules);
}

#[test]
fn headings_of_pages() {
    agrees("shop-html", 100, second_or_third_level);
}

#[test]
fn bold_lines_and_headings() {
    agrees("postgresql-fr", 97, bold_or_headed);
}

#[test]
fn headings_with_labels() {
    agrees("seed-newsletter", 100, seed);
}

#[test]
fn a_digest_of_links() {
    agrees("haskell-weekly", 97, digest_of_links);
}

#[test]
fn paragraphs_with_bold_leads() {
    agrees("data-is-plural", 97, bold_leads);
}

#[test]
fn headings_with_text_and_headings_under_headings() {
    agrees("lwkd", 97, columns_and_their_headings);
}

#[test]
fn numbered_items() {
    agrees("ruanyf-weekly", 97, numbered_columns);
}

#[test]
fn an_essay_is_one_article() {
    agrees("substack-export", 97, |_| 1);
}

/// Which of its two languages an issue of that newsletter is in, by its tag, and by the letters that only one
/// of them has.
fn polish_or_english(text: &str) -> &'static str {
    let polish = text.to_lowercase().chars().filter(|c| "ąćęłńóśźż".contains(*c)).count();
    if polish * 200 > text.chars().count() || text.contains("#pl\"") { "pl" } else { "en" }
}

/// Each article of the newsletter that this project began with has its summary, its takeaways and why
/// they matter, and leads to where it comes from, as its text says: no more than two in a hundred are
/// written in a way that nobody foresaw. Each issue has its day, its tags and its language.
#[test]
fn every_label_finds_its_place() {
    let (mut found, mut expected) = ([0; 7], [0; 7]);
    for path in files(&folder().join("seed-newsletter")) {
        let text = std::fs::read_to_string(&path).expect("a text");
        let issue = issue(&path).expect("an issue");
        let parts = || issue.articles().flat_map(|article| &article.parts);
        let lists = parts().filter(|part| matches!(part.body, Body::Takeaways(_)));
        let whys = parts().filter(|part| part.role == Some(Role::Why));
        let led = |source: &Option<Source>| source.as_ref().is_some_and(|s| s.url.is_some());
        found[0] += issue.articles().filter(|article| article.tldr.is_some()).count();
        found[1] += lists.count();
        found[2] += whys.count();
        found[3] += issue.articles().filter(|article| led(&article.source)).count();
        let said = |key: &str| {
            let mut head = text.lines().skip(1).take_while(|line| *line != "---");
            head.find_map(|line| line.strip_prefix(key)).is_some_and(|rest| rest.len() > 2)
        };
        expected[4] += usize::from(said("publishedAt:"));
        expected[5] += usize::from(said("hashtags:"));
        expected[6] += 1;
        found[4] += usize::from(issue.date.is_some());
        found[5] += usize::from(!issue.tags.is_empty());
        found[6] += usize::from(issue.language.as_deref() == Some(polish_or_english(&text)));
        let lines = lines(&text);
        let begins = |labels: &[&str]| {
            lines.iter().filter(|line| labels.iter().any(|label| line.starts_with(label))).count()
        };
        let takeaways = ["**Key takeaways", "**Kluczowe wnioski", "**Najważniejsze wnioski"];
        expected[0] += begins(&["**TLDR"]);
        expected[1] += begins(&takeaways);
        expected[2] += begins(&["**Why do I care", "**Dlaczego mnie to"]);
        expected[3] += begins(&["**Link"]);
    }
    println!("{found:?} of {expected:?}");
    for (at, (found, expected)) in found.into_iter().zip(expected).enumerate() {
        let hundredths = if at < 4 { 98 } else { 100 };
        assert!(
            expected > 0 && found * 100 >= expected * hundredths,
            "{at}: {found} of {expected}"
        );
    }
}
