use std::path::Path;

use anyhow::Result;

use super::asset::{Asset, Manifest, Parts};
use super::content_name::name_by_content;
use super::esbuild;
use crate::project::Project;

/// Makes one classic script of `src/embed/newsfold.js` and what it imports.
/// Its name is the one that pages embed, and never changes.
pub fn bundle(project: &Project, staging: &Path, manifest: &Manifest) -> Result<()> {
    script(project, "newsfold.js", &staging.join("newsfold.js"), manifest)
}

/// Makes one classic script of `src/embed/page.js` and what it imports: the loader of a newsletter's
/// own pages, named by content, since those pages are written anew with it.
pub fn bundle_page(project: &Project, staging: &Path, manifest: &Manifest) -> Result<Asset> {
    let bundled = staging.join("page-loader.js");
    script(project, "page.js", &bundled, manifest)?;
    name_by_content(project, &bundled, "newsfold-page", "js")
}

/// Makes a module of `src/embed/held-fragment.js` and what it imports, named by content: what looks after the
/// issue of a fragment, and comes with one alone.
pub fn bundle_held(project: &Project, staging: &Path) -> Result<Asset> {
    let bundled = staging.join("held.js");
    let entry = project.path("src/embed/held-fragment.js");
    esbuild::bundle(project, &entry, &bundled, &["--format=esm"])?;
    name_by_content(project, &bundled, "newsfold-held", "js")
}

/// Makes a script of `src/embed/choices.js`, named by content: what a newsletter's own pages run before
/// they are drawn.
pub fn bundle_choices(project: &Project, staging: &Path) -> Result<Asset> {
    let bundled = staging.join("choices.js");
    let entry = project.path("src/embed/choices.js");
    esbuild::bundle(project, &entry, &bundled, &["--format=iife"])?;
    name_by_content(project, &bundled, "newsfold-choices", "js")
}

/// Makes a module of `src/parts/archive/archive.js`, named by content: what searches on the page that lists
/// all issues.
pub fn bundle_archive(project: &Project, staging: &Path, parts: &Parts) -> Result<Asset> {
    let bundled = staging.join("archive.js");
    let entry = project.path("src/parts/archive/archive.js");
    let place = parts.get("place").map(|part| &part.href);
    let place = format!("--define:PLACE={}", serde_json::to_string(&place)?);
    esbuild::bundle(project, &entry, &bundled, &["--format=esm", &place])?;
    name_by_content(project, &bundled, "newsfold-archive", "js")
}

fn script(project: &Project, entry: &str, output: &Path, manifest: &Manifest) -> Result<()> {
    let payload = format!("--define:PAYLOAD={}", serde_json::to_string(manifest)?);
    let entry = project.path("src/embed").join(entry);
    esbuild::bundle(project, &entry, output, &["--format=iife", &payload])
}
