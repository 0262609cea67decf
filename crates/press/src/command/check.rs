use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use newsfold_press::check::check;

use super::output;

/// List the faults of a bundle, with their lines and JSON paths; silent where there is none
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The bundle; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    path: PathBuf,
}

/// A number as people read it: `2,117,003`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

impl Check {
    pub(super) fn run(&self) -> ExitCode {
        let checked = match check(&self.path) {
            Ok(checked) => checked,
            Err(error) => return output::refused(error),
        };
        let printed = output::written(|out| {
            checked.listed.iter().try_for_each(|finding| writeln!(out, "{finding}"))?;
            match checked.more {
                0 => Ok(()),
                more => writeln!(out, "and {} more", grouped(more)),
            }
        });
        if checked.is_sound() { printed } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(
            [0, 12, 999, 1000, 2_117_003].map(grouped),
            ["0", "12", "999", "1,000", "2,117,003"]
        );
    }
}
