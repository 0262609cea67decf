use yew::prelude::*;
use yew::virtual_dom::VTag;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DisclosurePanelProps {
    pub id: AttrValue,
    pub open: bool,
    /// Find-in-page came upon text in the closed panel, which the browser is about to show.
    pub on_found: Callback<()>,
    pub children: Html,
}

/// What a heading opens. Closed, it is `hidden="until-found"`: the browser's find-in-page still looks
/// inside and opens it.
///
/// This is the one element that is built by hand: in `html!`, `hidden` takes only true or false.
#[component]
pub(super) fn DisclosurePanel(props: &DisclosurePanelProps) -> Html {
    let panel = use_node_ref();
    use_before_match(&panel, &props.on_found);
    let mut tag = VTag::new("div");
    tag.node_ref = panel;
    tag.add_attribute("id", props.id.clone());
    tag.add_attribute("class", "panel");
    tag.add_attribute("part", "panel");
    if !props.open {
        tag.add_attribute("hidden", "until-found");
    }
    tag.add_child(props.children.clone());
    tag.into()
}

/// Listens for `beforematch`, which Yew has no listener for.
#[hook]
#[cfg(target_arch = "wasm32")]
fn use_before_match(panel: &NodeRef, on_found: &Callback<()>) {
    let panel = panel.clone();
    use_effect_with(on_found.clone(), move |on_found| {
        let on_found = on_found.clone();
        let listener = panel.get().map(|node| {
            gloo::events::EventListener::new(&node, "beforematch", move |_| on_found.emit(()))
        });
        move || drop(listener)
    });
}

/// Outside a browser nobody finds anything.
#[hook]
#[cfg(not(target_arch = "wasm32"))]
fn use_before_match(panel: &NodeRef, on_found: &Callback<()>) {
    use_effect_with((panel.clone(), on_found.clone()), |_| ());
}
