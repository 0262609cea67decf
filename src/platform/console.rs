use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn console_warn(message: &str);
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// Tells the site's owner of something that is odd but works.
pub(crate) fn warn(message: &str) {
    console_warn(&format!("newsfold: {message}"));
}

/// Tells the site's owner of something that does not work.
pub(super) fn error(message: &str) {
    console_error(&format!("newsfold: {message}"));
}
