use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use super::names::Names;
use crate::project::Project;
use crate::setup::has_standard_library_source;

/// What the compiler is asked for when the standard library is built, too: a panic is a trap and
/// nothing else, no place in the source is written down for messages that nobody would see, and `{:?}`,
/// which only such messages use, writes nothing.
const FOR_SIZE: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Has cargo build the standard library along.
/// See <https://doc.rust-lang.org/cargo/reference/unstable.html#build-std>.
const STANDARD_LIBRARY: [&str; 4] =
    ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];

/// Compiles the app in the profile `widget`, and says where it is.
///
/// The standard library comes compiled for speed. Built for size it takes an eighth off the app; that
/// wants the library's source, a component of the toolchain, and switches of the compiler which stable
/// toolchains have under lock (`RUSTC_BOOTSTRAP`). The pinned toolchain makes that one known case. Where
/// the source is missing, the app is larger and does the same.
pub fn compile(project: &Project, features: &[&str], names: Names) -> Result<PathBuf> {
    let sh = &project.shell;
    let target = "wasm32-unknown-unknown";
    let features = features.join(",");
    let mut build = cmd!(
        sh,
        "cargo build --profile widget --target {target} --package newsfold --lib --features {features}
         --message-format=json-render-diagnostics"
    );
    if has_standard_library_source(project)? {
        build = build
            .args(STANDARD_LIBRARY)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FOR_SIZE.join(" "));
    } else {
        println!("the source of the standard library is missing: the app is an eighth larger");
    }
    if names == Names::Kept {
        // In a folder of its own, since what is compiled otherwise takes the other's place.
        build = build
            .env("CARGO_PROFILE_WIDGET_STRIP", "none")
            .env("CARGO_TARGET_DIR", project.path("target/named"));
    }
    println!("compiling the app: about two minutes the first time");
    let messages = build.quiet().read().context("the app could not be compiled")?;
    let made = messages.lines().rev().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let files = message.get("filenames")?.as_array()?.iter();
        let mut files = files.filter_map(|file| file.as_str().map(PathBuf::from));
        files.find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
    });
    made.context("cargo does not say where it left the app")
}
