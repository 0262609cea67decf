use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::definitions::definitions;
use crate::project::Project;

/// The oldest browsers that run the widget, as esbuild names them: newer syntax is rewritten.
/// They are the first with everything the app needs, which cannot be rewritten: adopted style
/// sheets, container queries and cascade layers.
const BROWSERS: &str = "chrome111,firefox113,safari16.4";

/// Bundles and minifies a script or a style sheet with everything it imports; scripts with what they must know
/// as the app does.
pub fn bundle(project: &Project, entry: &Path, output: &Path, options: &[&str]) -> Result<()> {
    let (sh, agreed) = (&project.shell, definitions());
    cmd!(sh, "esbuild {entry} --bundle --minify --log-level=warning --charset=utf8 --target={BROWSERS} --outfile={output} {agreed...} {options...}")
        // What a part is made of besides (src/parts) is installed with the tools.
        .env("NODE_PATH", project.path("crates/xtask/node_modules"))
        .quiet()
        .run()
        .with_context(|| format!("esbuild refused {}", entry.display()))
}
