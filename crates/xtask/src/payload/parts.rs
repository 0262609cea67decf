use std::path::Path;

use anyhow::Result;

use super::asset::Parts;
use super::content_name::name_by_content;
use super::definitions::agreed::part;
use super::esbuild;
use crate::project::Project;

/// The part whose words in other languages than English are files of their own, which it loads by need: `WORDS` in it.
const WITH_WORDS: &str = part::LISTEN;

/// Makes one module of each part of the app that is loaded only when it is wanted (`src/agreed/part.rs`): the script
/// of its name in its folder of `src/parts/`, with what that imports. Each is named by content.
pub fn bundle(project: &Project, staging: &Path) -> Result<Parts> {
    let mut parts = Parts::new();
    for name in part::ALL {
        let bundled = staging.join(format!("{name}.js"));
        let entry = project.path("src/parts").join(name).join(format!("{name}.js"));
        let files = if name == WITH_WORDS { words(project, staging, name)? } else { Parts::new() };
        let words = format!("--define:WORDS={}", serde_json::to_string(&files)?);
        esbuild::bundle(project, &entry, &bundled, &["--format=esm", &words])?;
        let asset = name_by_content(project, &bundled, &format!("newsfold-{name}"), "js")?;
        parts.insert(name.to_owned(), asset);
    }
    Ok(parts)
}

/// Makes a module of a part's words in each language but English (`words/LANGUAGE.js`), named by content.
fn words(project: &Project, staging: &Path, name: &str) -> Result<Parts> {
    let mut words = Parts::new();
    for file in project.shell.read_dir(project.path("src/parts").join(name).join("words"))? {
        let Some(language) = file.file_stem().and_then(|stem| stem.to_str()) else { continue };
        // The other files there have longer names.
        if language.len() > 2 || language == "en" {
            continue;
        }
        let bundled = staging.join(format!("{name}-{language}.js"));
        esbuild::bundle(project, &file, &bundled, &["--format=esm"])?;
        let stem = format!("newsfold-{name}-{language}");
        words.insert(language.to_owned(), name_by_content(project, &bundled, &stem, "js")?);
    }
    Ok(words)
}
