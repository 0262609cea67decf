use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::names::Names;

/// Writes the glue of a compiled app and the app that goes with it into a folder, as `app.js` and
/// `app_bg.wasm`; says where the latter is.
///
/// This is the library of the command `wasm-bindgen`, which would take minutes to install and has to be
/// of the version that the app was compiled with: here, one lock file says both.
pub fn bind(compiled: &Path, folder: &Path, names: Names) -> Result<PathBuf> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("app")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .remove_name_section(names == Names::Removed)
                .remove_producers_section(true)
                .generate(folder)
        })
        .with_context(|| format!("no glue could be written for {}", compiled.display()))?;
    Ok(folder.join("app_bg.wasm"))
}
