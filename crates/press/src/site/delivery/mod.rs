//! What stands around the pages: the `widget` and the `assets` that newsletters link to, the `worker`
//! that keeps the site readable without a network, and for the `host` its rules and the site's
//! `screenshots`.

pub(super) mod assets;
pub(super) mod host;
pub(super) mod screenshots;
pub(super) mod widget;
pub(super) mod worker;
