use web_sys::HtmlElement;
use yew::prelude::*;

/// Sends focus to a node whenever `number` changes to another than 0, once the change is drawn.
///
/// The browser scrolls the node into view with it, since somebody asked to go there.
#[hook]
pub fn use_focus(node: &NodeRef, number: u32) {
    let node = node.clone();
    use_effect_with(number, move |&number| {
        let element = node.cast::<HtmlElement>().filter(|_| number != 0);
        let held = element.as_ref().map(send);
        move || drop(held)
    });
}

/// Sends focus to an element. A heading can have it only as long as it has it: what can have it always is
/// taken for something to click by screen readers, on a page that hears clicks.
fn send(element: &HtmlElement) -> Held {
    let held = Held::of(element);
    // Focus fails only on a node that left the page meanwhile.
    let _ = element.focus();
    held
}

/// What lets go of a heading when the focus leaves it.
#[cfg(target_arch = "wasm32")]
struct Held(#[expect(dead_code, reason = "it ends with this")] Option<gloo::events::EventListener>);

#[cfg(target_arch = "wasm32")]
impl Held {
    fn of(element: &HtmlElement) -> Self {
        if element.tab_index() >= 0 {
            return Self(None);
        }
        element.set_tab_index(-1);
        let left = element.clone();
        Self(Some(gloo::events::EventListener::new(element, "blur", move |_| {
            // A window that is left for another keeps its place.
            let stays = left.owner_document().and_then(|page| page.has_focus().ok());
            if stays == Some(true) {
                let _ = left.remove_attribute("tabindex");
            }
        })))
    }
}

/// Outside a browser nothing has the focus.
#[cfg(not(target_arch = "wasm32"))]
struct Held;

#[cfg(not(target_arch = "wasm32"))]
impl Held {
    fn of(_: &HtmlElement) -> Self {
        Self
    }
}

/// As in a browser, it ends when it is dropped; here with nothing to do.
#[cfg(not(target_arch = "wasm32"))]
impl Drop for Held {
    fn drop(&mut self) {}
}
