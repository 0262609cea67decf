//! What stands around the pages: the `widget` and the `assets` that newsletters link to, the `worker`
//! that keeps the site readable without a network, and for the `host` its rules, the site's
//! `screenshots`, and `compressed` forms of all of it.

pub(super) mod assets;
pub(super) mod compressed;
pub(super) mod host;
pub(super) mod screenshots;
pub(super) mod widget;
pub(super) mod worker;
