use newsfold_bundle::Page;

use super::Draw;
use crate::site::digest;
use crate::site::page::{Context, Drawn};

/// An issue with everything that an issue can have.
const ISSUE: &str = r##"{ "id": "probe", "title": "Title", "date": "2026-04-10", "authors": ["A"], "tags": ["a", "b"],
    "introduction": ["Words"], "sections": [{ "title": "Section", "introduction": ["Words"], "articles": [
    { "id": "one", "title": "One", "url": "https://a.example/", "tldr": "Short.", "parts": [
      { "title": "Part", "content": ["Words", { "type": "code", "value": "code" },
        { "type": "blockquote", "children": ["Said"] }, { "type": "thematicBreak" },
        { "type": "list", "children": ["item"] },
        { "type": "paragraph", "children": [{ "type": "image", "url": "a.png", "alt": "A" },
          { "type": "link", "url": "#b", "children": ["link"] }] }] },
      { "role": "takeaways", "takeaways": ["One"] }],
      "source": { "title": "Source", "url": "https://a.example/" } }] }] }"##;

/// The digest of all that what `draw` draws of different issues has in common: how this version of the program
/// draws them, the widget, the publication, the site. It is that of one that has everything.
pub(in crate::site) fn probe(context: &Context, draw: Draw, prefix: &str) -> String {
    let issue = newsfold_bundle::read_issue(ISSUE).unwrap_or_default();
    let page = Page {
        publication: context.publication.clone(),
        site: context.site.clone(),
        id: issue.id.clone(),
        number: 1,
        href: context.site.archive.clone(),
        digest: String::new(),
        newer: None,
        older: None,
    };
    let drawn = draw(context, &Drawn { page: &page, issue: &issue, prefix });
    digest::hex_of(&[env!("CARGO_PKG_VERSION"), &drawn])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_issue_that_is_drawn_is_one() {
        let issue = newsfold_bundle::read_issue(ISSUE).expect("an issue");
        assert_eq!(issue.articles().count(), 1);
    }
}
