//! What the scripts that come with the app see of the page around an element (`src/embed/around.js`).

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(raw_module = "newsfold-around")]
extern "C" {
    /// The colour of the nearest heading above, unless that is the page's title; empty where there is none.
    #[wasm_bindgen(js_name = colorAbove)]
    pub(super) fn color_above(element: &HtmlElement) -> String;

    /// The colour that the page gives a tag there.
    #[wasm_bindgen(js_name = colorBeside)]
    pub(super) fn color_beside(element: &HtmlElement, tag: &str) -> String;

    #[wasm_bindgen(js_name = followType)]
    fn follow_type(element: &HtmlElement, root: &HtmlElement, level: &str) -> Function;
}

/// The type of one element, kept in step with the page around it until this is dropped.
pub(crate) struct FollowedType(Function);

impl FollowedType {
    /// Has `root`, a node of the shadow root of `element`, set text as the page does. `level` is the tag of
    /// the element's first heading.
    pub(crate) fn new(element: &HtmlElement, root: &HtmlElement, level: &str) -> Self {
        Self(follow_type(element, root, level))
    }
}

impl Drop for FollowedType {
    fn drop(&mut self) {
        // It throws nothing.
        let _ = self.0.call0(&JsValue::NULL);
    }
}
