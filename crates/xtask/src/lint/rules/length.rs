use super::Breach;
use super::source::SourceFile;

const MOST_LINES: usize = 300;

/// A file of more than 300 lines holds two things.
pub fn files_hold_one_thing(files: &[SourceFile]) -> Vec<Breach> {
    files
        .iter()
        .filter(|file| file.text.lines().count() > MOST_LINES)
        .map(|file| Breach {
            path: file.path.clone(),
            line: MOST_LINES + 1,
            rule: "a file of more than 300 lines holds two things",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found() {
        let long = SourceFile::example("src/a.rs", &"//\n".repeat(301));
        let short = SourceFile::example("src/b.rs", &"//\n".repeat(300));
        assert_eq!(files_hold_one_thing(&[long, short]).len(), 1);
    }
}
