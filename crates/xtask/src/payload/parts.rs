use std::path::Path;

use anyhow::Result;

use super::asset::Parts;
use super::content_name::name_by_content;
use super::definitions::agreed::part;
use super::esbuild;
use crate::project::Project;

/// Makes one module of each part of the app that is loaded only when it is wanted (`src/agreed/part.rs`): the script
/// of its name in its folder of `src/parts/`, with what that imports. Each is named by content.
pub fn bundle(project: &Project, staging: &Path) -> Result<Parts> {
    let mut parts = Parts::new();
    for name in part::ALL {
        let bundled = staging.join(format!("{name}.js"));
        let entry = project.path("src/parts").join(name).join(format!("{name}.js"));
        esbuild::bundle(project, &entry, &bundled, &["--format=esm"])?;
        let asset = name_by_content(project, &bundled, &format!("newsfold-{name}"), "js")?;
        parts.insert(name.to_owned(), asset);
    }
    Ok(parts)
}
