use std::path::Path;

use anyhow::Result;

use super::Manifest;
use super::esbuild;
use crate::project::Project;

/// Makes one classic script of `src/embed/newsfold.js` and what it imports, with its source map.
/// Its name is the one that pages embed, and never changes.
pub fn bundle(project: &Project, staging: &Path, manifest: &Manifest) -> Result<()> {
    let payload = format!("--define:PAYLOAD={}", serde_json::to_string(manifest)?);
    let entry = project.path("src/embed/newsfold.js");
    let options = ["--format=iife", "--sourcemap", payload.as_str()];
    esbuild::bundle(project, &entry, &staging.join("newsfold.js"), &options)
}
