use super::breach::Breach;
use super::source::SourceFile;

const MOST_LINES: usize = 300;

/// A file of more than 300 lines holds two things; tests, which are read one by one, may be more.
pub fn files_hold_one_thing(files: &[SourceFile]) -> Vec<Breach> {
    files
        .iter()
        .filter(|file| !file.path.split('/').any(|name| name == "tests" || name == "tests.rs"))
        .filter(|file| lines_before_tests(&file.text) > MOST_LINES)
        .map(|file| Breach {
            path: file.path.clone(),
            line: MOST_LINES + 1,
            rule: "a file of more than 300 lines holds two things",
        })
        .collect()
}

fn lines_before_tests(text: &str) -> usize {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count()
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

    #[test]
    fn tests_do_not_make_a_file_long() {
        let tests = format!("#[cfg(test)]\nmod tests {{{}}}", "\n".repeat(300));
        let files = [
            SourceFile::example("src/a.rs", &tests),
            SourceFile::example("src/reduce/tests.rs", &"//\n".repeat(301)),
            SourceFile::example("crates/press/tests/words.rs", &"//\n".repeat(301)),
        ];
        assert_eq!(files_hold_one_thing(&files), []);
    }
}
