use anyhow::{Context, Result, ensure};
use clap::Args;
use xshell::cmd;

use crate::project::Project;

/// What to look at, and for how long.
#[derive(Args)]
pub struct Arguments {
    /// The targets, which are the folders of `crates/fuzz/corpus`; all of them when none is named.
    targets: Vec<String>,
    /// How long to look at each, in seconds.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// Try generated bundles, documents and hostile folders instead, in the numbers that are promised.
    #[arg(long, conflicts_with_all = ["targets", "keep"])]
    generated: bool,
    /// Leave inputs that go ways no others went in the corpus, as small as they get.
    #[arg(long)]
    keep: bool,
}

/// Has the compiler note which ways a program goes, as `cargo fuzz` does; all of these are options of a stable
/// compiler.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Runs each target under libFuzzer, beginning with its corpus. What breaks a promise is left in
/// `target/fuzz/`, and said.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if arguments.generated {
        return generated(project);
    }
    let sh = &project.shell;
    let corpora = project.path("crates/fuzz/corpus");
    let mut targets = arguments.targets.clone();
    if targets.is_empty() {
        let folders = sh.read_dir(&corpora)?;
        targets =
            folders.iter().filter_map(|path| Some(path.file_name()?.to_str()?.into())).collect();
    }
    let host = cmd!(sh, "rustc -vV").read()?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).context("no host")?;
    let folder = project.path("target/fuzz");
    let engine = ["--release", "--manifest-path", "crates/fuzz/engine/Cargo.toml"];
    // The same versions as everywhere, and libFuzzer.
    sh.copy_file("Cargo.lock", "crates/fuzz/engine/Cargo.lock")?;
    // For a target of its own, so that build scripts, which run without the fuzzer, are left as they are.
    cmd!(sh, "cargo build {engine...} --target-dir {folder} --target {host}")
        .env("RUSTFLAGS", COVERAGE)
        .run()?;
    let program = folder.join(host).join("release/fuzz");
    for target in &targets {
        let corpus = corpora.join(target);
        ensure!(corpus.is_dir(), "`{target}` is no target: there is no `{}`", corpus.display());
        let (found, failures) = (folder.join("found").join(target), folder.join("failures/"));
        sh.create_dir(&found)?;
        sh.create_dir(&failures)?;
        let seconds = arguments.seconds.to_string();
        cmd!(sh, "{program} -max_total_time={seconds} -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 -verbosity=0 -artifact_prefix={failures} {found} {corpus}")
            .env("NEWSFOLD_FUZZ", target)
            .run()
            .with_context(|| format!("`{target}` does not hold; the input is in {}", failures.display()))?;
        if arguments.keep {
            cmd!(sh, "{program} -merge=1 -max_len=400 {corpus} {found}")
                .env("NEWSFOLD_FUZZ", target)
                .run()?;
        }
    }
    Ok(())
}

/// The tests that make up their inputs, with as many as are promised.
fn generated(project: &Project) -> Result<()> {
    let sh = &project.shell;
    for (package, test, count) in [
        ("newsfold", "trees", ("NEWSFOLD_TREES", "20000")),
        ("newsfold-bundle", "schema_agrees", ("NEWSFOLD_DOCUMENTS", "100000")),
        ("newsfold-press", "import_is_sound", ("NEWSFOLD_IMPORTS", "20000")),
        ("newsfold-press", "hostile", ("NEWSFOLD_HOSTILE", "10000")),
    ] {
        cmd!(sh, "cargo test --release --all-features --package {package} --test {test}")
            .env(count.0, count.1)
            .run()?;
    }
    Ok(())
}
