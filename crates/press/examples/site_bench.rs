//! Measures `newsfold build` beside Hugo: `site_bench NEWSFOLD WIDGET FOLDER [ISSUES] [ROUNDS]`, where
//! `NEWSFOLD` is the command, built with `--release`. `cargo xtask bench site` runs it.
//!
//! Writes generated newsletters in Markdown (10,000 of five articles by default), and builds a site of
//! them with both, from nothing; then with ours once more, after one newsletter was changed. Hugo's
//! theme is the least that makes what ours makes: a page for every issue with its whole text and its
//! neighbours, the newest issue first, an archive by year, a feed of twenty whole issues, a sitemap.
//! The two take turns, in alternating order, so that what else the machine does meets both. Leaves
//! the site in `FOLDER/site`, and one of ten issues in `FOLDER/ten`.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program for developers")]

#[path = "../tests/support/generated.rs"]
#[allow(dead_code, missing_docs, clippy::pedantic, reason = "shared with the tests")]
mod generated;

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, iter};

use generated::Chance;

/// Articles an issue has.
const ARTICLES: usize = 5;
/// The most that a whole build may take of Hugo's time, and a build after one change of a whole one's.
const WHOLE: f64 = 1.0;
const CHANGE: f64 = 0.05;

/// Hugo's site, but for its content.
const THEME: &[(&str, &str)] = &[
    (
        "config.toml",
        r#"baseURL = "https://bench.example/"
title = "Bench"
languageCode = "en"
disableKinds = ["taxonomy", "term"]
enableRobotsTXT = true
[outputs]
section = ["HTML"]
"#,
    ),
    (
        "layouts/_default/baseof.html",
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="viewport" content="width=device-width"><link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
</head><body><header><a href="/">{{ site.Title }}</a> <a href="/issues/">All issues</a></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
"#,
    ),
    (
        "layouts/_default/single.html",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
"#,
    ),
    (
        "layouts/_default/list.html",
        r#"{{ define "main" }}<h1>All issues</h1>{{ range .Pages.GroupByDate "2006" }}<h2>{{ .Key }}</h2><ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2 January" }}</time></li>{{ end }}</ul>{{ end }}{{ end }}
"#,
    ),
    (
        "layouts/index.html",
        r#"{{ define "main" }}{{ range first 1 site.RegularPages }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}{{ end }}
"#,
    ),
    (
        "layouts/_default/rss.xml",
        r#"{{ print "<?xml version=\"1.0\" encoding=\"utf-8\"?>" | safeHTML }}
<rss version="2.0"><channel><title>{{ site.Title }}</title><link>{{ site.BaseURL }}</link><description>Bench</description>
{{ range first 20 site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | html }}</description></item>{{ end }}
</channel></rss>
"#,
    ),
];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [newsfold, widget, folder, numbers @ ..] = arguments.as_slice() else {
        println!("usage: site_bench NEWSFOLD WIDGET FOLDER [ISSUES] [ROUNDS]");
        return;
    };
    let number = |index: usize| numbers.get(index).and_then(|text| text.parse().ok());
    let (issues, rounds) = (number(0).unwrap_or(10_000), number(1).unwrap_or(3));
    let folder = Path::new(folder);
    empty(folder);
    let bench = Bench {
        newsfold: newsfold.into(),
        widget: widget.into(),
        content: folder.join("hugo/content/issues"),
        hugo: folder.join("hugo"),
        site: folder.join("site"),
    };
    for (name, text) in THEME {
        write(&bench.hugo.join(name), text);
    }
    newsletters(&bench.content, issues);
    newsletters(&folder.join("ten-issues"), 10);
    bench.newsfold(&folder.join("ten-issues"), &folder.join("ten"));
    let (mut whole, mut change, mut hugo) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds {
        if round % 2 == 1 {
            hugo.push(bench.hugo());
        }
        let _ = fs::remove_dir_all(&bench.site);
        whole.push(bench.newsfold(&bench.content, &bench.site));
        bench.correct(issues / 2, round);
        change.push(bench.newsfold(&bench.content, &bench.site));
        if round % 2 == 0 {
            hugo.push(bench.hugo());
        }
    }
    println!("\n{issues} issues, {} articles; medians of {rounds} rounds.\n", issues * ARTICLES);
    println!("| what | seconds | of | ratio | target | |\n| --- | --: | --- | --: | --: | --- |");
    println!("| Hugo, whole | {:.2} | | | | |", median(&hugo));
    row("newsfold, whole", &whole, "Hugo", &hugo, WHOLE);
    row("newsfold, one change", &change, "newsfold, whole", &whole, CHANGE);
}

/// Where everything is.
struct Bench {
    newsfold: PathBuf,
    widget: PathBuf,
    content: PathBuf,
    hugo: PathBuf,
    site: PathBuf,
}

impl Bench {
    /// The seconds that a build takes.
    fn newsfold(&self, source: &Path, site: &Path) -> f64 {
        seconds(
            Command::new(&self.newsfold)
                .arg("build")
                .arg(source)
                .arg("--output")
                .arg(site)
                .arg("--widget")
                .arg(&self.widget)
                .args(["--base-url", "https://bench.example/", "--language", "en", "--quiet"]),
        )
    }

    /// The seconds that Hugo takes for the same, from nothing: it keeps no pages from one run to the next.
    fn hugo(&self) -> f64 {
        let _ = fs::remove_dir_all(self.hugo.join("public"));
        seconds(Command::new("hugo").args(["--quiet", "--source"]).arg(&self.hugo))
    }

    /// Adds a sentence to one newsletter.
    fn correct(&self, number: usize, round: usize) {
        let path = self.content.join(format!("{number:05}.md"));
        let mut file = OpenOptions::new().append(true).open(path).expect("a newsletter");
        writeln!(file, "A correction, number {round}.\n").expect("a sentence");
    }
}

fn seconds(command: &mut Command) -> f64 {
    let start = Instant::now();
    let status = command.status().expect("a program");
    assert!(status.success(), "{command:?}: {status}");
    start.elapsed().as_secs_f64()
}

fn newsletters(folder: &Path, issues: usize) {
    for number in 0..issues {
        let newsletter = Chance::new(number as u64 + 1).newsletter(number, ARTICLES);
        write(&folder.join(format!("{number:05}.md")), &newsletter.markdown());
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn empty(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("an old folder");
    }
    fs::create_dir_all(folder).expect("a folder");
}

/// A line of the table: the median of the rounds' ratios, since what slows a round slows both.
fn row(what: &str, ours: &[f64], of: &str, theirs: &[f64], target: f64) {
    let ratios: Vec<f64> = iter::zip(ours, theirs).map(|(one, other)| one / other).collect();
    let ratio = median(&ratios);
    let verdict = if ratio <= target { "met" } else { "missed" };
    println!("| {what} | {:.2} | {of} | {ratio:.3} | ≤ {target} | {verdict} |", median(ours));
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
