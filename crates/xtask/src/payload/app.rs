use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::asset::{Asset, Parts};
use super::content_name::name_by_content;
use super::esbuild;
use crate::project::Project;

/// Minifies the glue that `wasm-bindgen` wrote, with what comes along (`src/embed/app.js`), and names it and
/// the compiled app by content. It carries the names and digests of the parts.
/// Returns the glue and the app.
///
/// What they are called until then says nothing of their content: Trunk's names come from the app as
/// cargo left it; `wasm-bindgen` and `wasm-opt`, which come after that, may leave another file under the
/// same name.
pub fn finish(project: &Project, staging: &Path, parts: &Parts) -> Result<(Asset, Asset)> {
    let raw_wasm = only(project, staging, "_bg.wasm")?;
    let stem = raw_wasm.to_string_lossy().replace("_bg.wasm", "");
    let raw_glue = PathBuf::from(format!("{stem}.js"));
    ensure!(raw_glue.is_file(), "there is no glue beside {}", raw_wasm.display());

    let wasm = name_by_content(project, &raw_wasm, "newsfold", "wasm")?;
    let minified = staging.join("glue.js");
    let alias = format!("--alias:newsfold-glue={}", raw_glue.display());
    let around = project.path("src/embed/around.js");
    let around = format!("--alias:newsfold-around={}", around.display());
    let entry = project.path("src/embed/app.js");
    let parts = format!("--define:PARTS={}", serde_json::to_string(parts)?);
    esbuild::bundle(project, &entry, &minified, &["--format=esm", &alias, &around, &parts])?;
    project.shell.remove_path(&raw_glue)?;
    let glue = name_by_content(project, &minified, "newsfold", "js")?;
    Ok((glue, wasm))
}

/// The one file of a folder whose name ends so.
fn only(project: &Project, folder: &Path, ending: &str) -> Result<PathBuf> {
    let mut found = project.shell.read_dir(folder)?;
    found.retain(|path| path.to_string_lossy().ends_with(ending));
    ensure!(found.len() < 2, "there is more than one file that ends in {ending}");
    found.pop().with_context(|| format!("there is no file that ends in {ending}"))
}
