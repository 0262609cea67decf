//! Compiles the app, in three steps:
//!
//! 1. [`compile`]: from Rust to WebAssembly, with a standard library built for size;
//! 2. [`bind`]: what JavaScript and the app need to call each other, the glue;
//! 3. [`shrink`]: what `wasm-opt` makes smaller.

mod bind;
mod compile;
mod shrink;

use std::path::Path;

use anyhow::Result;

use crate::project::Project;

/// Compiles the app with features into a folder, as `app.js` and `app_bg.wasm`.
pub fn build(project: &Project, features: &[&str], folder: &Path) -> Result<()> {
    let compiled = compile::compile(project, features)?;
    let wasm = bind::bind(&compiled, folder)?;
    shrink::shrink(project, &wasm)
}
