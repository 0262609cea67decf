use yew::AttrValue;

use super::text_dir::TextDir;
use crate::i18n::is_right_to_left;

/// The language of a piece of content as attributes of its element: only what differs from what
/// surrounds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Language {
    /// `lang`: a BCP 47 tag, or empty where the language is unknown.
    pub lang: Option<AttrValue>,
    /// `dir`: `ltr` or `rtl`.
    pub dir: Option<&'static str>,
    /// Where each text inside has its direction from.
    pub text_dir: TextDir,
}

impl Language {
    /// Content in one language inside content in another; an empty tag is an unknown language.
    pub(super) fn within(outer: &str, inner: &str) -> Self {
        let text_dir = if inner.is_empty() { TextDir::Own } else { TextDir::Inherited };
        if outer.eq_ignore_ascii_case(inner) {
            return Self { text_dir, ..Self::default() };
        }
        let dir = if is_right_to_left(inner) { "rtl" } else { "ltr" };
        let lang = Some(inner.to_owned().into());
        Self { lang, dir: Some(dir).filter(|_| !inner.is_empty()), text_dir }
    }
}
