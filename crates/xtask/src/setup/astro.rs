use std::fs;
use std::time::SystemTime;

use anyhow::{Context, Result};
use xshell::cmd;

use super::node_packages;
use crate::project::Project;

/// The page of Astro that has its router; `tests/harness/routers.mjs` takes it from there.
const PAGE: &str = "target/astro/index.html";
/// What it is built from.
const SOURCES: [&str; 3] = [
    "tests/astro/astro.config.mjs",
    "tests/astro/package-lock.json",
    "tests/astro/src/pages/index.astro",
];

/// Astro's router comes with the sites that Astro builds, and not as a script of its own: builds one for the
/// tests, unless it is there.
pub fn astro_site(project: &Project) -> Result<()> {
    node_packages(project, "tests/astro")?;
    let changed = |path: &str| -> Option<SystemTime> {
        fs::metadata(project.path(path)).ok()?.modified().ok()
    };
    let built = changed(PAGE);
    if built.is_some() && SOURCES.iter().all(|source| changed(source) <= built) {
        return Ok(());
    }
    let sh = &project.shell;
    let _folder = sh.push_dir(project.path("tests/astro"));
    cmd!(sh, "npm exec -- astro build --silent")
        .env("ASTRO_TELEMETRY_DISABLED", "1")
        .run()
        .context("the site of Astro that has its router could not be built")
}
