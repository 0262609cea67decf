// Writing to a string does not fail.
use std::fmt::Write;

use serde_json::Value;

use super::lexical::{card, escaped};

/// A post in the format of [Mobiledoc](https://github.com/bustle/mobiledoc-kit/blob/main/MOBILEDOC.md), which Ghost's editor
/// kept before Lexical, as HTML.
pub(super) fn html(post: &Value) -> String {
    let mut html = String::new();
    for section in array(post.get("sections")) {
        let part = |at: usize| section.get(at);
        match part(0).and_then(Value::as_u64) {
            Some(1) => {
                let tag = part(1).and_then(Value::as_str).unwrap_or("p");
                let tag = if TAGS.contains(&tag) { tag } else { "p" };
                let _ = write!(html, "<{tag}>");
                markers(post, part(2), &mut html);
                let _ = write!(html, "</{tag}>");
            }
            Some(2) => {
                let src = part(1).and_then(Value::as_str).unwrap_or_default();
                let _ = write!(html, "<p><img src=\"{}\"></p>", escaped(src));
            }
            Some(3) => {
                let tag = if part(1).and_then(Value::as_str) == Some("ol") { "ol" } else { "ul" };
                let _ = write!(html, "<{tag}>");
                for item in array(part(2)) {
                    html.push_str("<li>");
                    markers(post, Some(item), &mut html);
                    html.push_str("</li>");
                }
                let _ = write!(html, "</{tag}>");
            }
            Some(10) => {
                if let Some(found) = of(post, "cards", part(1)) {
                    let name = found.get(0).and_then(Value::as_str).unwrap_or_default();
                    card(kind(name), found.get(1).unwrap_or(&Value::Null), &mut html);
                }
            }
            _ => {}
        }
    }
    html
}

/// What sections are written as.
const TAGS: [&str; 9] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside"];

/// The name that Lexical has for a card.
fn kind(name: &str) -> &str {
    match name {
        "hr" => "horizontalrule",
        "code" => "codeblock",
        "card-markdown" => "markdown",
        name => name,
    }
}

/// Running text: each piece opens some markups, says something, and closes some.
fn markers(post: &Value, markers: Option<&Value>, html: &mut String) {
    let mut open: Vec<String> = Vec::new();
    for marker in array(markers) {
        for markup in array(marker.get(1)) {
            let Some(markup) = of(post, "markups", Some(markup)) else {
                open.push(String::new());
                continue;
            };
            let tag = markup.get(0).and_then(Value::as_str).unwrap_or_default();
            let known = ["strong", "b", "em", "i", "s", "del", "code", "sub", "sup", "u", "a"];
            if !known.contains(&tag) {
                open.push(String::new());
                continue;
            }
            let attributes: Vec<&Value> = array(markup.get(1)).collect();
            let href = attributes.chunks(2).find_map(|pair| match pair {
                [name, value] if name.as_str() == Some("href") => value.as_str(),
                _ => None,
            });
            let _ = match href {
                Some(href) => write!(html, "<{tag} href=\"{}\">", escaped(href)),
                None => write!(html, "<{tag}>"),
            };
            open.push(format!("</{tag}>"));
        }
        match (marker.get(0).and_then(Value::as_u64), marker.get(3)) {
            (Some(0), Some(Value::String(text))) => html.push_str(&escaped(text)),
            (Some(1), atom) => {
                let atom = of(post, "atoms", atom);
                let word = |at| atom.and_then(|atom| atom.get(at)).and_then(Value::as_str);
                match word(0) {
                    Some("soft-return") => html.push_str("<br>"),
                    _ => html.push_str(&escaped(word(1).unwrap_or_default())),
                }
            }
            _ => {}
        }
        let closed = marker.get(2).and_then(Value::as_u64).unwrap_or_default();
        for _ in 0..closed {
            let Some(end) = open.pop() else { break };
            html.push_str(&end);
        }
    }
    while let Some(end) = open.pop() {
        html.push_str(&end);
    }
}

/// What a number stands for in one of a post's lists.
fn of<'v>(post: &'v Value, list: &str, number: Option<&Value>) -> Option<&'v Value> {
    let number = usize::try_from(number?.as_u64()?).ok()?;
    post.get(list)?.get(number)
}

fn array(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_of_the_older_editor_becomes_html() {
        let post = serde_json::json!({
            "version": "0.3.1",
            "markups": [["strong"], ["a", ["href", "https://a.example"]]],
            "atoms": [["soft-return", "", {}]],
            "cards": [["hr", {}], ["markdown", { "markdown": "*now*" }], ["image", { "src": "a.png", "alt": "A" }]],
            "sections": [
                [1, "h2", [[0, [], 0, "Ferries & boats"]]],
                [1, "p", [[0, [], 0, "They "], [0, [0], 1, "sail"], [1, [], 0, 0], [0, [1], 1, "again"]]],
                [3, "ol", [[[0, [], 0, "one"]]]],
                [10, 0], [10, 1], [10, 2], [10, 9], [7],
            ],
        });
        assert_eq!(
            html(&post),
            "<h2>Ferries &amp; boats</h2><p>They <strong>sail</strong><br><a href=\"https://a.example\">again</a></p><ol><li>one</li></ol><hr><p><em>now</em></p>\n<p><img src=\"a.png\" alt=\"A\"></p>"
        );
    }
}
