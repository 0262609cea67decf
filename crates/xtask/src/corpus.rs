use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;
use crate::test::{CORPUS, corpus};

/// Reads every file of real newsletters, which lie outside the repository: no word of them is lost silently, and
/// their articles are those that a person counts.
pub fn run(project: &Project) -> Result<()> {
    let folder = corpus()?.with_context(|| {
        format!("{CORPUS} names no folder; it names one that holds a folder for each newsletter")
    })?;
    let sh = &project.shell;
    cmd!(sh, "cargo test --package newsfold-press --no-fail-fast --test corpus_words --test corpus_articles -- --nocapture")
        .env(CORPUS, folder)
        .run()
        .context("not every newsletter is read as it should be")
}
