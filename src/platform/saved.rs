use std::collections::BTreeSet;

use js_sys::{Array, Date as JsDate, Uint8Array};
use newsfold_bundle::Date;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Headers, Response, ResponseInit, window};

use crate::store::{Inventory, Moment};

/// What the caches of one newsletter are called; the address of its bundle follows.
const PREFIX: &str = "newsfold:";
/// When an entry was saved, in milliseconds since 1970.
const SAVED: &str = "newsfold-saved";
/// What an entry's text digests to, as a subresource integrity value.
const DIGEST: &str = "newsfold-digest";
/// How long an entry's text is, in bytes.
const SIZE: &str = "newsfold-size";

/// What is saved of one newsletter, in the cache storage of the page's origin.
///
/// A storage that is absent or denied (an insecure origin, a sandboxed frame, a private window) holds
/// nothing and takes nothing; reading goes on without it.
pub(super) struct Saved {
    cache: Cache,
}

/// An entry whose text is what was saved.
pub(super) struct Copy {
    /// The text.
    pub text: String,
    /// When it was saved.
    pub moment: Moment,
}

/// There is no room.
#[derive(Debug)]
pub(super) struct Full;

impl Saved {
    /// What is saved of the newsletter whose bundle has this address.
    pub(super) async fn of(bundle: &str) -> Option<Self> {
        let open = storage()?.open(&name(bundle));
        Some(Self { cache: JsFuture::from(open).await.ok()?.dyn_into().ok()? })
    }

    /// The text at an address, if it is there and is what was saved, or what `digest` wants. What is
    /// damaged goes.
    pub(super) async fn get(&self, url: &str, digest: Option<&str>) -> Option<Copy> {
        let response = self.entry(url).await?;
        let headers = response.headers();
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        let said = headers.get(DIGEST).ok().flatten();
        let wanted = digest.or(said.as_deref()).unwrap_or_default();
        if digest_of(&text, wanted).await.as_deref() != Some(wanted) {
            self.remove(url).await;
            return None;
        }
        let moment = moment_of(headers.get(SAVED).ok()??.parse().ok()?)?;
        Some(Copy { text, moment })
    }

    /// Saves the text at an address, whole or not at all.
    pub(super) async fn put(&self, url: &str, text: &str) -> Result<(), Full> {
        let response = entry_of(text).await.ok_or(Full)?;
        let put = self.cache.put_with_str(url, &response);
        JsFuture::from(put).await.map(drop).map_err(|_| Full)
    }

    /// Whether something with this digest is saved at an address.
    pub(super) async fn has(&self, url: &str, digest: &str) -> bool {
        let Some(response) = self.entry(url).await else { return false };
        response.headers().get(DIGEST).ok().flatten().as_deref() == Some(digest)
    }

    pub(super) async fn remove(&self, url: &str) {
        let _ = JsFuture::from(self.cache.delete_with_str(url)).await;
    }

    /// Counts what is saved; `bundle` is the address of the bundle, which is no issue.
    pub(super) async fn inventory(&self, bundle: &str) -> Option<Inventory> {
        let requests: Array = JsFuture::from(self.cache.keys()).await.ok()?.dyn_into().ok()?;
        let mut inventory = Inventory { digests: BTreeSet::new(), bytes: 0 };
        for request in requests {
            let request: web_sys::Request = request.dyn_into().ok()?;
            let url = request.url();
            let Some(response) = self.entry(&url).await else { continue };
            let headers = response.headers();
            let size = headers.get(SIZE).ok().flatten().and_then(|size| size.parse::<u64>().ok());
            inventory.bytes = inventory.bytes.saturating_add(size.unwrap_or_default());
            // Pieces of the list lie in a folder of that name.
            if url != bundle && !url.contains("/archive/") {
                inventory.digests.extend(headers.get(DIGEST).ok().flatten());
            }
        }
        Some(inventory)
    }

    async fn entry(&self, url: &str) -> Option<Response> {
        JsFuture::from(self.cache.match_with_str(url)).await.ok()?.dyn_into().ok()
    }
}

/// Removes everything that is saved of the newsletter whose bundle has this address.
pub(super) async fn remove_all(bundle: &str) {
    if let Some(storage) = storage() {
        let _ = JsFuture::from(storage.delete(&name(bundle))).await;
    }
}

/// Asks the browser to keep what is saved when it needs room. It may ask the reader, and refuse.
pub(super) async fn persist() {
    let Some(window) = window() else { return };
    let storage = js_sys::Reflect::get(&window.navigator(), &"storage".into());
    if storage.is_ok_and(|storage| !storage.is_undefined())
        && let Ok(asked) = window.navigator().storage().persist()
    {
        let _ = JsFuture::from(asked).await;
    }
}

fn name(bundle: &str) -> String {
    format!("{PREFIX}{bundle}")
}

/// The cache storage; merely asking for it throws where it is denied.
fn storage() -> Option<CacheStorage> {
    let storage = window()?.caches().ok()?;
    (!storage.is_undefined()).then_some(storage)
}

async fn entry_of(text: &str) -> Option<Response> {
    let headers = Headers::new().ok()?;
    headers.set("content-type", "application/json").ok()?;
    headers.set(SAVED, &JsDate::now().to_string()).ok()?;
    headers.set(SIZE, &text.len().to_string()).ok()?;
    headers.set(DIGEST, &digest_of(text, "sha256-").await?).ok()?;
    let init = ResponseInit::new();
    init.set_headers(&headers);
    Response::new_with_opt_str_and_init(Some(text), &init).ok()
}

/// Whether this page can digest anything; at an address without `https` it cannot.
pub(super) fn can_digest() -> bool {
    let crypto = window().and_then(|window| window.crypto().ok());
    crypto.is_some_and(|crypto| !crypto.subtle().is_undefined())
}

/// What a text digests to, as a subresource integrity value with the algorithm that `like` has.
pub(super) async fn digest_of(text: &str, like: &str) -> Option<String> {
    let (algorithm, _) = like.split_once('-')?;
    let name = algorithm.to_uppercase().replace("SHA", "SHA-");
    let window = window()?;
    let subtle = window.crypto().ok()?.subtle();
    let bytes = Uint8Array::from(text.as_bytes());
    let digest = subtle.digest_with_str_and_buffer_source(&name, &bytes).ok()?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await.ok()?);
    let binary: String = digest.to_vec().into_iter().map(char::from).collect();
    Some(format!("{algorithm}-{}", window.btoa(&binary).ok()?))
}

/// A moment on the reader's clock, from milliseconds since 1970.
fn moment_of(milliseconds: f64) -> Option<Moment> {
    let date = JsDate::new(&JsValue::from_f64(milliseconds));
    let small = |number: u32| u8::try_from(number).ok();
    let year = i32::try_from(date.get_full_year()).ok()?;
    let day = Date::new(year, small(date.get_month() + 1)?, small(date.get_date())?).ok()?;
    Some(Moment { date: day, hour: small(date.get_hours())?, minute: small(date.get_minutes())? })
}
