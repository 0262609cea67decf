use std::fmt;

/// The one tag that a page needs.
pub(super) struct ScriptTag<'a> {
    /// The address of the loader.
    pub(super) loader: &'a str,
    /// What the loader must digest to.
    pub(super) integrity: Option<&'a str>,
    /// The address of the bundle.
    pub(super) bundle: &'a str,
}

impl fmt::Display for ScriptTag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { loader, integrity, bundle } = self;
        write!(f, "<script src=\"{}\"", Quoted(loader))?;
        if let Some(integrity) = integrity {
            // A browser only looks into a script of another origin that it has asked for with CORS.
            write!(f, " integrity=\"{integrity}\" crossorigin=\"anonymous\"")?;
        }
        write!(f, " data-newsfold=\"{}\" async></script>", Quoted(bundle))
    }
}

/// A text between double quotes in HTML.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_the_quotes() {
        let tag = ScriptTag { loader: "/a&b/newsfold.js", integrity: None, bundle: "\"><b>" };
        assert_eq!(
            tag.to_string(),
            "<script src=\"/a&amp;b/newsfold.js\" data-newsfold=\"&quot;>&lt;b>\" async></script>"
        );
    }
}
