//! Compiles the app, in three steps:
//!
//! 1. [`compile`]: from Rust to WebAssembly, with a standard library built for size;
//! 2. [`bind`]: what JavaScript and the app need to call each other, the glue;
//! 3. [`shrink`]: what `wasm-opt` makes smaller.

mod bind;
mod compile;
mod names;
mod shrink;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use names::Names;

/// Compiles the app with features into a folder, as `app.js` and `app_bg.wasm`.
pub fn build(project: &Project, features: &[&str], folder: &Path) -> Result<()> {
    make(project, features, folder, Names::Removed)?;
    Ok(())
}

/// Compiles the app as it is delivered, but with its names, and says where it is.
pub fn build_with_names(project: &Project, folder: &Path) -> Result<PathBuf> {
    make(project, &[], folder, Names::Kept)
}

fn make(project: &Project, features: &[&str], folder: &Path, names: Names) -> Result<PathBuf> {
    let compiled = compile::compile(project, features, names)?;
    let wasm = bind::bind(&compiled, folder, names)?;
    shrink::shrink(project, &wasm, names)?;
    Ok(wasm)
}
