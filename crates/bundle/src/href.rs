use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::host;

/// The target of a link or an image: `http`, `https`, `mailto`, `tel`, or relative to the bundle.
///
/// This is the one place where such a target is made, so a scheme that runs code (`javascript:`,
/// `data:`) cannot reach a page. Schemes are recognised as the
/// [URL standard](https://url.spec.whatwg.org/#url-parsing) does, which skips surrounding spaces;
/// a text with a control character anywhere is refused, so that nothing hides a scheme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Href(String);

/// Why a text is no [`Href`].
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum HrefError {
    /// Nothing but space.
    #[error("a link needs a target")]
    Empty,
    /// A control character: one that browsers drop before they look at the scheme, or one that turns the
    /// direction of what is seen.
    #[error("a link's target has no control characters")]
    ControlCharacter,
    /// A web address without a host, or with one that no browser takes.
    #[error("a web address is `https://`, a host, and what follows")]
    Host,
    /// One that the URL standard does not parse, so that no browser goes there: found where the feature `url` is on.
    #[error("`{0}` is an address that no browser goes to")]
    Unparsed(String),
    /// A scheme outside the list.
    #[error("a link's target is http, https, mailto, tel or relative, not `{0}:`")]
    Scheme(String),
}

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Href {
    /// Whether the target stands on its own, wherever the page lies.
    #[must_use]
    pub fn is_absolute(&self) -> bool {
        scheme(&self.0).is_some()
    }

    /// The host of an `http` or `https` target as it is written: not what a person should be shown, since
    /// it may look like another.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        is_web(scheme(&self.0)?).then(|| host::host(&self.0)).flatten()
    }

    /// Whether the target has a host of its own that may lie in the network of whoever follows it.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.host().or_else(|| host::other_host(&self.0)).is_some_and(host::is_private)
    }
}

impl FromStr for Href {
    type Err = HrefError;

    fn from_str(text: &str) -> Result<Self, HrefError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(HrefError::Empty);
        }
        if text.chars().any(is_hidden) {
            return Err(HrefError::ControlCharacter);
        }
        match scheme(text) {
            Some(scheme) if !SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) => {
                Err(HrefError::Scheme(short(scheme)))
            }
            Some(scheme) if is_web(scheme) && host::host(text).is_none() => Err(HrefError::Host),
            _ if !is_parsed(text) => Err(HrefError::Unparsed(short(text))),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

/// Whether the [URL standard](https://url.spec.whatwg.org/#concept-url-parser) makes an address of a target, on
/// a page that has one.
#[cfg(feature = "url")]
fn is_parsed(text: &str) -> bool {
    static PAGE: std::sync::LazyLock<Option<url::Url>> =
        std::sync::LazyLock::new(|| url::Url::parse("https://page.invalid/").ok());
    url::Url::options().base_url(PAGE.as_ref()).parse(text).is_ok()
}

/// The widget is smaller without: where it matters, it asks the browser.
#[cfg(not(feature = "url"))]
fn is_parsed(_: &str) -> bool {
    true
}

/// The beginning of a text, for a message.
fn short(text: &str) -> String {
    text.chars().take(64).collect()
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Whether a character is not seen and changes what is: what a browser drops before it looks at the
/// scheme, and what turns the direction of the letters around it.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The scheme of a target, if it has one.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut letters = scheme.chars();
    let starts = letters.next().is_some_and(|first| first.is_ascii_alphabetic());
    let goes_on = letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    (starts && goes_on).then_some(scheme)
}

impl Deref for Href {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schemes_a_reader_may_follow_are_taken() {
        for text in ["https://a.example/b", "HTTP://a.example", "mailto:a@b.example", "tel:+491234"]
        {
            let href: Href = text.parse().expect(text);
            assert!(href.is_absolute(), "{text}");
            assert_eq!(&*href, text);
        }
    }

    #[test]
    fn a_target_without_a_scheme_is_relative() {
        for text in ["b.html", "/a/b", "#c", "?q=a:b", "//a.example/b", "1:2", "./a:b"] {
            let href: Href = text.parse().expect(text);
            assert!(!href.is_absolute(), "{text}");
        }
    }

    #[cfg(feature = "url")]
    #[test]
    fn an_address_that_no_browser_goes_to_is_refused() {
        for text in [
            "http://999.1.1.1/",
            "https://1.2.3.4.5/",
            "https://a.example:99999/",
            "https://a.example:eighty/",
            "https://good.example%40evil.example/",
            "https://xn--a/",
            "//a.example:99999/b",
            r"\\[::z]/b",
        ] {
            assert!(text.parse::<Href>().is_err(), "{text}");
        }
        for text in
            ["", "?", "a b.html", "mailto:", "tel:", "#%", "//a.example", "https://müller.example"]
        {
            assert!(!matches!(text.parse::<Href>(), Err(HrefError::Unparsed(_))), "{text}");
        }
    }

    #[test]
    fn a_scheme_that_runs_code_is_refused_however_it_is_written() {
        for text in
            ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x"]
        {
            assert!(matches!(text.parse::<Href>(), Err(HrefError::Scheme(_))), "{text}");
        }
        assert_eq!("java\nscript:alert(1)".parse::<Href>(), Err(HrefError::ControlCharacter));
        assert_eq!("\u{1}javascript:alert(1)".parse::<Href>(), Err(HrefError::ControlCharacter));
    }

    #[test]
    fn a_link_to_nothing_is_refused() {
        assert_eq!("  ".parse::<Href>(), Err(HrefError::Empty));
    }

    #[test]
    fn a_web_address_without_a_host_is_refused() {
        for text in
            ["https:", "https://", "http:/a.example", "https:a.example", "http://[", "http://a b"]
        {
            assert_eq!(text.parse::<Href>(), Err(HrefError::Host), "{text}");
        }
    }

    #[test]
    fn what_turns_the_direction_of_an_address_is_refused() {
        for text in
            ["https://\u{202e}moc.elpmaxe/", "a\u{2067}b.html", "mailto:\u{200f}a@b.example"]
        {
            assert_eq!(text.parse::<Href>(), Err(HrefError::ControlCharacter), "{text}");
        }
    }

    #[test]
    fn a_target_without_a_host_of_its_own_is_nobodys() {
        for (text, is_private) in [
            ("http://10.0.0.1/a.png", true),
            ("https://a.example/", false),
            ("/a.png", false),
            ("//10.0.0.1/a.png", true),
            (r"/\[::1]/a.png", true),
            (r"\\printer\a.png", true),
            ("//a.example/a.png", false),
            ("tel:1", false),
        ] {
            assert_eq!(text.parse::<Href>().expect(text).is_private(), is_private, "{text}");
        }
    }
}
