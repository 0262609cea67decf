use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::names::Names;
use crate::project::Project;

/// Makes an app smaller, in place, with what it may use of WebAssembly: what its compiler wrote down.
/// (All features of `wasm-opt` at once would give encodings that browsers refuse.)
pub fn shrink(project: &Project, wasm: &Path, names: Names) -> Result<()> {
    let sh = &project.shell;
    let names = (names == Names::Kept).then_some("--debuginfo");
    cmd!(sh, "wasm-opt -Oz {names...} {wasm} --output {wasm}")
        .quiet()
        .run()
        .with_context(|| format!("wasm-opt refused {}", wasm.display()))
}
