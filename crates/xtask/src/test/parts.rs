use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::{installed, newsletters};
use crate::counts::{BROWSERS, CARGO, Counts, NODE};
use crate::import::{command, import};
use crate::project::Project;
use crate::{dist, lint, listen, setup, size};

/// The newsletter that the browser tests show, of the folder of real ones.
const REAL_NEWSLETTER: &str = "2026-04-10.txt";

/// A part of the tests.
pub struct Part {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it does, for the one who waits.
    pub does: &'static str,
    /// Runs it, with the options that came after `--`.
    pub run: fn(&Project, &[String]) -> Result<Counts>,
}

/// What runs only where it is named: it compiles everything anew, or takes an hour.
pub const ONLY_NAMED: [&str; 2] = ["package", "changes"];

/// Every part, the quick ones first.
pub const PARTS: &[Part] = &[
    Part { name: "rust", does: "cargo test in the whole workspace", run: rust },
    Part { name: "lint", does: "format, clippy, dependencies, rules of the source", run: lint },
    Part { name: "node", does: "what scripts decide without a browser", run: node },
    Part {
        name: "size",
        does: "each file that readers download, held to its budget",
        run: size::hold,
    },
    Part { name: "browser", does: "the page in Chromium, Firefox and WebKit", run: browser },
    Part {
        name: "a11y",
        does: "accessibility checkers, contract and keyboard over every state of the page",
        run: a11y,
    },
    Part {
        name: "listen",
        does: "journeys with a screen reader in Chromium and Firefox",
        run: listen::count,
    },
    Part {
        name: "speech",
        does: "an issue, spoken by the system's own voices in Chromium and Firefox",
        run: speech,
    },
    Part {
        name: "generators",
        does: "Hugo, Jekyll, Eleventy, Astro and Apache by our recipes",
        run: generators,
    },
    Part {
        name: "changes",
        does: "five hundred pages changed by others, two hundred readers with a translator, in each engine",
        run: changes,
    },
    Part {
        name: "package",
        does: "the command, installed from its packages, in an empty folder",
        run: package,
    },
];

fn rust(project: &Project, options: &[String]) -> Result<Counts> {
    let sh = &project.shell;
    let mut counts = Counts::of(
        cmd!(sh, "cargo test --workspace --all-features --no-fail-fast {options...}"),
        &CARGO,
    )?;
    if newsletters::corpus()?.is_none() {
        newsletters::say_left_out("articles as a person counts them", newsletters::CORPUS);
    } else {
        let counted =
            cmd!(sh, "cargo test --package newsfold-press --test corpus_articles {options...}");
        counts = counts + Counts::of(counted, &CARGO)?;
    }
    if newsletters::folder()?.is_none() {
        newsletters::say_left_out(
            "the import of real newsletters, word for word",
            newsletters::VARIABLE,
        );
        return Ok(counts);
    }
    let real =
        cmd!(sh, "cargo test --package newsfold-press --test newsletters_folder {options...}");
    Ok(counts + Counts::of(real, &CARGO)?)
}

#[allow(clippy::unnecessary_wraps, reason = "every part has this signature")]
fn lint(project: &Project, _: &[String]) -> Result<Counts> {
    Ok(lint::run(project))
}

fn node(project: &Project, options: &[String]) -> Result<Counts> {
    let sh = &project.shell;
    let mut files = sh.read_dir(project.path("tests/parts"))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let run = |files: &[PathBuf]| {
        Counts::of(cmd!(sh, "node --test --test-reporter=tap {options...} {files...}"), &NODE)
    };
    let counts = run(&files)?;
    let Some(corpus) = newsletters::corpus()? else {
        newsletters::say_left_out("how real newsletters are said aloud", newsletters::CORPUS);
        return Ok(counts);
    };
    let bundles = project.path("target/corpus");
    sh.remove_path(&bundles)?;
    sh.create_dir(&bundles)?;
    for newsletter in sh.read_dir(&corpus)?.iter().filter(|path| path.is_dir()) {
        let name = newsletter.file_name().unwrap_or_default();
        import(project, newsletter, &bundles.join(name).with_extension("json"))?;
    }
    let _folder = sh.push_env("NEWSFOLD_TEST_BUNDLES", &bundles);
    Ok(counts + run(&[project.path("tests/parts/corpus-aloud.mjs")])?)
}

fn browser(project: &Project, options: &[String]) -> Result<Counts> {
    in_browsers(project, &[&["--folder".to_owned(), "browser".to_owned()], options].concat())
}

/// What `browser` does with a few of each.
fn changes(project: &Project, options: &[String]) -> Result<Counts> {
    let _pages = project.shell.push_env("NEWSFOLD_TEST_PAGES", "500");
    let _runs = project.shell.push_env("NEWSFOLD_TEST_RUNS", "200");
    let names = ["changed-pages", "translated"].map(str::to_owned);
    in_browsers(project, &[&names, options].concat())
}

fn a11y(project: &Project, options: &[String]) -> Result<Counts> {
    let folder = dist::build_with_pseudo_language(project)?;
    let _variable = project.shell.push_env("NEWSFOLD_PSEUDO_LANGUAGE", folder);
    in_browsers(project, &[&["--folder".to_owned(), "a11y".to_owned()], options].concat())
}

fn speech(project: &Project, options: &[String]) -> Result<Counts> {
    dist::build(project)?;
    setup::browsers(project)?;
    setup::speech(project)?;
    Counts::of(cmd!(project.shell, "node tests/speech/speech.mjs {options...}"), &BROWSERS)
}

fn generators(project: &Project, options: &[String]) -> Result<Counts> {
    setup::site_generators(project)?;
    let folder = ["--folder", "generators", "--engine", "chromium"].map(str::to_owned);
    in_browsers(project, &[&folder, options].concat())
}

fn package(project: &Project, _: &[String]) -> Result<Counts> {
    installed::test(project)
}

fn in_browsers(project: &Project, options: &[String]) -> Result<Counts> {
    dist::build(project)?;
    setup::browsers(project)?;
    let sh = &project.shell;
    let command = command(project)?;
    let mut tests = cmd!(sh, "node tests/run.mjs {options...}").env("NEWSFOLD_COMMAND", command);
    if let Some(folder) = newsletters::folder()? {
        let bundle = project.path("target/real-newsletter.json");
        import(project, &folder.join(REAL_NEWSLETTER), &bundle)?;
        tests = tests.env("NEWSFOLD_TEST_BUNDLE", bundle);
    } else {
        newsletters::say_left_out("the page with a real newsletter", newsletters::VARIABLE);
    }
    Counts::of(tests, &BROWSERS)
}
