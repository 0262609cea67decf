use wasm_bindgen_futures::JsFuture;
use web_sys::{Url, window};

/// Copies an address, absolute. Where the clipboard is denied (no permission, an insecure origin) the
/// browser goes to the address instead, where its address bar has it; the answer tells which.
pub(super) async fn copy_link(address: &str) -> bool {
    let Some(window) = window() else { return false };
    let location = window.location();
    let page = location.href().unwrap_or_default();
    let Ok(url) = Url::new_with_base(address, &page) else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let is_there = clipboard.is_ok_and(|clipboard| !clipboard.is_undefined());
    let copied = is_there
        && JsFuture::from(window.navigator().clipboard().write_text(&url.href())).await.is_ok();
    if !copied {
        let _ = location.set_href(&url.href());
    }
    copied
}
