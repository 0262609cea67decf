use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::counts::Counts;
use crate::project::Project;
use crate::{import, package};

/// What is tried with an installed command.
type Check = fn(&Project, &Path) -> Result<()>;

/// Installs the command from its packages, as a registry would hand them out, and has it do everything in
/// an empty folder: neither the repository nor what builds the widget is there.
pub fn test(project: &Project) -> Result<Counts> {
    let packages = package::run(project)?;
    // Outside of the repository, whose settings do not reach it there.
    let folder = project.shell.create_temp_dir()?;
    let command = install(project, &packages, folder.path())?;
    let checks: [(&str, Check); 3] = [
        ("an installed command says its version and the widget's", says_versions),
        ("an installed command builds the site that the repository's builds", builds),
        ("an installed command writes the widget and its tag", embeds),
    ];
    let mut counts = Counts::default();
    for (name, check) in checks {
        match check(project, &command) {
            Ok(()) => counts.passed += 1,
            Err(error) => {
                counts.failed += 1;
                counts.failures.push(format!("{name}: {error:#}"));
            }
        }
    }
    Ok(counts)
}

/// Unpacks the packages and installs the last; what it needs of the others is taken from them.
fn install(project: &Project, packages: &[PathBuf], folder: &Path) -> Result<PathBuf> {
    let sh = &project.shell;
    let unpacked = folder.join("packages");
    sh.create_dir(&unpacked)?;
    let mut patches = Vec::new();
    let mut last = PathBuf::new();
    for package in packages {
        // Packages have no times of their own: with those of now, what was built of others is not taken.
        cmd!(sh, "tar --extract --touch --gzip --file {package} --directory {unpacked}").run()?;
        let name = package.file_stem().context("a package has a name")?;
        last = unpacked.join(name);
        let name = name.to_string_lossy().into_owned();
        let name = name.trim_end_matches(concat!("-", env!("CARGO_PKG_VERSION")));
        patches.push("--config".to_owned());
        patches.push(format!("patch.crates-io.{name}.path={:?}", last.display().to_string()));
    }
    // The last is what is installed, and patches nothing.
    patches.truncate(patches.len().saturating_sub(2));
    // Not where the repository is built: packages of the same names would take its place.
    let target = project.path("target/installed");
    let _there = sh.push_dir(&last);
    cmd!(sh, "cargo install --quiet --path . --root {folder} --target-dir {target} {patches...}")
        .env_remove("NEWSFOLD_WIDGET")
        .run()
        .context("the package could not be installed")?;
    Ok(folder.join("bin/newsfold"))
}

fn says_versions(project: &Project, command: &Path) -> Result<()> {
    let said = cmd!(project.shell, "{command} --version").read()?;
    let version = env!("CARGO_PKG_VERSION");
    ensure!(said == format!("newsfold {version} (widget {version})"), "it says `{said}`");
    Ok(())
}

fn builds(project: &Project, command: &Path) -> Result<()> {
    let sh = &project.shell;
    let own = import::command(project)?;
    let empty = sh.create_temp_dir()?;
    let _there = sh.push_dir(empty.path());
    let samples = project.path("samples");
    cmd!(sh, "{command} build {samples} -o site --quiet").run()?;
    let dist = project.path("dist");
    cmd!(sh, "{own} build {samples} -o expected --widget {dist} --quiet").run()?;
    let [site, expected] = ["site", "expected"].map(|name| files(&empty.path().join(name)));
    let (site, expected) = (site?, expected?);
    ensure!(site.contains_key("index.html"), "there is no first page");
    ensure!(site == expected, "the two sites differ");
    Ok(())
}

fn embeds(project: &Project, command: &Path) -> Result<()> {
    let sh = &project.shell;
    let empty = sh.create_temp_dir()?;
    let _there = sh.push_dir(empty.path());
    cmd!(sh, "{command} widget -o newsfold --quiet").run()?;
    let written = files(&empty.path().join("newsfold"))?;
    let of_kind = |end: &str| written.keys().any(|name| name.ends_with(end));
    ensure!(
        written.len() >= 4 && of_kind(".wasm") && of_kind(".css"),
        "it wrote {:?}",
        written.keys()
    );
    let tag = cmd!(sh, "{command} embed --base-url newsfold/ --quiet").read()?;
    let same = cmd!(sh, "{command} embed --base-url newsfold/ --quiet --widget newsfold").read()?;
    ensure!(tag == same && tag.contains("integrity=\"sha384-"), "the tags differ: {tag}, {same}");
    Ok(())
}

/// Every file of a folder.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = files(&path)?.into_iter();
            found.extend(inside.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, fs::read(path)?);
        }
    }
    Ok(found)
}
