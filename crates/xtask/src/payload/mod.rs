//! Completes a site of a page and a compiled app, in the folder where it is built:
//!
//! 1. [`parts`]: what is loaded only when it is wanted, each as one module named by content;
//! 2. [`app`]: the compiled app and its glue, which carries the names and digests of the parts, minified and
//!    named by content;
//! 3. [`style`]: the widget's style sheets as one, named by content;
//! 4. [`loader`]: `newsfold.js`, which carries the names and digests of both, and the
//!    scripts of a newsletter's own pages;
//! 5. `bundle.json`: the sample newsletters, imported, and their images;
//! 6. what stands beside them on a static host (`crates/xtask/site/`), as it is.

mod app;
mod asset;
mod content_name;
mod definitions;
pub mod esbuild;
mod loader;
mod parts;
mod style;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::import::import;
use crate::project::Project;
use crate::setup;

use asset::Manifest;
pub use content_name::name_by_content;

/// Completes the site that Trunk has built, in the folder that it names in `TRUNK_STAGING_DIR`.
pub fn complete_trunk(project: &Project) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: Trunk runs this task, as a hook of Trunk.toml")?;
    // `trunk serve` comes here without any other task before it.
    setup::node_packages(project, "crates/xtask")?;
    name_page_style(project, &staging)?;
    complete(project, &staging)
}

/// Names the page's style sheet by its content, in steps of our own digest: Trunk's names are of another,
/// and the service worker of a site looks whether a file is what its name says.
fn name_page_style(project: &Project, staging: &Path) -> Result<()> {
    let sh = &project.shell;
    let index = staging.join("index.html");
    for file in sh.read_dir(staging)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with("page-") && file.extension().is_some_and(|end| end == "css") {
            let named = name_by_content(project, &file, "page", "css")?;
            sh.write_file(&index, sh.read_file(&index)?.replace(name, &named.href))?;
        }
    }
    Ok(())
}

/// Completes the site in a folder.
pub fn complete(project: &Project, staging: &Path) -> Result<()> {
    let parts = parts::bundle(project, staging)?;
    let (glue, wasm) = app::finish(project, staging, &parts)?;
    let style = style::bundle(project, staging)?;
    style::bundle_list(project, staging)?;
    let mut manifest = Manifest { glue, wasm, style, held: None };
    loader::bundle_page(project, staging, &manifest)?;
    manifest.held = Some(loader::bundle_held(project, staging)?);
    loader::bundle(project, staging, &manifest)?;
    loader::bundle_choices(project, staging)?;
    loader::bundle_archive(project, staging, &parts)?;
    // What `newsfold --version` says of the widget in it.
    project.shell.write_file(staging.join("newsfold-version.txt"), env!("CARGO_PKG_VERSION"))?;
    import(project, &project.path("samples"), &staging.join("bundle.json"))?;
    // Beside the bundle, where the samples' own links find them.
    let images = project.shell.create_dir(staging.join("images"))?;
    for file in project.shell.read_dir(project.path("samples/images"))? {
        project.shell.copy_file(file, &images)?;
    }
    for file in project.shell.read_dir(project.path("crates/xtask/site"))? {
        project.shell.copy_file(file, staging)?;
    }
    Ok(())
}
