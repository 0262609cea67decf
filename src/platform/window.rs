use web_sys::window;

/// Calls the page by a name, in its tab and in the browser's history.
pub(super) fn name(name: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(name);
    }
}

/// Scrolls the page so far, in CSS pixels from its top.
pub(super) fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}
