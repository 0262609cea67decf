use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

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
    /// A control character, which browsers drop before they look at the scheme.
    #[error("a link's target has no control characters")]
    ControlCharacter,
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

    /// The host of an `http` or `https` target, without a leading `www.`: what a person calls the site.
    #[must_use]
    pub fn site(&self) -> Option<&str> {
        let (scheme, rest) = self.0.split_once("://")?;
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let authority = rest.split(['/', '?', '#']).next()?;
        let host = authority.rsplit('@').next()?.split(':').next()?;
        let site = host.strip_prefix("www.").unwrap_or(host);
        (!site.is_empty()).then_some(site)
    }
}

impl FromStr for Href {
    type Err = HrefError;

    fn from_str(text: &str) -> Result<Self, HrefError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(HrefError::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(HrefError::ControlCharacter);
        }
        match scheme(text) {
            Some(scheme) if !SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) => {
                Err(HrefError::Scheme(scheme.chars().take(32).collect()))
            }
            _ => Ok(Self(text.to_owned())),
        }
    }
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
    fn the_site_is_what_a_person_calls_it() {
        let site = |text: &str| text.parse::<Href>().expect(text).site().map(str::to_owned);
        assert_eq!(site("https://www.a.example:8080/b?c"), Some("a.example".into()));
        assert_eq!(site("https://user@b.example#x"), Some("b.example".into()));
        assert_eq!(site("mailto:a@b.example"), None);
        assert_eq!(site("/a"), None);
    }
}
