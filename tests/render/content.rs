//! What becomes of words, and of each kind of content.

use super::*;

#[test]
fn text_that_looks_like_markup_stays_text() {
    let page = html_of(r#""tldr": "<script>alert(1)</script> & <b>bold</b>""#);
    assert_holds(&page, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;");
}

#[test]
fn every_node_of_content_becomes_its_element() {
    let page = html_of(
        r#""parts": [{ "content": [
            { "type": "paragraph", "children": [
                "plain ",
                { "type": "emphasis", "children": ["stressed"] },
                { "type": "strong", "children": ["important"] },
                { "type": "delete", "children": ["over"] },
                { "type": "inlineCode", "value": "code" },
                { "type": "break" },
                { "type": "link", "url": "https://a.example/?b&c", "title": "Tip", "children": ["link"] },
                { "type": "image", "url": "https://a.example/i.png", "alt": "Alternative" } ] },
            { "type": "list", "ordered": true, "start": 4, "children": ["four"] },
            { "type": "list", "children": [
                { "type": "listItem", "children": ["item", { "type": "list", "children": ["inner"] }] } ] },
            { "type": "blockquote", "children": ["quoted"] },
            { "type": "code", "lang": "css", "value": "a {\n}" },
            { "type": "thematicBreak" },
            { "type": "table", "caption": "Tides", "head": ["Day", ""], "rows": [["Mon", ["4 ", { "type": "strong", "children": ["m"] }]], ["Tue"]] } ] }]"#,
    );
    for piece in [
        "plain <em>stressed</em>",
        "<strong>important</strong>",
        "<del>over</del>",
        r#"<code dir="ltr">code</code>"#,
        "<br>",
        r#"<a href="https://a.example/?b&amp;c" title="Tip" rel="noopener" referrerpolicy="strict-origin">link</a>"#,
        r#"<img src="https://a.example/i.png" alt="Alternative" loading="lazy" decoding="async" referrerpolicy="no-referrer">"#,
        r#"<ol start="4"><li>four</li></ol>"#,
        "<li>item<ul><li>inner</li></ul></li>",
        "<blockquote><p>quoted</p></blockquote>",
        "<code data-language=\"css\">a {\n}</code>",
        "<hr>",
        r#"<div role="group" tabindex="0" aria-label="Tides" class="table"><table><caption>Tides</caption>"#,
        r#"<thead><tr><th scope="col">Day</th><td></td></tr></thead>"#,
        "<tbody><tr><td>Mon</td><td>4 <strong>m</strong></td></tr><tr><td>Tue</td></tr></tbody></table></div>",
    ] {
        assert_holds(&page, piece);
    }
}

#[test]
fn words_of_the_source_come_before_those_of_the_interface() {
    let page = html_of(
        r#""tldr": { "title": "In short", "content": ["short"] },
           "parts": [{ "title": "The gist", "role": "summary", "content": ["text"] },
                     { "role": "takeaways", "takeaways": ["one"] }],
           "source": { "label": "Via", "title": "Post" }"#,
    );
    for piece in [">In short</b>", ">The gist</h4>", ">Key takeaways</h4>", ">Via</b>"] {
        assert_holds(&page, piece);
    }
}

#[test]
fn a_table_without_a_caption_is_called_by_its_columns() {
    let page = html_of(
        r#""parts": [{ "content": [{ "type": "table", "head": ["Day", "High"], "rows": [] },
                                 { "type": "table", "rows": [["a", "b"], ["c", "d"]] }] }]"#,
    );
    assert_holds(&page, r#"aria-label="Day, High""#);
    assert_holds(&page, r#"aria-label="a, b""#);
    assert_holds(&page, "<table><tbody><tr><td>a</td>");
}

#[test]
fn a_picture_that_nobody_described_says_so_in_the_language_of_the_interface() {
    for alt in ["", r#", "alt": "" "#, r#", "alt": " " "#] {
        let image = format!(r#"{{ "type": "image", "url": "a.png"{alt} }}"#);
        let page = html_of(&format!(
            r#""language": "de", "parts": [{{ "content": [{{ "type": "paragraph", "children": [{image}] }}] }}]"#
        ));
        assert_holds(&page, r#"alt="Picture without description" lang="en""#);
    }
}

/// What a page makes of these nodes of a paragraph.
fn drawn(config: fn() -> Config, nodes: &str) -> String {
    let bundle = bundle_with(&format!(
        r#""parts": [{{ "content": [{{ "type": "paragraph", "children": [{nodes}] }}] }}]"#
    ));
    html(move || reading(config(), &bundle))
}

#[test]
fn a_picture_of_the_readers_own_network_is_a_link_on_a_public_page() {
    let node = r#"{ "type": "image", "url": "http://192.168.1.1/a.png", "alt": "A" }"#;
    let page = drawn(Config::default, node);
    assert!(!page.contains("<img"), "{page}");
    let link = r#"<p><a href="http://192.168.1.1/a.png" rel="noopener" referrerpolicy="strict-origin">A</a></p>"#;
    assert_holds(&page, link);
    let private = || Config { is_page_private: true, ..Config::default() };
    assert_holds(&drawn(private, node), r#"<img src="http://192.168.1.1/a.png""#);
    let public = r#"{ "type": "image", "url": "a.png", "alt": "A" }"#;
    assert_holds(&drawn(Config::default, public), r#"<img src="a.png""#);
}

#[test]
fn a_page_that_wants_no_pictures_has_none() {
    let off = || Config { images: Images::Off, ..Config::default() };
    let image = r#"{ "type": "image", "url": "a.png", "alt": "A" }"#;
    let page = drawn(
        off,
        &format!(
            r#"{image}, {{ "type": "link", "url": "b", "children": [{image}, {{ "type": "image", "url": "c.png" }}] }}"#
        ),
    );
    assert!(!page.contains("<img"), "{page}");
    assert_holds(&page, r#"<a href="a.png" rel="noopener" referrerpolicy="strict-origin">A</a>"#);
    assert_holds(&page, r#"<span>A</span><span lang="en">Picture without description</span></a>"#);
}

#[test]
fn a_link_to_an_article_shows_the_host_that_a_browser_goes_to() {
    let page = html_of(r#""url": "https://evil.example\\@good.example/""#);
    assert_holds(&page, "<bdi>evil.example</bdi>");
}
