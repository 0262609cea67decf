use yew::prelude::*;

/// What a text that changes in place says.
#[derive(Properties, PartialEq)]
pub(super) struct SteadyTextProps {
    /// The text.
    pub(super) text: AttrValue,
}

/// A text that changes while it has the focus: the words of a button that was pressed.
///
/// It is written into the node that is there, since a screen reader that reads on from a node which is
/// replaced begins at the top of the page. Where a translator
/// or an extension has put nodes of its own in its place, nobody would see or hear what is written: then,
/// and only then, it is drawn anew.
#[component]
pub(super) fn SteadyText(props: &SteadyTextProps) -> Html {
    let node = use_node_ref();
    let edition = use_state(|| 0_u32);
    {
        let (node, edition) = (node.clone(), edition.clone());
        use_effect_with(props.text.clone(), move |text| {
            let shown = node.get().and_then(|node| node.text_content());
            if shown.is_some_and(|shown| shown != text.as_str()) {
                edition.set(*edition + 1);
            }
        });
    }
    html! { <span key={*edition} ref={node}>{ props.text.clone() }</span> }
}
