//! What several tests use: the command, newsletters made to measure, and an oracle for their
//! words.

#![allow(
    dead_code,
    missing_docs,
    clippy::pedantic,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "each test uses its part"
)]

pub mod command;
pub mod generated;
pub mod site;
pub mod soup;
pub mod words;
