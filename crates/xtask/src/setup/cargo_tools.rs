use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xshell::cmd;

use crate::project::Project;

/// A program that comes from crates.io, in the one version this project is built with.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    minutes: u8,
}

/// Trunk, and `wasm-bindgen` in exact step with the library.
pub fn build(project: &Project) -> Result<()> {
    // The newest Trunk that the pinned toolchain builds.
    let trunk = Tool { package: "trunk", program: "trunk", version: "0.21.14", minutes: 5 };
    install(project, &trunk)?;
    let version = locked_version(project, "wasm-bindgen")?;
    let bindgen = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        minutes: 8,
    };
    install(project, &bindgen)
}

/// The driver of Firefox, which Debian does not package.
pub fn drivers(project: &Project) -> Result<()> {
    install(
        project,
        &Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1", minutes: 4 },
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
        .run()
        .with_context(|| format!("`{package}` {version} could not be installed"))
}

/// The version of a package in `Cargo.lock`.
fn locked_version(project: &Project, name: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(&project.shell.read_file(project.path("Cargo.lock"))?)?;
    match lock.package.into_iter().find(|package| package.name == name) {
        Some(package) => Ok(package.version),
        None => bail!("Cargo.lock has no `{name}`"),
    }
}
