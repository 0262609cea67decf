use yew::prelude::*;
use yew::virtual_dom::VTag;

/// What a heading opens. Closed, it is `hidden="until-found"`: the browser's find-in-page still looks
/// inside and opens it (`use_found`).
///
/// This is the one element that is built by hand: in `html!`, `hidden` takes only true or false.
pub(super) fn disclosure_panel(node: NodeRef, id: AttrValue, open: bool, inside: Html) -> Html {
    let mut tag = VTag::new("div");
    tag.node_ref = node;
    tag.add_attribute("id", id);
    tag.add_attribute("class", "panel");
    tag.add_attribute("part", "panel");
    if !open {
        tag.add_attribute("hidden", "until-found");
    }
    tag.add_child(inside);
    tag.into()
}
