//! Builds the site into `dist/`: the app is compiled ([`crate::app`]), the page written
//! ([`crate::reader_page`]), and both completed ([`crate::payload`]), in a folder beside the old site that
//! takes its place when it is whole.
//!
//! `trunk build --release` does the same for who has Trunk, but for the standard library.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::Result;

use crate::project::Project;
use crate::{app, payload, reader_page, setup};

/// Builds the site into `dist/`. What the parts of one run share is built once.
pub fn build(project: &Project) -> Result<()> {
    static BUILT: OnceLock<()> = OnceLock::new();
    if BUILT.get().is_none() {
        build_into(project, &[], &project.path("dist"))?;
    }
    BUILT.get_or_init(|| ());
    Ok(())
}

/// Builds the site whose reader also speaks the language of tests (src/i18n/pseudo.rs), and answers with
/// its folder.
pub fn build_with_pseudo_language(project: &Project) -> Result<PathBuf> {
    let folder = project.path("target/pseudo-language");
    build_into(project, &["pseudo-language"], &folder)?;
    Ok(folder)
}

fn build_into(project: &Project, features: &[&str], folder: &Path) -> Result<()> {
    setup::build_tools(project)?;
    let sh = &project.shell;
    let staging = project.path("target/staging");
    sh.remove_path(&staging)?;
    sh.create_dir(&staging)?;
    app::build(project, features, &staging)?;
    reader_page::write(project, &staging)?;
    payload::complete(project, &staging)?;
    sh.remove_path(folder)?;
    Ok(std::fs::rename(&staging, folder)?)
}
