use url::Url;

use super::tree::Tree;

/// Where the page says that its addresses begin, where that is on the web: the first
/// [`base`](https://html.spec.whatwg.org/multipage/semantics.html#the-base-element) that has one.
pub(super) fn base(tree: &Tree) -> Option<Url> {
    let mut bases = tree.elements(Tree::PAGE).filter(|(_, element)| element.name() == "base");
    let href = bases.find_map(|(_, element)| element.attribute("href"))?;
    Url::parse(href.trim()).ok().filter(|base| matches!(base.scheme(), "http" | "https"))
}
