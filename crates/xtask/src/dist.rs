use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;
use crate::setup;

/// Builds the site into `dist/`: Trunk compiles the app and the page, and its hook completes them
/// (see [`crate::payload`]). What the parts of one run share is built once.
pub fn build(project: &Project) -> Result<()> {
    static BUILT: OnceLock<()> = OnceLock::new();
    if BUILT.get().is_none() {
        trunk(project, &[])?;
    }
    BUILT.get_or_init(|| ());
    Ok(())
}

/// Builds the site whose reader also speaks the language of tests (src/i18n/pseudo.rs), and answers with
/// its folder.
pub fn build_with_pseudo_language(project: &Project) -> Result<PathBuf> {
    let folder = project.path("target/pseudo-language");
    std::fs::create_dir_all(&folder)?;
    let dist = folder.display().to_string();
    trunk(project, &["--features", "pseudo-language", "--dist", &dist])?;
    Ok(folder)
}

fn trunk(project: &Project, options: &[&str]) -> Result<()> {
    setup::build_tools(project)?;
    let sh = &project.shell;
    // Trunk takes `NO_COLOR=1`, which other programs take as "yes", for a malformed option.
    cmd!(sh, "trunk build --release {options...}")
        .env_remove("NO_COLOR")
        // Its errors name their causes; where in Trunk they came up is of no use here.
        .env_remove("RUST_BACKTRACE")
        .run()
        .context("the site could not be built")
}
