use yew::AttrValue;

use crate::i18n::is_right_to_left;

/// The language and the direction of a piece of content, where it differs from what surrounds it:
/// the `lang` and `dir` attributes of its element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tongue {
    /// A BCP 47 tag.
    pub lang: Option<AttrValue>,
    /// `ltr` or `rtl`.
    pub dir: Option<&'static str>,
}

impl Tongue {
    /// The attributes of content in `inner` inside content in `outer`; an unknown language inherits.
    pub(super) fn within(outer: Option<&str>, inner: Option<&str>) -> Self {
        match inner {
            Some(inner) if !outer.is_some_and(|outer| outer.eq_ignore_ascii_case(inner)) => {
                Self::of(inner)
            }
            _ => Self::default(),
        }
    }

    /// The attributes of content in a language.
    pub(super) fn of(tag: &str) -> Self {
        let dir = if is_right_to_left(tag) { "rtl" } else { "ltr" };
        Self { lang: Some(tag.to_owned().into()), dir: Some(dir) }
    }
}
