use super::Phrases;
use super::languages::LANGUAGES;

/// Tags that no table has, and the tag whose table is right for them, if one is.
///
/// Traditional Chinese is not shown as Simplified: CLDR lets `zh-Hant` inherit nothing from `zh`
/// either. Whoever reads in Taiwan or Hong Kong gets the next language that is wanted, and English if
/// there is none, rather than another script and other words than theirs.
const ALIASES: [(&str, Option<&str>); 7] = [
    // The old tag of Hebrew.
    ("iw", Some("he")),
    // Chinese without a script, and what is written where the usual one is Simplified.
    ("zh", Some("zh-Hans")),
    ("cmn", Some("zh-Hans")),
    ("zh-Hant", None),
    ("zh-TW", None),
    ("zh-HK", None),
    ("zh-MO", None),
];

/// The table of a tag, looked up as [RFC 4647](https://www.rfc-editor.org/rfc/rfc4647#section-3.4)
/// says: from the whole tag to its first subtag, so that `de-AT` finds `de`, and so does `de_AT`.
pub(super) fn look_up(tag: &str) -> Option<&'static Phrases> {
    let tag = tag.replace('_', "-");
    let mut range = tag.as_str();
    loop {
        if let Some(table) = table(range) {
            return Some(table);
        }
        if let Some((_, other)) = ALIASES.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(range)) {
            return other.and_then(table);
        }
        range = range.rsplit_once('-')?.0;
    }
}

fn table(tag: &str) -> Option<&'static Phrases> {
    #[cfg(any(test, feature = "pseudo-language"))]
    if tag.eq_ignore_ascii_case(super::pseudo::TAG) {
        return Some(&super::pseudo::PHRASES);
    }
    LANGUAGES.iter().copied().find(|table| table.tag.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tag: &str) -> Option<&'static str> {
        look_up(tag).map(|table| table.tag)
    }

    #[test]
    fn a_tag_finds_the_table_of_its_language() {
        for (tag, table) in [
            ("en-GB", "en"),
            ("DE-at-1996", "de"),
            ("de_DE", "de"),
            ("EN_us", "en"),
            ("es-419", "es"),
            ("fr-CA", "fr"),
            ("ar-EG", "ar"),
            ("ja-JP-u-ca-japanese", "ja"),
        ] {
            assert_eq!(found(tag), Some(table), "{tag}");
        }
        for tag in ["tlh", "deu", ""] {
            assert_eq!(found(tag), None, "{tag}");
        }
    }

    #[test]
    fn hebrew_is_found_by_its_old_tag() {
        assert_eq!(found("iw"), Some("he"));
        assert_eq!(found("iw-IL"), Some("he"));
    }

    #[test]
    fn chinese_is_simplified_unless_its_script_or_place_says_otherwise() {
        for tag in ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-hans-TW", "zh_CN", "cmn-Hans-CN"] {
            assert_eq!(found(tag), Some("zh-Hans"), "{tag}");
        }
        for tag in ["zh-Hant", "zh-Hant-CN", "zh-TW", "zh-HK", "zh_TW", "zh-MO"] {
            assert_eq!(found(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_pseudo_language_is_found_by_its_whole_tag() {
        assert_eq!(found("qps-ploc"), Some("qps-ploc"));
        assert_eq!(found("qps"), None);
    }
}
