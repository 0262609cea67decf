use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::Project;

/// A program of the tests, and the Debian package that brings it.
pub struct Program {
    /// A file that is there when the package is.
    pub path: &'static str,
    /// The package's name.
    pub package: &'static str,
}

/// Installs the packages of the programs that are not there.
pub fn install(project: &Project, programs: &[Program]) -> Result<()> {
    let sh = &project.shell;
    let missing: Vec<&str> = programs
        .iter()
        .filter(|program| !sh.path_exists(program.path))
        .map(|program| program.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some((program, arguments)) = administrator(project) else {
        let packages = missing.join(" ");
        bail!(
            "the tests need packages that only an administrator can install\n\
             help: sudo apt-get install --no-install-recommends {packages}"
        );
    };
    println!("installing {}: about two minutes, once", missing.join(", "));
    cmd!(sh, "{program} {arguments...} apt-get update --quiet").run()?;
    cmd!(sh, "{program} {arguments...} DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends {missing...}")
        .run()
        .context("the packages could not be installed")
}

/// The program, with its first arguments, that runs a command as an administrator; `None` where
/// that would ask for a password, or where the system is not Debian's kind.
fn administrator(project: &Project) -> Option<(&'static str, &'static [&'static str])> {
    let sh = &project.shell;
    cmd!(sh, "apt-get --version").quiet().ignore_stdout().ignore_stderr().run().ok()?;
    if cmd!(sh, "id -u").quiet().read().ok()? == "0" {
        return Some(("env", &[]));
    }
    let sudo = cmd!(sh, "sudo -n true").quiet().ignore_stdout().ignore_stderr().run();
    sudo.is_ok().then_some(("sudo", &["-n", "env"]))
}
