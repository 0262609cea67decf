use std::cell::RefCell;

use js_sys::{Date, Promise};
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use crate::agreed::patience;

/// A request that was sent while the app was on its way (`src/embed/early-request.js`).
pub(super) struct EarlyRequest {
    url: String,
    /// What ends it.
    pub controller: AbortController,
    /// Its answer, or none where it was not sent.
    pub answer: Promise,
    /// When the app heard of it.
    since: f64,
}

thread_local! {
    /// The request that waits for whoever asks for the same.
    static WAITING: RefCell<Option<EarlyRequest>> = RefCell::default();
}

/// Takes over a request that the page's script has sent, for the next load of its address.
#[wasm_bindgen(js_name = takeRequest)]
pub fn take_request(url: String, controller: AbortController, answer: Promise) {
    WAITING.set(Some(EarlyRequest { url, controller, answer, since: Date::now() }));
}

/// The request that asks an address, once, and for no longer than an answer may take: after that, it would be old.
pub(super) fn early_request(url: &str) -> Option<EarlyRequest> {
    let early = WAITING.with_borrow_mut(|early| early.take_if(|early| early.url == url))?;
    (Date::now() - early.since < f64::from(patience::ANSWER)).then_some(early)
}
