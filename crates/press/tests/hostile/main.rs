//! Sources and sites of strangers: nothing outside of what the command was pointed at is read, written,
//! moved or removed, and no message does more than say something.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]
#![cfg(unix)]

#[path = "../support/mod.rs"]
mod support;

mod generated;
mod messages;
mod outputs;
mod site_folder;
mod source;
mod workshop;
