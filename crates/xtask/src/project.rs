use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The repository, and a shell that stands in it.
pub struct Project {
    /// Runs commands from the top of the repository.
    pub shell: Shell,
    root: PathBuf,
}

impl Project {
    /// Finds the repository that cargo runs this program in.
    pub fn open() -> Result<Self> {
        // Not as it was when this was compiled: clones may share a target folder.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("run me as `cargo xtask`")?;
        let root = Path::new(&manifest)
            .ancestors()
            .nth(2)
            .context("xtask lies in crates/xtask")?
            .to_owned();
        let shell = Shell::new()?;
        shell.change_dir(&root);
        let mut project = Self { shell, root };
        project.put_tools_first()?;
        Ok(project)
    }

    /// A path within the repository.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Where `cargo install` puts programs.
    pub fn cargo_bin() -> Result<PathBuf> {
        if let Some(home) = std::env::var_os("CARGO_HOME") {
            return Ok(PathBuf::from(home).join("bin"));
        }
        let home = std::env::home_dir().context("no home directory")?;
        Ok(home.join(".cargo/bin"))
    }

    /// Puts the tools of `crates/xtask/package.json` and of `cargo install` on the path of every
    /// command.
    fn put_tools_first(&mut self) -> Result<()> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let first = [self.path("crates/xtask/node_modules/.bin"), Self::cargo_bin()?];
        let path: OsString =
            std::env::join_paths(first.into_iter().chain(std::env::split_paths(&old)))?;
        self.shell.set_var("PATH", path);
        Ok(())
    }
}
