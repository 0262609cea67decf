//! What readers download: each file held to its budget, and a table of where the app's bytes are.

mod names;
mod table;

use anyhow::Result;
use xshell::cmd;

use crate::counts::{BROWSERS, Counts};
use crate::project::Project;
use crate::{app, dist};

/// What each ten kilobytes of the app are, in words.
const ACCOUNT: &str = include_str!("account.md");

/// Holds what is delivered to `crates/xtask/budget.json`. It is a part of the tests.
pub fn hold(project: &Project, _: &[String]) -> Result<Counts> {
    dist::build(project)?;
    let sh = &project.shell;
    let sizes = cmd!(sh, "node crates/xtask/payload-sizes.mjs dist crates/xtask/budget.json");
    Counts::of(sizes, &BROWSERS)
}

/// Writes `docs/size.md`: the sizes of what is delivered, and of the app by crate and by module.
pub fn document(project: &Project) -> Result<()> {
    dist::build(project)?;
    let sh = &project.shell;
    let files = cmd!(sh, "node crates/xtask/payload-sizes.mjs dist").quiet().read()?;
    let folder = project.path("target/named-app");
    sh.create_dir(&folder)?;
    let named = app::build_with_names(project, &folder)?;
    let table = table::table(&names::sizes(&sh.read_binary_file(named)?)?);
    sh.write_file(
        project.path("docs/size.md"),
        format!(
            "# Where the bytes are\n\n\
             Written by `cargo xtask size`; `cargo xtask test size` holds each file to its budget, \
             `crates/xtask/budget.json`.\n\n\
             ## What readers download\n\n{files}\n\n\
             {ACCOUNT}\
             ## The app, before compression\n\n\
             By crate, and ours by module: bytes of code. What a generic function of a library was \
             compiled for counts for the library.\n\n{table}"
        ),
    )?;
    Ok(())
}
