use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::folder::SiteFolder;
use crate::site::BuildError;

/// The one hidden file that a site has.
const HIDDEN: &str = ".nojekyll";

/// Whether a path that a file of the site's folder names can be one of the site: steps with names, nothing that
/// any system takes for something else, and nothing hidden, since the folder may be a repository.
fn is_site_path(path: &str) -> bool {
    let steps = || Path::new(path).components();
    !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && !path.starts_with('/')
        && !path.ends_with('/')
        && steps().all(|step| matches!(step, Component::Normal(_)))
        && (path == HIDDEN || !path.split('/').any(|step| step.starts_with('.')))
}

/// Holds the paths that a file of the site's folder names (`file`) to those of a site, whose folders are no
/// links: whoever can write to that folder decides nothing outside of it.
pub(super) fn hold<'a>(
    folder: &SiteFolder,
    file: &str,
    paths: impl Iterator<Item = &'a str>,
) -> Result<(), BuildError> {
    let foreign = |path: &str, reason| {
        let (record, path) = (folder.path(file), path.to_owned());
        BuildError::ForeignRecord { record, path, reason }
    };
    let mut folders = BTreeSet::new();
    for path in paths {
        if !is_site_path(path) {
            return Err(foreign(path, "is no path of a site"));
        }
        let above = Path::new(path).ancestors().skip(1);
        folders.extend(above.filter(|folder| !folder.as_os_str().is_empty()));
    }
    match folders.into_iter().find(|above| folder.is_link(above)) {
        Some(link) => Err(foreign(&link.to_string_lossy(), "is a link to another folder")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_below_the_folder_are_paths_of_a_site() {
        for path in ["index.html", "issues/ä.html", "a b/c..d", ".nojekyll"] {
            assert!(is_site_path(path), "{path}");
        }
        for path in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a",
            "a/../../b",
            "a/..",
            "./a",
            "a/./../b",
            "C:/a",
            "C:a",
            "a\\b",
            "a\0b",
            "a/",
            ".newsfold-build/lock",
            ".git/HEAD",
            "issues/.git/hooks/pre-commit",
            ".env",
            "//a",
        ] {
            assert!(!is_site_path(path), "{path}");
        }
    }
}
