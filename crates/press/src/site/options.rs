use std::path::PathBuf;

use crate::import::{self, report::Report};
use crate::site::{BuildError, Fragments};
use crate::widget::WidgetFiles;

/// What to build, from what, and where to.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// A folder of newsletters, one newsletter, or a bundle (`.json`).
    pub source: PathBuf,
    /// The folder of the site.
    pub output: PathBuf,
    /// The widget that the site brings along.
    pub widget: WidgetFiles,
    /// Where the site will be, as readers know it: an `http` or `https` URL of a folder.
    pub base_url: Option<String>,
    /// Pictures of the site, for those who are about to install it.
    pub screenshots: Vec<PathBuf>,
    /// What the newsletters themselves may not say.
    pub import: import::Options,
    /// Whether there are fragments for pages of others, and where those find the site.
    pub fragments: Fragments,
    /// Whether compressed forms stand beside the site's files, for hosts that hand those out.
    pub precompress: bool,
    /// Whether a warning stops the build.
    pub strict: bool,
    /// Whether the build follows somebody who writes: then a newsletter that could be read before and
    /// cannot be now stops it, where it would be left out.
    pub follows: bool,
}

/// What a build did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// How many issues the site has.
    pub issues: usize,
    /// The ids of the issues whose page is new or changed, newest first.
    pub changed: Vec<String>,
    /// How many issues have the page that they had.
    pub unchanged: usize,
    /// How many files were written.
    pub written: usize,
    /// How many files were removed, all of which an earlier build had made.
    pub removed: usize,
    /// What came of each newsletter, and what a person should look at.
    pub report: Report,
}

impl BuildOptions {
    /// The base URL with a slash at its end.
    pub(super) fn base(&self) -> Result<Option<String>, BuildError> {
        let Some(value) = &self.base_url else { return Ok(None) };
        let refuse = |reason| Err(BuildError::BaseUrl { value: value.clone(), reason });
        let rest = ["https://", "http://"].iter().find_map(|scheme| {
            let head = value.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then(|| value.get(scheme.len()..))?
        });
        let Some(rest) = rest else { return refuse("it begins with `https://` or `http://`") };
        if rest.is_empty() || rest.starts_with(['/', '?', '#', ':']) {
            return refuse("it names no host");
        }
        if rest.contains(['?', '#']) {
            return refuse("a folder's address has no `?` and no `#`");
        }
        if rest.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c)) {
            return refuse("an address has no such characters\nhelp: write `%20` for a space");
        }
        let slash = if value.ends_with('/') { "" } else { "/" };
        Ok(Some(format!("{value}{slash}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(url: &str) -> Option<String> {
        let options = BuildOptions {
            source: PathBuf::new(),
            output: PathBuf::new(),
            widget: WidgetFiles::default(),
            base_url: Some(url.to_owned()),
            screenshots: Vec::new(),
            import: import::Options::default(),
            fragments: Fragments::None,
            precompress: false,
            strict: false,
            follows: false,
        };
        options.base().ok().flatten()
    }

    #[test]
    fn a_base_url_is_a_folder_on_the_web() {
        assert_eq!(base("https://a.example").as_deref(), Some("https://a.example/"));
        assert_eq!(base("HTTP://a.example/b/").as_deref(), Some("HTTP://a.example/b/"));
        for url in ["", "a.example", "/b/", "ftp://a.example", "https://", "https:///b"] {
            assert_eq!(base(url), None, "{url}");
        }
        for url in ["https://a.example/?b", "https://a.example/#b", "https://a.example/b c"] {
            assert_eq!(base(url), None, "{url}");
        }
    }
}
