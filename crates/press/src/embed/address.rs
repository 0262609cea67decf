use std::ops::Deref;

use newsfold_bundle::Href;

use super::EmbedError;
use crate::widget::LOADER;

/// An address that a page can load from: `http`, `https`, or relative to the page.
#[derive(Debug)]
pub(crate) struct Address(String);

impl Address {
    /// The folder of the widget, which messages call `what`; the slash at its end may be left out.
    pub(crate) fn of_folder(what: &'static str, text: &str) -> Result<Self, EmbedError> {
        let Self(mut url) = Self::new(what, text)?;
        let refuse = |reason: &str| Err(refused(what, text, reason));
        if url.contains(['?', '#']) {
            return refuse("a folder's address has no `?` and no `#`");
        }
        if url.ends_with(LOADER) {
            return refuse(
                "it names a file\nhelp: it is the address of the folder that `newsfold.js` lies in",
            );
        }
        if !url.ends_with('/') {
            url.push('/');
        }
        Ok(Self(url))
    }

    /// The bundle.
    pub(super) fn of_bundle(text: &str) -> Result<Self, EmbedError> {
        Self::new("the address of the bundle", text)
    }

    fn new(what: &'static str, text: &str) -> Result<Self, EmbedError> {
        let refuse = |reason: &str| Err(refused(what, text, reason));
        let Ok(href) = text.parse::<Href>() else {
            return refuse("an address is http, https or relative to the page");
        };
        if href.is_absolute() && href.host().is_none() {
            return refuse("an address is http, https or relative to the page");
        }
        if href.contains(char::is_whitespace) {
            return refuse("an address has no spaces\nhelp: write `%20` for a space");
        }
        Ok(Self(href.to_string()))
    }
}

fn refused(what: &'static str, value: &str, reason: &str) -> EmbedError {
    EmbedError::Address { what, value: value.to_owned(), reason: reason.to_owned() }
}

impl Deref for Address {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_may_lie_anywhere_and_ends_with_a_slash() {
        for (text, folder) in [
            ("https://host.example/newsfold", "https://host.example/newsfold/"),
            ("https://host.example", "https://host.example/"),
            ("//host.example/a/", "//host.example/a/"),
            ("/newsfold/", "/newsfold/"),
            (".", "./"),
        ] {
            assert_eq!(&*Address::of_folder("the base URL", text).expect(text), folder);
        }
    }

    #[test]
    fn what_no_page_can_load_from_is_refused() {
        for text in
            ["", " ", "javascript:alert(1)", "file:///srv", "mailto:a@b.example", "https://"]
        {
            assert!(Address::of_folder("the base URL", text).is_err(), "{text}");
            assert!(Address::of_bundle(text).is_err(), "{text}");
        }
        for text in ["/newsfold/?v=1", "/newsfold/#a", "/newsfold/newsfold.js"] {
            assert!(Address::of_folder("the base URL", text).is_err(), "{text}");
        }
        assert!(Address::of_bundle("/bundle.json?v=1").is_ok());
    }
}
