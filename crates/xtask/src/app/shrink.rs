use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// Makes an app smaller, in place, with what it may use of WebAssembly: what its compiler wrote down.
/// (All features of `wasm-opt` at once would give encodings that browsers refuse.)
pub fn shrink(project: &Project, wasm: &Path) -> Result<()> {
    let sh = &project.shell;
    cmd!(sh, "wasm-opt -Oz {wasm} --output {wasm}")
        .quiet()
        .run()
        .with_context(|| format!("wasm-opt refused {}", wasm.display()))
}
