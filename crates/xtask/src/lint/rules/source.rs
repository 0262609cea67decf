use anyhow::Result;
use xshell::cmd;

use super::breach::Breach;
use crate::project::Project;

/// A file of source text.
pub struct SourceFile {
    /// Its path from the top of the repository, with `/` between.
    pub path: String,
    /// What it says.
    pub text: String,
}

const EXTENSIONS: [&str; 5] = ["rs", "js", "mjs", "css", "html"];

/// Inputs of tests that try any bytes: no source.
const INPUTS: &str = "crates/fuzz/corpus/";

/// Reads the source files that git knows, or would know after `git add`.
pub fn read_all(project: &Project) -> Result<Vec<SourceFile>> {
    let sh = &project.shell;
    let listed = cmd!(sh, "git ls-files --cached --others --exclude-standard").quiet().read()?;
    listed
        .lines()
        .filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| EXTENSIONS.contains(&end)))
        .filter(|path| !path.starts_with(INPUTS))
        // A file that was deleted and not yet committed is still listed.
        .filter(|path| sh.path_exists(path))
        .map(|path| Ok(SourceFile { path: path.to_owned(), text: sh.read_file(path)? }))
        .collect()
}

impl SourceFile {
    /// Whether the file lies in a folder, or is that file itself.
    pub fn is_in(&self, place: &str) -> bool {
        self.path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether the file's name ends in an extension.
    pub fn has_extension(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, end)| end == extension)
    }

    /// The breaches of a rule that forbids words, wherever they stand but in comments.
    pub fn lines_with(&self, words: &[&str], rule: &'static str) -> Vec<Breach> {
        self.text
            .lines()
            .enumerate()
            .filter(|(_, line)| {
                let code = line.trim_start();
                let comment = code.starts_with("//") || code.starts_with('*');
                !comment && words.iter().any(|word| code.contains(word))
            })
            .map(|(index, _)| Breach { path: self.path.clone(), line: index + 1, rule })
            .collect()
    }
}

#[cfg(test)]
impl SourceFile {
    /// A file for a test.
    pub fn example(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}
