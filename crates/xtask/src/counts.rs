use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Counts {
    /// Runs a command, shows what it prints as it comes, and adds up the counts that `read` finds
    /// in its lines. A command that fails without having counted a failure is one.
    pub fn of(command: xshell::Cmd<'_>, read: fn(&str) -> Option<Self>) -> Result<Self> {
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
            counts = counts + read(&line).unwrap_or_default();
        }
        if !child.wait()?.success() && counts.failed == 0 {
            counts.failed = 1;
        }
        Ok(counts)
    }
}

/// Reads the line that ends each of `cargo test`'s targets.
pub fn of_cargo(line: &str) -> Option<Counts> {
    let mut fields = line.strip_prefix("test result: ")?.split_once(". ")?.1.split("; ");
    Some(Counts { passed: leading(fields.next()?)?, failed: leading(fields.next()?)? })
}

/// Reads the line that ends the output of `tests/run.mjs`.
pub fn of_run(line: &str) -> Option<Counts> {
    let (passed, failed) = line.split_once(" passed, ")?;
    let failed = failed.strip_suffix(" failed")?;
    Some(Counts { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
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
        assert_eq!(of_cargo(line), Some(Counts { passed: 12, failed: 3 }));
        assert_eq!(of_cargo("test date::tests::later_days_are_greater ... ok"), None);
    }

    #[test]
    fn the_counts_of_the_browser_tests_are_read_once() {
        assert_eq!(of_run("21 passed, 2 failed"), Some(Counts { passed: 21, failed: 2 }));
        // An engine's own line, of which the last is the sum.
        assert_eq!(of_run("firefox  7 passed, 0 failed"), None);
    }

    #[test]
    fn a_command_that_fails_without_a_count_is_a_failure() {
        let shell = xshell::Shell::new().expect("a shell");
        let counts = |command| Counts::of(command, of_run).expect("counts");
        assert_eq!(counts(xshell::cmd!(shell, "false")), Counts { passed: 0, failed: 1 });
        let printed = xshell::cmd!(shell, "echo 2 passed, 0 failed");
        assert_eq!(counts(printed), Counts { passed: 2, failed: 0 });
    }
}
