use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::store::Look;

/// What a part of the app sees of it, in the order in which `part.js` takes it: a list, since an object of names
/// would cost every reader its writing.
pub(super) fn looked(look: &Look) -> Array {
    let text = |text: Option<&str>| text.map_or(JsValue::NULL, JsValue::from_str);
    let file = look.file.as_ref();
    let fixed = [
        text(Some(look.language)),
        text(look.src),
        JsValue::from_bool(look.keeps),
        JsValue::from_bool(look.remembers),
        text(Some(look.detail)),
        text(look.issue),
        text(file.map(|file| file.href)),
        text(file.map(|file| file.digest)),
    ];
    let articles = look.articles.iter().map(|article| text(Some(article)));
    fixed.into_iter().chain(articles).collect()
}
