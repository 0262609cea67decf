//! Newsfold: a newsletter reader for any web page.
//!
//! A blog embeds `<news-fold src="bundle.json">` with one script tag; this crate is the app behind
//! the element. In the order data flows:
//!
//! - [`agreed`]: what the app and the scripts beside it must both know;
//! - [`store`]: what the reader knows and how it changes; pure, without Yew, without a browser;
//! - [`theme`]: colours that can be read on the page around; pure too;
//! - [`i18n`]: the words of the interface;
//! - [`hooks`] and [`views`]: state in, page out, the same bytes natively and in the browser;
//! - `prerender`: the views as text, for pages that are there before any script;
//! - `platform`: the browser, as Rust types;
//! - `embed`: what the custom element calls.

pub mod agreed;
pub mod hooks;
pub mod i18n;
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
pub mod prerender;
pub mod store;
pub mod theme;
pub mod views;

#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod platform;
