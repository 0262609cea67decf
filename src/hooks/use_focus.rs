use web_sys::HtmlElement;
use yew::prelude::*;

/// Sends focus to a node whenever `number` changes to another than 0, once the change is drawn.
///
/// The browser scrolls the node into view with it, since somebody asked to go there.
#[hook]
pub fn use_focus(node: &NodeRef, number: u32) {
    let node = node.clone();
    use_effect_with(number, move |&number| {
        if number != 0
            && let Some(element) = node.cast::<HtmlElement>()
        {
            // Focus fails only on a node that left the page meanwhile.
            let _ = element.focus();
        }
    });
}
