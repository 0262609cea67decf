use std::path::Path;

use anyhow::{Context, Result};

use crate::payload::{esbuild, name_by_content};
use crate::project::Project;

/// How Trunk's build instructions begin in `index.html`.
const INSTRUCTION: &str = "<link data-trunk rel=\"";
/// How the instruction to link a style sheet goes on.
const STYLE_SHEET: &str = "css\" href=\"";

/// Writes the reader's page, `index.html`, as Trunk would: with its style sheet, named by content, and
/// without the instructions. (The app is the loader's business.)
pub fn write(project: &Project, staging: &Path) -> Result<()> {
    let sh = &project.shell;
    let mut page = String::new();
    for line in sh.read_file(project.path("index.html"))?.lines() {
        let Some((_, instruction)) = line.split_once(INSTRUCTION) else {
            page.extend([line, "\n"]);
            continue;
        };
        if let Some(sheet) = instruction.strip_prefix(STYLE_SHEET) {
            let (sheet, _) = sheet.split_once('"').context("index.html: a quote is missing")?;
            let bundled = staging.join("page.css");
            esbuild::bundle(project, &project.path(sheet), &bundled, &[])?;
            let sheet = name_by_content(project, &bundled, "page", "css")?.href;
            page.extend(["    <link rel=\"stylesheet\" href=\"./", &sheet, "\">\n"]);
        }
    }
    sh.write_file(staging.join("index.html"), page)?;
    Ok(())
}
