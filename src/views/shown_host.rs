use newsfold_bundle::Href;

#[cfg(target_arch = "wasm32")]
use crate::platform::host_of;

/// What a person is shown of where a target leads: the host that a browser goes to, letters that look like
/// others in [Punycode](https://www.rfc-editor.org/info/rfc3492), without a leading `www.`, and without a
/// name or a password. A target without a host is shown whole.
#[must_use]
pub fn shown_host(href: &Href) -> String {
    if href.host().is_none() {
        return href.to_string();
    }
    match host_of(href) {
        Some(host) => host.strip_prefix("www.").unwrap_or(&host).to_owned(),
        // No browser goes there; nobody is to take it for another place.
        None => href.escape_default().to_string(),
    }
}

/// The host of an address, as the [URL standard](https://url.spec.whatwg.org/#host-parsing) parses it: in
/// a browser, it is asked itself.
#[cfg(not(target_arch = "wasm32"))]
fn host_of(href: &str) -> Option<String> {
    url::Url::parse(href).ok()?.host_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_the_host_that_a_browser_goes_to() {
        for (target, shown) in [
            ("https://good.example/", "good.example"),
            ("https://www.good.example/", "good.example"),
            ("HTTPS://WWW.GOOD.example", "good.example"),
            ("http://good.example:8080/a", "good.example"),
            ("http://good.example.", "good.example."),
            (r"https://evil.example\@good.example/", "evil.example"),
            (r"https://evil.example\good.example", "evil.example"),
            ("https://good.example@evil.example/", "evil.example"),
            ("https://good.example:443@evil.example/", "evil.example"),
            ("https://user:secret@good.example/", "good.example"),
            ("https://a@b@evil.example", "evil.example"),
            ("https://good.example%2F@evil.example/", "evil.example"),
            ("https://good.example%40evil.example/", r"https://good.example%40evil.example/"),
            ("https://evil.example?@good.example", "evil.example"),
            ("https://evil.example#@good.example", "evil.example"),
            ("http://[::1]/", "[::1]"),
            ("http://[0:0::1]:80/", "[::1]"),
            ("http://[::ffff:127.0.0.1]/", "[::ffff:7f00:1]"),
            ("http://2130706433/", "127.0.0.1"),
            ("http://0x7f.1/", "127.0.0.1"),
            ("http://0177.0.0.1/", "127.0.0.1"),
            ("http://127.1/", "127.0.0.1"),
            ("http://1.2.3.4.5/", "http://1.2.3.4.5/"),
            ("http://999.1.1.1/", "http://999.1.1.1/"),
            ("https://аpple.com", "xn--pple-43d.com"),
            ("https://раураl.example", "xn--l-7sba6dbr.example"),
            ("https://xn--pple-43d.com/", "xn--pple-43d.com"),
            ("https://müller.example/", "xn--mller-kva.example"),
            ("https://MÜLLER.example/", "xn--mller-kva.example"),
            ("https://mu\u{308}ller.example/", "xn--mller-kva.example"),
            ("https://faß.example/", "xn--fa-hia.example"),
            ("https://paypal.com．evil.example", "paypal.com.evil.example"),
            ("https://paypal。evil.example/", "paypal.evil.example"),
            ("https://ｅｖｉｌ.example/", "evil.example"),
            ("https://e\u{ad}vil.example/", "evil.example"),
            ("https://%65vil.example/", "evil.example"),
            ("https://xn--a/", "https://xn--a/"),
            ("https://מים.example/", "xn--eebib.example"),
            ("https://潮.example/", "xn--ngx.example"),
            ("https://a_b.example/", "a_b.example"),
            ("//good.example/", "//good.example/"),
            (r"/\evil.example", r"/\evil.example"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("tel:+491234", "tel:+491234"),
            ("a/b.html", "a/b.html"),
        ] {
            match target.parse::<Href>() {
                Ok(href) => assert_eq!(shown_host(&href), shown, "{target}"),
                // Who checks a bundle refuses what no browser goes to.
                Err(_) => assert_eq!((host_of(target), target), (None, shown)),
            }
        }
    }

    #[test]
    fn what_has_no_host_to_show_is_no_target() {
        for target in [
            "https:/evil.example",
            "https:evil.example",
            r"https:\\evil.example",
            "https:///evil.example",
            "https://\u{202e}moc.elpmaxe/",
            "http://[::1",
            "http://a b.example/",
        ] {
            assert!(target.parse::<Href>().is_err(), "{target}");
        }
    }
}
