use web_sys::HtmlElement;

use crate::store::Choices;
use crate::theme::custom_properties;

/// Sets the reader's choices on a node, as custom properties of its own: on a page of ours they may be
/// inherited as well, from what the page's script found before the first paint.
pub(crate) fn set_custom_properties(root: &HtmlElement, choices: &Choices) {
    let style = root.style();
    for (name, value) in custom_properties(choices) {
        // A style declaration takes any custom property. `initial` is none at all.
        let _ = style.set_property(&name, value.as_deref().unwrap_or("initial"));
    }
}
