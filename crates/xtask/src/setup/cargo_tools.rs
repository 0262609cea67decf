use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// A program that comes from crates.io, in the one version this project is built with.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    minutes: u8,
}

/// The driver of Firefox, which Debian does not package.
pub fn drivers(project: &Project) -> Result<()> {
    install(
        project,
        &Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1", minutes: 2 },
    )
}

/// Installs a tool unless the version wanted is there already.
fn install(project: &Project, tool: &Tool<'_>) -> Result<()> {
    let sh = &project.shell;
    let Tool { package, program, version, minutes } = tool;
    let found = cmd!(sh, "{program} --version").quiet().ignore_stderr().read().unwrap_or_default();
    if found.split_whitespace().nth(1) == Some(version) {
        return Ok(());
    }
    println!("installing {package} {version}: about {minutes} minutes on two cores, once");
    // A folder of its own: the project's lints, profiles and target folder are not the tool's.
    let build = sh.create_temp_dir()?;
    let target = build.path();
    cmd!(sh, "cargo install --locked --force --version {version} --target-dir {target} {package}")
        // It runs for seconds; its own profile would have it compiled for minutes.
        .envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
        ])
        .run()
        .with_context(|| format!("`{package}` {version} could not be installed"))
}
