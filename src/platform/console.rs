use gloo::console;

/// Tells the site's owner of something that is odd but works.
pub(crate) fn warn(message: &str) {
    console::warn!(format!("newsfold: {message}"));
}

/// Tells the site's owner of something that does not work.
pub(super) fn error(message: &str) {
    console::error!(format!("newsfold: {message}"));
}
