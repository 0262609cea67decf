//! What holds for every language, and how each writes days, numbers and plurals. The expected days
//! and forms are those of ICU 78 (CLDR 48).

use newsfold_bundle::Date;

use super::languages::LANGUAGES;
use super::pseudo::rewritten;
use super::{Phrases, is_right_to_left, phrases};

/// Every text and pattern of a table.
fn texts(table: &Phrases) -> Vec<&'static str> {
    let mut texts = Vec::new();
    rewritten(table, |text| {
        texts.push(text);
        text
    });
    texts
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// The holes of a pattern, in the order of their names.
fn holes(pattern: &str) -> Vec<&str> {
    let mut holes: Vec<_> =
        pattern.split('{').skip(1).filter_map(|hole| Some(hole.split_once('}')?.0)).collect();
    holes.sort_unstable();
    holes
}

#[test]
fn there_are_nine_languages_each_found_by_its_own_tag() {
    let tags: Vec<_> = LANGUAGES.iter().map(|table| table.tag).collect();
    assert_eq!(tags, ["en", "de", "fr", "es", "ar", "he", "ja", "pl", "zh-Hans"]);
    for tag in tags {
        assert_eq!(phrases([tag]).tag, tag);
    }
}

#[test]
fn the_first_wanted_language_that_is_there_is_used_and_else_english() {
    assert_eq!(phrases(["tlh", "DE"]).tag, "de");
    assert_eq!(phrases(["zh-TW", "ja"]).tag, "ja");
    assert_eq!(phrases(["zh-TW"]).tag, "en");
    assert_eq!(phrases([]).tag, "en");
}

#[test]
fn no_phrase_is_empty_or_has_stray_spaces() {
    for table in LANGUAGES {
        for text in texts(table) {
            assert!(!text.is_empty() && text.trim() == text, "{}: {text:?}", table.tag);
            assert!(!text.contains("  "), "{}: {text:?}", table.tag);
        }
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    let english = texts(LANGUAGES[0]);
    for table in &LANGUAGES[1..] {
        for (text, english) in texts(table).into_iter().zip(&english) {
            // Sentences and buttons; words such as “Source” may be the same.
            let words = english.split(' ').filter(|word| !word.contains('{')).count();
            assert!(words < 2 || text != *english, "{}: {text}", table.tag);
        }
    }
}

#[test]
fn patterns_have_the_holes_that_are_filled() {
    for table in LANGUAGES {
        assert_eq!(holes(table.read_at), ["site", "title"], "{}", table.tag);
        assert_eq!(holes(table.extent), ["articles", "minutes"], "{}", table.tag);
        assert_eq!(holes(table.date), ["day", "month", "year"], "{}", table.tag);
        for text in texts(table) {
            let known = [
                "date", "time", "size", "done", "all", "site", "title", "articles", "minutes",
                "day", "month", "year", "n",
            ];
            assert!(holes(text).iter().all(|hole| known.contains(hole)), "{}: {text}", table.tag);
        }
    }
}

#[test]
fn marks_that_screen_readers_name_are_not_used() {
    for table in LANGUAGES {
        for text in texts(table) {
            let named = text.contains(['"', '“', '”', '„', '«', '»', '·', '–', '—']);
            assert!(!named, "{}: {text}", table.tag);
        }
    }
}

#[test]
fn arabic_and_hebrew_are_right_to_left() {
    let right_to_left = LANGUAGES.iter().map(|table| table.tag).filter(|tag| is_right_to_left(tag));
    assert_eq!(right_to_left.collect::<Vec<_>>(), ["ar", "he"]);
}

#[test]
fn the_months_differ() {
    for table in LANGUAGES {
        let mut days: Vec<_> =
            (1..=12).map(|month| table.date(day(&format!("2026-{month:02}-10")))).collect();
        days.sort();
        days.dedup();
        assert_eq!(days.len(), 12, "{}", table.tag);
    }
}

#[test]
fn a_day_is_written_as_in_cldr() {
    for (tag, first, tenth) in [
        ("en", "1 April 2026", "10 December 2026"),
        ("de", "1. April 2026", "10. Dezember 2026"),
        ("fr", "1 avril 2026", "10 décembre 2026"),
        ("es", "1 de abril de 2026", "10 de diciembre de 2026"),
        ("ar", "1 أبريل 2026", "10 ديسمبر 2026"),
        ("he", "1 באפריל 2026", "10 בדצמבר 2026"),
        ("ja", "2026年4月1日", "2026年12月10日"),
        ("pl", "1 kwietnia 2026", "10 grudnia 2026"),
        ("zh-Hans", "2026年4月1日", "2026年12月10日"),
    ] {
        let table = phrases([tag]);
        assert_eq!(table.date(day("2026-04-01")), first);
        assert_eq!(table.date(day("2026-12-10")), tenth);
    }
}

/// Numbers that take every form of every language: 0, 1, 2, few, many, and a hundred.
const NUMBERS: [usize; 7] = [0, 1, 2, 3, 11, 21, 100];

#[test]
fn articles_and_minutes_agree_with_their_number() {
    for (tag, expected) in [
        (
            "en",
            "0 articles, 0 minutes|1 article, 1 minute|2 articles, 2 minutes|3 articles, 3 minutes|11 articles, 11 minutes|21 articles, 21 minutes|100 articles, 100 minutes",
        ),
        (
            "de",
            "0 Artikel, 0 Minuten|1 Artikel, 1 Minute|2 Artikel, 2 Minuten|3 Artikel, 3 Minuten|11 Artikel, 11 Minuten|21 Artikel, 21 Minuten|100 Artikel, 100 Minuten",
        ),
        (
            "fr",
            "0 article, 0 minute|1 article, 1 minute|2 articles, 2 minutes|3 articles, 3 minutes|11 articles, 11 minutes|21 articles, 21 minutes|100 articles, 100 minutes",
        ),
        (
            "es",
            "0 artículos, 0 minutos|1 artículo, 1 minuto|2 artículos, 2 minutos|3 artículos, 3 minutos|11 artículos, 11 minutos|21 artículos, 21 minutos|100 artículos, 100 minutos",
        ),
        (
            "ar",
            "لا مقالات، 0 دقيقة|مقال واحد، دقيقة واحدة|مقالان، دقيقتان|3 مقالات، 3 دقائق|11 مقالًا، 11 دقيقة|21 مقالًا، 21 دقيقة|100 مقال، 100 دقيقة",
        ),
        (
            "he",
            "0 כתבות, 0 דקות|כתבה אחת, דקה אחת|שתי כתבות, שתי דקות|3 כתבות, 3 דקות|11 כתבות, 11 דקות|21 כתבות, 21 דקות|100 כתבות, 100 דקות",
        ),
        (
            "ja",
            "記事0本、0分|記事1本、1分|記事2本、2分|記事3本、3分|記事11本、11分|記事21本、21分|記事100本、100分",
        ),
        (
            "pl",
            "0 artykułów, 0 minut|1 artykuł, 1 minuta|2 artykuły, 2 minuty|3 artykuły, 3 minuty|11 artykułów, 11 minut|21 artykułów, 21 minut|100 artykułów, 100 minut",
        ),
        (
            "zh-Hans",
            "0篇文章，0分钟|1篇文章，1分钟|2篇文章，2分钟|3篇文章，3分钟|11篇文章，11分钟|21篇文章，21分钟|100篇文章，100分钟",
        ),
    ] {
        let table = phrases([tag]);
        assert_eq!(NUMBERS.map(|number| table.extent(number, number)).join("|"), expected);
    }
}

#[test]
fn older_issues_agree_with_their_number() {
    for (tag, expected) in [
        ("en", "1 older issue listed|2 older issues listed|3 older issues listed"),
        (
            "de",
            "1 ältere Ausgabe angezeigt|2 ältere Ausgaben angezeigt|3 ältere Ausgaben angezeigt",
        ),
        ("ar", "أُضيف عدد سابق واحد|أُضيف عددان سابقان|أُضيفت 3 أعداد سابقة"),
        ("he", "נוסף גיליון קודם אחד|נוספו שני גיליונות קודמים|נוספו 3 גיליונות קודמים"),
    ] {
        let table = phrases([tag]);
        assert_eq!([1, 2, 3].map(|number| table.older_listed(number)).join("|"), expected);
    }
}

#[test]
fn large_numbers_are_grouped_as_in_cldr() {
    for (tag, thousand, more) in [
        ("en", "1,234", "12,345"),
        ("de", "1.234", "12.345"),
        ("fr", "1\u{202f}234", "12\u{202f}345"),
        ("es", "1234", "12.345"),
        ("ar", "1,234", "12,345"),
        ("he", "1,234", "12,345"),
        ("ja", "1,234", "12,345"),
        ("pl", "1234", "12\u{a0}345"),
        ("zh-Hans", "1,234", "12,345"),
    ] {
        let table = phrases([tag]);
        assert!(table.extent(1234, 1).contains(thousand), "{tag}");
        assert!(table.extent(12_345, 1).contains(more), "{tag}");
    }
}

#[test]
fn a_link_is_a_sentence_around_its_site() {
    let heard = |tag: &str| {
        let [before, after] = phrases([tag]).read_at().map(|(words, rest)| match rest {
            Some(rest) => format!("{words}A{rest}"),
            None => words.to_owned(),
        });
        format!("{before}B{after}")
    };
    let expected = ["Read A at B", "Bei B lesen: A", "Bで「A」を読む", "在B阅读《A》"];
    assert_eq!(["en", "de", "ja", "zh"].map(heard), expected);
}

#[test]
fn french_holds_its_two_part_marks_to_the_word_before() {
    for text in texts(phrases(["fr"])) {
        for (at, _) in text.match_indices([';', ':', '?', '!']) {
            assert!(text[..at].ends_with('\u{202f}'), "{text}");
        }
    }
}
