use newsfold::agreed::worker::{
    CACHE, COMPLAINT, DIGEST, FILE, FILES, FORGET, INDEX, ISSUES, NEEDS, PAGES, SEARCH, TAGS,
};
use serde_json::json;

use crate::site::page::{Context, offline_page};
use crate::site::stage::OutputFile;

/// The worker, before it knows what every page needs.
const SOURCE: &str = include_str!("worker.js");
/// The line that is filled in with what it keeps from the start.
const NO_SHELL: &str = "const SHELL = [];";
/// The line that is filled in with what the reader knows as well.
const NOT_AGREED: &str = "const AGREED = null;";

/// What keeps the site readable without a network: the service worker, with the names of everything
/// that every page needs, which say what is in it, and the pages that stand for those that were never visited. That of issues has a
/// folder of its own, as deep as theirs: in `issues/`, ids make names.
pub(in crate::site) fn worker_files(context: &Context) -> Vec<OutputFile> {
    let page = |path: &str, prefix: &str| OutputFile {
        path: path.to_owned(),
        bytes: offline_page(context, prefix).into_bytes(),
    };
    let shell: Vec<&str> = context.widget.of_pages().collect();
    let list = serde_json::to_string_pretty(&shell).unwrap_or_default();
    let agreed = json!({
        "cache": CACHE, "files": FILES, "pages": PAGES, "search": SEARCH, "index": INDEX, "tags": TAGS, "digest": DIGEST, "needs": NEEDS, "issues": ISSUES,
        "forget": FORGET, "complaint": COMPLAINT,
    });
    let worker = SOURCE
        .replace(NO_SHELL, &format!("const SHELL = {list};"))
        .replace(NOT_AGREED, &format!("const AGREED = {agreed};"));
    let worker = OutputFile { path: FILE.to_owned(), bytes: worker.into_bytes() };
    vec![page("offline.html", ""), page("offline/issue.html", "../"), worker]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_has_two_lines_to_fill_in() {
        assert_eq!([NO_SHELL, NOT_AGREED].map(|line| SOURCE.matches(line).count()), [1, 1]);
    }
}
