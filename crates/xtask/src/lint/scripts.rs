use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// Holds scripts and style sheets to one format and to the linter's rules (`biome.jsonc`).
pub fn format_and_rules(project: &Project) -> Result<()> {
    let sh = &project.shell;
    cmd!(sh, "biome check --error-on-warnings --no-errors-on-unmatched .").quiet().run().context(
        "help: `crates/xtask/node_modules/.bin/biome check --write .` repairs what a program can",
    )
}

/// The folders of the scripts that ship to readers: those of pages, those that are loaded when they are wanted,
/// and that of a worker.
const TYPED: [&str; 2] = ["src/embed", "crates/press/src/site/delivery"];

/// Has the types in the comments of the scripts checked that ship to readers (`tsconfig.json` of each folder).
pub fn types(project: &Project) -> Result<()> {
    let sh = &project.shell;
    TYPED.iter().try_for_each(|folder| Ok(cmd!(sh, "tsc --project {folder}").quiet().run()?))
}

/// A style sheet that breaks each rule of `stylelint.config.mjs` once.
const BROKEN: &str =
    "#a { margin-left: 0; text-align: right; font-size: 1px; color: red !important; } p {}";

/// Holds the style sheets to the rules of `stylelint.config.mjs`, which is first seen to find breaches.
pub fn style_rules(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let found = cmd!(sh, "stylelint --formatter unix --stdin --stdin-filename styles/broken.css")
        .stdin(BROKEN)
        .quiet()
        .ignore_status()
        .output()?;
    let found = String::from_utf8_lossy(&found.stdout).into_owned()
        + &String::from_utf8_lossy(&found.stderr);
    let breaches = found.lines().filter(|line| line.contains("broken.css:")).count();
    ensure!(breaches == 7, "stylelint found {breaches} of 7 breaches in a broken sheet:\n{found}");
    Ok(cmd!(sh, "stylelint --formatter unix styles/**/*.css").quiet().run()?)
}
