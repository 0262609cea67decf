//! What the custom element calls: mount, set an attribute, open and close, destroy.
//!
//! The element class itself is the JavaScript beside this file; it owns the lifecycle, this the app.

mod attributes;
mod choosing;
mod element;
mod fragment_follower;
mod held_page;
mod looked;
mod reader;
mod told;
