use std::path::Path;

use anyhow::Result;

use super::asset::Asset;
use super::content_name::name_by_content;
use super::esbuild;
use crate::project::Project;

/// Makes one style sheet of `styles/newsfold.css` and what it imports.
pub fn bundle(project: &Project, staging: &Path) -> Result<Asset> {
    let bundled = staging.join("widget.css");
    esbuild::bundle(project, &project.path("styles/newsfold.css"), &bundled, &[])?;
    name_by_content(project, &bundled, "newsfold", "css")
}

/// Makes the style sheet of the pages that list issues, `styles/list.css`.
pub fn bundle_list(project: &Project, staging: &Path) -> Result<Asset> {
    let bundled = staging.join("list.css");
    esbuild::bundle(project, &project.path("styles/list.css"), &bundled, &[])?;
    name_by_content(project, &bundled, "newsfold-list", "css")
}
