//! Targets of links and pictures.

use newsfold_bundle::Href;
use url::Url;

/// What passes for the target of a link has a scheme that runs no code as the URL standard reads it, and the
/// host that a browser goes to.
///
/// # Panics
///
/// Where that does not hold.
pub fn holds(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(href) = text.parse::<Href>() else { return };
    assert!(!href.chars().any(char::is_control), "{href:?}");
    let Ok(page) = Url::parse("https://page.example/a/") else { return };
    let Ok(url) = page.join(&href) else { return };
    assert!(matches!(url.scheme(), "http" | "https" | "mailto" | "tel"), "{href:?}: {url}");
    if let Some(host) = href.host() {
        let host = url::Host::parse(host).ok();
        assert_eq!(host.as_ref().map(url::Host::to_string).as_deref(), url.host_str(), "{href:?}");
    }
}
