use js_sys::JSON;
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::JsValue;

/// A value of the page's, for the type that it must be to read itself from; `None` where it is no JSON.
///
/// It goes by way of its text, and of the values that bundles are read from: another reader beside that, of
/// objects or straight into types, would cost readers three to eight kilobytes.
pub(crate) fn read(value: &JsValue) -> Option<Value> {
    // What is in a circle, or too large a number, is no JSON.
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

/// A value of ours as the page's own.
pub(crate) fn write(value: &impl Serialize) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&text).unwrap_or_default()
}
