//! Installs what is missing, and only that: each step looks first.

mod astro;
mod browsers;
mod cargo_tools;
mod debian;
mod generators;
mod node;
mod screen_reader;
mod speech;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

pub use generators::site_generators;
pub use node::packages as node_packages;
pub use screen_reader::screen_reader;
pub use speech::speech;

/// What a build needs: the wasm target, the source of the standard library, and the tools from npm.
pub fn build_tools(project: &Project) -> Result<()> {
    wasm_target(project)?;
    if !has_standard_library_source(project)? {
        // Without it, the app is larger: no reason to stop.
        cmd!(project.shell, "rustup component add rust-src").run().ok();
    }
    node_packages(project, "crates/xtask")
}

/// What the browser tests need beyond a build: browsers, their drivers, the packages from npm,
/// and a site that is built with one of them.
pub fn browsers(project: &Project) -> Result<()> {
    browsers::system_packages(project)?;
    cargo_tools::drivers(project)?;
    node_packages(project, "tests")?;
    astro::astro_site(project)
}

/// What checking the source needs of Rust: its formatter, its linter, and the wasm target.
pub fn toolchain(project: &Project) -> Result<()> {
    let sh = &project.shell;
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let found = cmd!(sh, "cargo {command} --version").quiet().ignore_stdout().ignore_stderr();
        if found.run().is_err() {
            cmd!(sh, "rustup component add {component}").run()?;
        }
    }
    wasm_target(project)
}

/// Adds the wasm target by name: rustup follows `rust-toolchain.toml` by itself only where its
/// automatic installation is on.
fn wasm_target(project: &Project) -> Result<()> {
    let sh = &project.shell;
    if in_toolchain(project, "lib/rustlib/wasm32-unknown-unknown/lib")? {
        return Ok(());
    }
    cmd!(sh, "rustup target add wasm32-unknown-unknown")
        .run()
        .context("the Rust target wasm32-unknown-unknown is missing, and rustup did not add it")
}

/// Whether the source of the standard library is there, to be built along with the app.
pub fn has_standard_library_source(project: &Project) -> Result<bool> {
    in_toolchain(project, "lib/rustlib/src/rust/library/Cargo.lock")
}

/// Whether the toolchain has a file or a folder.
fn in_toolchain(project: &Project, path: &str) -> Result<bool> {
    let sh = &project.shell;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    Ok(std::path::Path::new(&sysroot).join(path).exists())
}
