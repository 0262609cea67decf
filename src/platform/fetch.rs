use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Promise, Uint8Array};
use newsfold_bundle::Limit;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReadableStreamReadResult, RequestCache,
    RequestInit, Response, window,
};

use super::digest::{can_digest, digest_of};
use super::early_request::early_request;
use crate::agreed::patience;
use crate::store::{Failure, FailureKind};

/// What is wanted of a request besides its address.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    /// Ask the host even where a cache has an answer.
    pub revalidate: bool,
    /// What the body must digest to, as a subresource integrity value.
    pub integrity: Option<String>,
}

/// The text at an address. One that is not what it must be is asked for once more, past every cache: a
/// host that was being written to may have sent it, for a cache to keep.
pub(super) async fn text(url: &str, wish: &Wish) -> Result<String, Failure> {
    let text = sent(url, wish).await?;
    let Some(wanted) = &wish.integrity else { return Ok(text) };
    if is(&text, wanted).await {
        return Ok(text);
    }
    let text = sent(url, &Wish { revalidate: true, ..wish.clone() }).await?;
    if is(&text, wanted).await {
        return Ok(text);
    }
    let message = format!("`{url}` is not what the bundle says it is: upload the whole site");
    Err(Failure { kind: FailureKind::Http, message })
}

/// Whether a text digests to what is wanted. Where the page cannot tell, the browser has looked.
async fn is(text: &str, wanted: &str) -> bool {
    !can_digest() || digest_of(text, wanted).await.as_deref() == Some(wanted)
}

/// The text at an address, whatever it is.
async fn sent(url: &str, wish: &Wish) -> Result<String, Failure> {
    // An answer that was asked for before is not news.
    let early = early_request(url).filter(|_| !wish.revalidate);
    let (controller, early) = match early {
        Some(early) => (early.controller, Some(early.answer)),
        None => (AbortController::new().map_err(|error| unreachable(url, &error))?, None),
    };
    let too_late = Rc::new(Cell::new(false));
    let timer = {
        let (controller, too_late) = (controller.clone(), too_late.clone());
        Timeout::new(patience::ANSWER, move || {
            too_late.set(true);
            controller.abort();
        })
    };
    let answer = request(url, wish, &controller, early).await;
    drop(timer);
    match answer {
        Ok(answer) => answer,
        Err(_) if too_late.get() => Err(Failure {
            kind: FailureKind::Timeout,
            message: format!("`{url}` did not arrive within {} seconds", patience::ANSWER / 1000),
        }),
        Err(error) => Err(unreachable(url, &error)),
    }
}

async fn request(
    url: &str,
    wish: &Wish,
    controller: &AbortController,
    early: Option<Promise>,
) -> Result<Result<String, Failure>, JsValue> {
    let mut answer = JsValue::NULL;
    if let Some(early) = early {
        answer = JsFuture::from(early).await?;
    }
    if answer.is_null() {
        answer = JsFuture::from(ask(url, wish, controller)?).await?;
    }
    let response: Response = answer.dyn_into()?;
    if !response.ok() {
        let message = format!("`{url}` answered {}", response.status());
        return Ok(Err(Failure { kind: FailureKind::Http, message }));
    }
    let too_large = || {
        controller.abort();
        let message = format!("`{url}`: {}", Limit::Bytes);
        Ok(Err(Failure { kind: FailureKind::TooLarge, message }))
    };
    // Compressed, it is smaller than what it holds.
    let announced = response.headers().get("content-length")?.and_then(|bytes| bytes.parse().ok());
    if announced.is_some_and(|bytes: usize| bytes > Limit::Bytes.most()) {
        return too_large();
    }
    match bytes_of(&response).await? {
        Some(bytes) => Ok(String::from_utf8(bytes).map_err(|error| Failure {
            kind: FailureKind::InvalidBundle,
            message: format!(
                "`{url}` is not UTF-8, from byte {} on",
                error.utf8_error().valid_up_to()
            ),
        })),
        None => too_large(),
    }
}

/// Asks for what is at an address, as it is wished.
fn ask(url: &str, wish: &Wish, controller: &AbortController) -> Result<Promise, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let init = RequestInit::new();
    init.set_signal(Some(&controller.signal()));
    if wish.revalidate {
        init.set_cache(RequestCache::NoCache);
    }
    // The browser would not say that it is this, so it looks only where the page cannot.
    if let Some(integrity) = wish.integrity.as_ref().filter(|_| !can_digest()) {
        init.set_integrity(integrity);
    }
    Ok(window.fetch_with_str_and_init(url, &init))
}

/// The text of an answer that nobody waits for, if it is one and not too large.
pub(super) async fn text_of(response: &Response) -> Option<String> {
    String::from_utf8(bytes_of(response).await.ok()??).ok()
}

/// The body of an answer, counted while it arrives; `None` for one that is larger than a document may be.
async fn bytes_of(response: &Response) -> Result<Option<Vec<u8>>, JsValue> {
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Ok(Some(bytes)) };
    let reader: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
    loop {
        let piece: ReadableStreamReadResult = JsFuture::from(reader.read()).await?.into();
        if piece.get_done() == Some(true) {
            return Ok(Some(bytes));
        }
        let piece: Uint8Array = piece.get_value().dyn_into()?;
        let before = bytes.len();
        let after = before + piece.length() as usize;
        if after > Limit::Bytes.most() {
            return Ok(None);
        }
        bytes.resize(after, 0);
        piece.copy_to(&mut bytes[before..]);
    }
}

/// The browser tells nobody why it could not reach a host, so the message names what may be.
fn unreachable(url: &str, error: &JsValue) -> Failure {
    let words = error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "no answer".to_owned(), |error| String::from(error.message()));
    let message = format!(
        "`{url}` could not be reached ({words}). On another origin its host must send \
         `Access-Control-Allow-Origin`, and a Content-Security-Policy must allow it in `connect-src`"
    );
    // A browser that says it has no network has none; one that says it has may be wrong.
    let has_network = web_sys::window().is_none_or(|window| window.navigator().on_line());
    let kind = if has_network { FailureKind::Unreachable } else { FailureKind::Offline };
    Failure { kind, message }
}
