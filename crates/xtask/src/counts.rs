use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many tests passed and failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// The lines that tell of those, and of what failed once and passed the second time, to be repeated at the end.
    pub failures: Vec<String>,
}

impl Add for Counts {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self
    }
}

/// What runs tests, and how its output is read.
pub struct Runner {
    /// Reads a line that counts: passed, failed.
    count: fn(&str) -> Option<(u32, u32)>,
    /// Whether a line tells of a failure.
    tells_of_failure: fn(&str) -> bool,
}

impl Counts {
    /// Runs a command, shows what it prints as it comes, and adds up what `runner` counts in it. A
    /// command that fails without having counted a failure is one.
    pub fn of(command: xshell::Cmd<'_>, runner: &Runner) -> Result<Self> {
        eprintln!("$ {command}");
        let mut command: Command = command.into();
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} did not start", command.get_program().display()))?;
        let output = child.stdout.take().context("the output is piped")?;
        let mut counts = Self::default();
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            let (passed, failed) = (runner.count)(&line).unwrap_or_default();
            counts.passed += passed;
            counts.failed += failed;
            if (runner.tells_of_failure)(&line) {
                counts.failures.push(line);
            }
        }
        if !child.wait()?.success() && counts.failed == 0 {
            counts.failed = 1;
        }
        Ok(counts)
    }
}

/// `cargo test`: a line ends each of its targets.
pub const CARGO: Runner = Runner {
    count: |line| {
        let mut fields = line.strip_prefix("test result: ")?.split_once(". ")?.1.split("; ");
        Some((leading(fields.next()?)?, leading(fields.next()?)?))
    },
    tells_of_failure: |line| line.starts_with("test ") && line.ends_with(" ... FAILED"),
};

/// `node --test`, in the form of the Test Anything Protocol: two lines at the end.
pub const NODE: Runner = Runner {
    count: |line| {
        let passed = line.strip_prefix("# pass ").and_then(leading).map(|passed| (passed, 0));
        passed.or_else(|| line.strip_prefix("# fail ").and_then(leading).map(|failed| (0, failed)))
    },
    tells_of_failure: |line| line.starts_with("not ok "),
};

/// What tells of a test or a journey that failed once and passed the second time: no failure, but to be known.
const UNSTEADY: &str = "failed once, and passed the second time: ";

/// `tests/run.mjs`: a line a test, which begins with the engine and may be explained below; the sum last.
pub const BROWSERS: Runner = Runner {
    count: sum,
    tells_of_failure: |line| {
        let told = line.split_once(' ').map(|(_, told)| told.trim_start()).unwrap_or_default();
        told.starts_with("FAIL ") || told.starts_with("| ") || line.starts_with(UNSTEADY)
    },
};

/// `tests/listen/listen.py`: a line a journey, and indented below what was heard otherwise; the sum last.
pub const LISTENING: Runner = Runner {
    count: sum,
    tells_of_failure: |line| {
        line.ends_with("  FAILED") || line.starts_with("  ") || line.starts_with(UNSTEADY)
    },
};

fn sum(line: &str) -> Option<(u32, u32)> {
    let (passed, failed) = line.split_once(" passed, ")?;
    let failed = failed.strip_suffix(" failed")?;
    Some((passed.parse().ok()?, failed.parse().ok()?))
}

fn leading(field: &str) -> Option<u32> {
    field.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_cargo_are_read() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!((CARGO.count)(line), Some((12, 3)));
        assert_eq!((CARGO.count)("test date::tests::later_days_are_greater ... ok"), None);
        assert!((CARGO.tells_of_failure)("test date::tests::later_days_are_greater ... FAILED"));
        assert!(!(CARGO.tells_of_failure)(line));
    }

    #[test]
    fn the_counts_of_node_are_read() {
        let lines = ["ok 1 - a sentence", "# tests 9", "# pass 7", "# fail 2"];
        let counts: Vec<_> = lines.iter().filter_map(|line| (NODE.count)(line)).collect();
        assert_eq!(counts, [(7, 0), (0, 2)]);
        assert!((NODE.tells_of_failure)("not ok 3 - a sentence"));
    }

    #[test]
    fn the_counts_of_the_browser_tests_are_read_once() {
        assert_eq!((BROWSERS.count)("21 passed, 2 failed"), Some((21, 2)));
        // An engine's own line, of which the last is the sum.
        assert_eq!((BROWSERS.count)("firefox  7 passed, 0 failed"), None);
    }

    #[test]
    fn what_failed_is_known_with_its_reasons() {
        let told = |runner: &Runner, line| (runner.tells_of_failure)(line);
        assert!(told(&BROWSERS, "firefox  FAIL  a title opens its article (12 ms)"));
        assert!(told(&BROWSERS, "chromium | AssertionError: it stayed closed"));
        for runner in [&BROWSERS, &LISTENING] {
            assert!(told(runner, "failed once, and passed the second time: webkit, a title"));
        }
        assert!(!told(&BROWSERS, "webkit   ok    a title opens its article (12 ms)"));
        assert!(told(&LISTENING, "firefox   disclosure     11 steps   24.0 s  FAILED"));
        assert!(told(&LISTENING, "  -expanded"));
        assert!(!told(&LISTENING, "firefox   disclosure     11 steps   24.0 s  ok"));
    }

    #[test]
    fn a_command_that_fails_without_a_count_is_a_failure() {
        let shell = xshell::Shell::new().expect("a shell");
        let counts = |command| Counts::of(command, &BROWSERS).expect("counts");
        assert_eq!(counts(xshell::cmd!(shell, "false")).failed, 1);
        let printed = counts(xshell::cmd!(shell, "echo 2 passed, 0 failed"));
        assert_eq!((printed.passed, printed.failed), (2, 0));
        let failed = counts(xshell::cmd!(shell, "echo webkit FAIL a title"));
        assert_eq!(failed.failures, ["webkit FAIL a title"]);
    }
}
