use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::dist;
use crate::project::Project;

/// What is published, each after what it needs.
const PACKAGES: [&str; 3] = ["newsfold-bundle", "newsfold", "newsfold-press"];

/// The built widget, as long as it lies where the package of the command takes it from.
struct Filled(PathBuf);

impl Filled {
    fn new(project: &Project) -> Result<Self> {
        let filled = Self(project.path("crates/press/widget"));
        filled.clear()?;
        for file in project.shell.read_dir(project.path("dist"))? {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let is_widget =
                ["newsfold", "page-", "icon"].iter().any(|start| name.starts_with(start));
            if is_widget && file.extension().is_some_and(|end| end != "map") {
                fs::copy(&file, filled.0.join(name))?;
            }
        }
        Ok(filled)
    }

    fn clear(&self) -> Result<()> {
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name != ".gitignore") {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

impl Drop for Filled {
    fn drop(&mut self) {
        // Left over, it would only be replaced the next time.
        let _ = self.clear();
    }
}

/// Makes the packages, each of which builds by itself, and answers where they are.
pub fn run(project: &Project) -> Result<Vec<PathBuf>> {
    dist::build(project)?;
    let _filled = Filled::new(project)?;
    let sh = &project.shell;
    let packages = PACKAGES.iter().flat_map(|name| ["--package", name]);
    // All at once: cargo then builds each from its package alone, with those before it as if published.
    cmd!(sh, "cargo package --quiet --locked --allow-dirty {packages...}")
        .run()
        .context("the packages could not be made")?;
    let version = env!("CARGO_PKG_VERSION");
    let made = |name: &str| project.path(format!("target/package/{name}-{version}.crate"));
    let made: Vec<PathBuf> = PACKAGES.iter().map(|name| made(name)).collect();
    for path in &made {
        println!("{}", path.display());
    }
    Ok(made)
}
