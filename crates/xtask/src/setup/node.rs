use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// The oldest Node.js that runs the tools and the tests.
const OLDEST_NODE: u32 = 20;

/// Installs the npm packages of a folder, unless they stand there as its lock file says.
pub fn packages(project: &Project, folder: &str) -> Result<()> {
    let sh = &project.shell;
    let node = cmd!(sh, "node --version")
        .quiet()
        .read()
        .context("Node.js is missing: install version 20 or newer")?;
    let major = node.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    ensure!(
        major.is_some_and(|major: u32| major >= OLDEST_NODE),
        "Node.js {node} is too old: install version {OLDEST_NODE} or newer"
    );

    let lock = sh.read_file(project.path(folder).join("package-lock.json"))?;
    // npm leaves nothing that says which lock file a folder was installed from.
    let installed = project.path(folder).join("node_modules/.installed-from");
    if sh.read_file(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    println!("installing the npm packages of {folder}");
    {
        let _folder = sh.push_dir(folder);
        cmd!(sh, "npm ci --no-audit --no-fund")
            .run()
            .with_context(|| format!("the npm packages of {folder} could not be installed"))?;
    }
    sh.write_file(installed, lock)?;
    Ok(())
}
