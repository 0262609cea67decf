//! The browser, as Rust types: no `JsValue` leaves this module, and every listener is a guard that
//! ends when it is dropped.
//!
//! - [`Browser`] carries out the store's effects;
//! - `bundles` and `fetch` get text from the network, of which `early_request` may have been asked already;
//! - `offline_cache` is what is on the device of a newsletter, `saving` puts more of it there, `worker`
//!   is what a service worker keeps beside; `digest` tells whether it is whole, `network` when there is one
//!   again;
//! - `json` takes values over from the page, and hands them to it, as the types that they are;
//! - `choices`, `clipboard`, `fragment` and `console` are one browser interface each;
//! - [`Visits`] keeps what the reader leaves on pages they go on from; `window` is the page itself;
//! - [`set_custom_properties`] sets the reader's choices on a node; [`ChoicesFollower`] hears of those made
//!   elsewhere;
//! - [`PageColors`] keeps the colours in step with the page, which `surroundings` looks at, and
//!   [`FollowedType`] its type.

mod around;
mod browser;
mod bundles;
mod choices;
mod clipboard;
mod console;
mod custom_properties;
mod digest;
mod early_request;
mod fetch;
mod fragment;
mod host;
pub(crate) mod json;
mod network;
mod offline_cache;
mod page_colors;
mod saving;
mod surroundings;
mod visits;
mod window;
mod worker;

pub(crate) use around::FollowedType;
pub(crate) use browser::{Browser, Page};
pub(crate) use bundles::{issue, resolve_site};
pub(crate) use choices::{ChoicesFollower, kept_choices};
pub(crate) use console::warn;
pub(crate) use custom_properties::set_custom_properties;
pub(crate) use fragment::{Following, before_fragment, place_of_fragment};
pub(crate) use host::{host_of, is_page_private};
pub(crate) use network::watch_network;
pub(crate) use page_colors::PageColors;
pub(crate) use visits::Visits;
