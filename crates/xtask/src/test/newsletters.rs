use std::path::PathBuf;

use anyhow::{Result, ensure};

/// Names the folder of real newsletters that some tests need.
pub const VARIABLE: &str = "NEWSFOLD_NEWSLETTERS";

/// Names the folder of newsletters whose articles are counted, a folder each.
pub const CORPUS: &str = "NEWSFOLD_CORPUS";

/// The folder of real newsletters, as an absolute path, where there is one. They are other people's texts, and no part
/// of the repository.
pub fn folder() -> Result<Option<PathBuf>> {
    named(VARIABLE)
}

/// The folder of newsletters whose articles are counted, where there is one.
pub fn corpus() -> Result<Option<PathBuf>> {
    named(CORPUS)
}

fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(folder) = std::env::var_os(variable).map(PathBuf::from) else {
        return Ok(None);
    };
    ensure!(folder.is_dir(), "{variable} names no folder: {}", folder.display());
    // Tests run in the folder of their crate.
    Ok(Some(folder.canonicalize()?))
}

/// Says what is left out where there is no folder.
pub fn say_left_out(tests: &str, variable: &str) {
    println!("left out: {tests}; to run them, name a folder of newsletters in {variable}");
}
