use newsfold_bundle::Href;

use web_sys::{Url, window};

/// The host of an address, as the browser parses it.
pub(crate) fn host_of(href: &str) -> Option<String> {
    Url::new(href).ok().map(|url| url.hostname()).filter(|host| !host.is_empty())
}

/// Whether the page lies in the reader's own network, or on this computer alone.
pub(crate) fn is_page_private() -> bool {
    let address = window().and_then(|window| window.location().href().ok());
    let href = address.and_then(|address| address.parse::<Href>().ok());
    // What is no address of the web, such as `file:`, is nobody else's page.
    href.is_none_or(|href| href.is_private())
}
