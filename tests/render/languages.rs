//! Languages and directions, each where it belongs.

use super::*;

#[test]
fn a_link_to_a_source_in_another_language_speaks_each_word_in_its_own() {
    let page =
        html_of(r#""language": "de", "source": { "title": "Blatt", "url": "https://a.example/" }"#);
    assert_holds(
        &page,
        r#"<span lang="en" dir="ltr" class="visually-hidden">Read <span lang="de" dir="ltr">Title</span> at </span><bdi>Blatt</bdi>"#,
    );
}

#[test]
fn an_article_in_another_language_says_so_with_its_direction() {
    let page = html_of(r#""language": "ar", "tldr": "موجز""#);
    assert_holds(&page, r#"aria-labelledby="title-a" lang="ar" dir="rtl""#);
}

#[test]
fn a_known_direction_holds_for_texts_that_begin_with_a_foreign_word() {
    let page = html_of(r#""tldr": "OpenAI", "parts": [{ "title": "Wie", "content": ["GPT"] }]"#);
    assert_holds(&page, r#"<b dir="auto" lang="en" class="label">TLDR</b> OpenAI</p>"#);
    assert_holds(&page, "<p>GPT</p>");
    let unknown = bundle_with(r#""tldr": "OpenAI""#).replace(r#", "language": "en""#, "");
    let page = html(move || reading(Config::default(), &unknown));
    assert_holds(&page, r#"<div lang="" class="section">"#);
    assert_holds(&page, r#"<p dir="ltr">"#);
}

#[test]
fn the_interface_speaks_the_language_of_the_attribute() {
    let bundle = bundle_with(r#""parts": [{ "role": "why", "content": ["text"] }]"#);
    let config = || Config { lang: Some("de-AT".into()), ..Config::default() };
    let page = html(move || reading(config(), &bundle));
    assert_holds(&page, r#"<section aria-label="The Letter" lang="de" dir="ltr""#);
    assert_holds(&page, "10. April 2026");
    assert_holds(&page, r#"lang="en" dir="ltr""#);
}

#[test]
fn in_an_unknown_language_each_text_has_the_direction_of_its_first_letter() {
    let parts = r#""parts": [{ "title": "שלום", "content": [
        { "type": "paragraph", "children": [
            { "type": "inlineCode", "value": "a" }, "1 ",
            { "type": "strong", "children": ["ש"] }, " b"] },
        { "type": "list", "children": [
            { "type": "listItem", "children": ["12", "ש"] }, "c"] },
        { "type": "table", "rows": [["12", "ש"]] },
        "12" ] }]"#;
    let unknown = bundle_with(parts).replace(r#", "language": "en""#, "");
    let page = html(move || reading(Config::default(), &unknown));
    for piece in [
        r#"dir="rtl" class="part-title">שלום</h4>"#,
        r#"<p dir="rtl"><code dir="ltr">a</code>1 "#,
        r#"<li dir="rtl"><p dir="ltr">12</p><p dir="rtl">ש</p></li><li dir="ltr">c</li>"#,
        r#"<table dir="rtl"><tbody><tr><td dir="ltr">12</td><td dir="rtl">ש</td></tr>"#,
        r#"<p dir="ltr">12</p>"#,
    ] {
        assert_holds(&page, piece);
    }
}
