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
        r#"<a href="https://a.example/?b&amp;c" title="Tip">link</a>"#,
        r#"<img src="https://a.example/i.png" alt="Alternative" loading="lazy" decoding="async">"#,
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
