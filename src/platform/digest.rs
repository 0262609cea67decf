use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Whether this page can digest anything; at an address without `https` it cannot.
pub(super) fn can_digest() -> bool {
    let crypto = window().and_then(|window| window.crypto().ok());
    crypto.is_some_and(|crypto| !crypto.subtle().is_undefined())
}

/// What a text digests to, as a subresource integrity value with the algorithm that `like` has.
pub(super) async fn digest_of(text: &str, like: &str) -> Option<String> {
    let (algorithm, _) = like.split_once('-')?;
    let name = algorithm.to_ascii_uppercase().replace("SHA", "SHA-");
    let window = window()?;
    let subtle = window.crypto().ok()?.subtle();
    let bytes = Uint8Array::from(text.as_bytes());
    let digest = subtle.digest_with_str_and_buffer_source(&name, &bytes).ok()?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await.ok()?);
    let binary: String = digest.to_vec().into_iter().map(char::from).collect();
    Some(format!("{algorithm}-{}", window.btoa(&binary).ok()?))
}
