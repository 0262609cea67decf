// Writing to a string does not fail.
use std::fmt::Write;

use serde_json::Value;

/// The deepest nodes that are read.
const DEEPEST: usize = 64;

/// A post in the format of [Lexical](https://lexical.dev), which Ghost's editor keeps, as HTML.
pub(super) fn html(post: &Value) -> String {
    let mut html = String::new();
    if let Some(root) = post.get("root") {
        children(root, &mut html, 0);
    }
    html
}

fn children(node: &Value, html: &mut String, depth: usize) {
    if depth < DEEPEST {
        let inner = node.get("children").and_then(Value::as_array);
        inner.into_iter().flatten().for_each(|child| write(child, html, depth + 1));
    }
}

/// A card of an editor as HTML, by what it is called; the older one has the same, with its words in it.
pub(super) fn card(kind: &str, card: &Value, html: &mut String) {
    write_as(kind, card, html, 0);
}

fn write(node: &Value, html: &mut String, depth: usize) {
    write_as(node.get("type").and_then(Value::as_str).unwrap_or_default(), node, html, depth);
}

fn write_as(kind: &str, node: &Value, html: &mut String, depth: usize) {
    let string = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
    let mut around = |begin: &str, end: &str| {
        html.push_str(begin);
        children(node, html, depth);
        html.push_str(end);
    };
    match kind {
        "paragraph" => around("<p>", "</p>"),
        "heading" | "extended-heading" => {
            let tag = match string("tag") {
                tag @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => tag,
                _ => "h2",
            };
            around(&format!("<{tag}>"), &format!("</{tag}>"));
        }
        "quote" | "extended-quote" | "aside" => around("<blockquote>", "</blockquote>"),
        "list" if string("listType") == "number" => around("<ol>", "</ol>"),
        "list" => around("<ul>", "</ul>"),
        "listitem" => around("<li>", "</li>"),
        "link" => around(&format!("<a href=\"{}\">", escaped(string("url"))), "</a>"),
        "linebreak" => html.push_str("<br>"),
        "text" | "extended-text" => text(node, string("text"), html),
        "horizontalrule" => html.push_str("<hr>"),
        "image" => {
            let (src, alt) = (escaped(string("src")), escaped(string("alt")));
            let _ = write!(html, "<p><img src=\"{src}\" alt=\"{alt}\"></p>");
            paragraph(string("caption"), html);
        }
        "codeblock" => {
            let (lang, code) = (escaped(string("language")), escaped(string("code")));
            let _ = write!(html, "<pre><code class=\"language-{lang}\">{code}</code></pre>");
        }
        "bookmark" => {
            let title = node.get("metadata").and_then(|about| about.get("title"));
            let url = string("url");
            let title = title.and_then(Value::as_str).unwrap_or(url);
            let _ = write!(html, "<p><a href=\"{}\">{}</a></p>", escaped(url), escaped(title));
        }
        "button" => {
            let (url, words) = (escaped(string("buttonUrl")), escaped(string("buttonText")));
            let _ = write!(html, "<p><a href=\"{url}\">{words}</a></p>");
        }
        "callout" => paragraph(string("calloutText"), html),
        "toggle" => {
            paragraph(string("heading"), html);
            html.push_str(string("content"));
        }
        "embed" | "video" | "audio" | "file" => {
            let url = if string("url").is_empty() { string("src") } else { string("url") };
            let _ = write!(html, "<iframe src=\"{}\"></iframe>", escaped(url));
            paragraph(string("caption"), html);
        }
        "html" | "email" | "email-cta" => html.push_str(string("html")),
        "markdown" => {
            let parser = pulldown_cmark::Parser::new(string("markdown"));
            pulldown_cmark::html::push_html(html, parser);
        }
        _ => children(node, html, depth),
    }
}

/// Text, with the looks that the bits of its format stand for.
fn text(node: &Value, text: &str, html: &mut String) {
    let format = node.get("format").and_then(Value::as_u64).unwrap_or_default();
    let looks = [(1, "strong"), (2, "em"), (4, "s"), (16, "code")];
    let tags: Vec<&str> =
        looks.iter().filter(|(bit, _)| format & bit != 0).map(|(_, tag)| *tag).collect();
    for tag in &tags {
        let _ = write!(html, "<{tag}>");
    }
    html.push_str(&escaped(text));
    for tag in tags.iter().rev() {
        let _ = write!(html, "</{tag}>");
    }
}

/// Words that are HTML already.
fn paragraph(words: &str, html: &mut String) {
    if !words.trim().is_empty() {
        let _ = write!(html, "<div>{words}</div>");
    }
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_of_the_editor_becomes_html() {
        let post = serde_json::json!({ "root": { "children": [
            { "type": "extended-heading", "tag": "h2", "children": [{ "type": "extended-text", "text": "Ferries & boats" }] },
            { "type": "paragraph", "children": [
                { "type": "text", "text": "They " }, { "type": "text", "format": 3, "text": "sail" },
                { "type": "link", "url": "https://a.example", "children": [{ "type": "text", "text": "again" }] }] },
            { "type": "list", "listType": "number", "children": [{ "type": "listitem", "children": [{ "type": "text", "text": "one" }] }] },
        ] } });
        assert_eq!(
            html(&post),
            "<h2>Ferries &amp; boats</h2><p>They <strong><em>sail</em></strong><a href=\"https://a.example\">again</a></p><ol><li>one</li></ol>"
        );
    }
}
