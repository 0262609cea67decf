use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};

/// The files that a newsletter leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct FilesLeftOut {
    /// The folder that the patterns begin in: that of the `newsfold.toml`.
    pub(super) folder: PathBuf,
    /// What their paths look like from there.
    pub(super) patterns: Vec<Pattern>,
}

impl FilesLeftOut {
    /// Whether a file, or a folder that it lies in, is left out.
    pub(in crate::import) fn has(&self, path: &Path) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
        // `*` ends at a folder, as in a shell, and `**` does not.
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        let folders = inside.ancestors().filter(|path| !path.as_os_str().is_empty());
        let mut paths = folders.collect::<Vec<_>>().into_iter();
        paths.any(|path| {
            self.patterns.iter().any(|pattern| pattern.matches_path_with(path, options))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_left_out_by_its_path_or_its_folder() {
        let patterns = ["drafts", "*.txt", "20*/notes-*.md", "**/README.md"];
        let left_out = FilesLeftOut {
            folder: PathBuf::from("news"),
            patterns: patterns.map(|pattern| Pattern::new(pattern).expect(pattern)).into(),
        };
        for path in [
            "drafts/a.md",
            "drafts/2026/a.md",
            "a.txt",
            "2026/notes-1.md",
            "README.md",
            "a/README.md",
        ] {
            assert!(left_out.has(&Path::new("news").join(path)), "{path}");
        }
        for path in ["a/drafts.md", "a/b.txt", "2026/4/notes-1.md", "notes-1.md"] {
            assert!(!left_out.has(&Path::new("news").join(path)), "{path}");
        }
        assert!(!left_out.has(Path::new("other/a.txt")));
    }
}
