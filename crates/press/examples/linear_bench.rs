//! Holds time against size: `linear_bench NEWSFOLD WIDGET FOLDER [SHAPE]`, where `NEWSFOLD` is the command,
//! built with `--release`. `cargo xtask bench linear` runs it.
//!
//! Each shape of newsletter that might be hard to read is made in sizes from 256 kB to 8 MB and imported, its
//! bundle checked, and a site built of it. Prints the seconds of the processor that each took, and the most that
//! four times the size took: about four times as long where time grows with size, sixteen where it grows with
//! its square. Over a limit, being refused is what is measured.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program for developers")]

#[path = "linear/shapes.rs"]
mod shapes;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;
use std::{env, fs};

use shapes::{SHAPES, Shape};

const SIZES: [usize; 6] = [1 << 18, 1 << 19, 1 << 20, 2 << 20, 4 << 20, 8 << 20];
/// Four times the size may take so many times as long: caches end, and other programs are at work.
const MOST: f64 = 8.0;
/// What is too short to say anything, in seconds.
const SHORT: f64 = 0.5;

type Times = [f64; SIZES.len()];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [newsfold, widget, folder, wanted @ ..] = &arguments[..] else {
        println!("usage: linear_bench NEWSFOLD WIDGET FOLDER [SHAPE]...");
        return ExitCode::FAILURE;
    };
    let bench = Bench { newsfold, widget, folder: Path::new(folder) };
    fs::create_dir_all(folder).expect("a folder");
    println!("| shape | import | check | build | worst |");
    println!("| --- | --- | --- | --- | --: |");
    let mut grew = 0;
    for shape in SHAPES {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == shape.name) {
            continue;
        }
        let times = SIZES.map(|size| bench.times(shape, size));
        let [import, check, build] = [0, 1, 2].map(|at| times.map(|times| times[at]));
        let worst = [import, check, build].iter().map(growth).fold(0.0, f64::max);
        let flag = if worst > MOST { " **" } else { "" };
        grew += u32::from(worst > MOST);
        println!(
            "| {} | {} | {} | {} | {worst:.1}{flag} |",
            shape.name,
            written(import),
            written(check),
            written(build),
        );
    }
    if grew == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Bench<'a> {
    newsfold: &'a str,
    widget: &'a str,
    folder: &'a Path,
}

impl Bench<'_> {
    /// The seconds that import, check and build took of a newsletter of a size.
    fn times(&self, shape: &Shape, size: usize) -> [f64; 3] {
        let source = self.folder.join("source");
        let _ = fs::remove_dir_all(&source);
        let _ = fs::remove_dir_all(self.folder.join("site"));
        let _ = fs::remove_file(self.folder.join("bundle.json"));
        fs::create_dir_all(&source).expect("a folder");
        let file = source.join(shape.name);
        fs::write(&file, (shape.make)(size)).expect("a newsletter");
        let file = file.to_string_lossy();
        [
            self.run(&["import", &file, "-o", "bundle.json"]),
            self.run(&["check", "bundle.json"]),
            self.run(&["build", "source", "-o", "site", "--widget", self.widget]),
        ]
    }

    fn run(&self, arguments: &[&str]) -> f64 {
        let (start, before) = (Instant::now(), processor());
        let _ = Command::new(self.newsfold)
            .current_dir(self.folder)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("the command runs");
        match (before, processor()) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed().as_secs_f64(),
        }
    }
}

/// The seconds of the processor that programs have taken that this one has run, where the system says so.
fn processor() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let of_children = |at: usize| fields.split_whitespace().nth(at)?.parse::<f64>().ok();
    // A hundred ticks are a second on every Linux there is.
    Some((of_children(13)? + of_children(14)?) / 100.0)
}

/// The most that four times the size took of the time before.
fn growth(times: &Times) -> f64 {
    let step = |of: &[f64]| if of[2] < SHORT { 0.0 } else { of[2] / of[0].max(SHORT / 8.0) };
    times.windows(3).map(step).fold(0.0, f64::max)
}

fn written(times: Times) -> String {
    times.map(|time| format!("{time:.2}")).join(" ")
}
