//! Finding every fault of a bundle.
