use serde_json::Value;

/// Makes of every string of a document what a page can hold: a parser of HTML takes every line end for `\n`
/// and leaves out `\0`, and the app, which writes texts by hand, is to have the same.
pub(super) fn page_text(document: &str, value: &mut Value) {
    // JSON has both only as escapes.
    if ["\\r", "\\u000"].iter().any(|escape| document.contains(escape)) {
        clean(value);
    }
}

fn clean(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(['\r', '\0']) => {
            *text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
        }
        Value::Array(values) => values.iter_mut().for_each(clean),
        Value::Object(object) => object.values_mut().for_each(clean),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_has_the_line_ends_that_a_page_has() {
        let document = r#"{"a": ["b\r\nc\rd\u000D", {"e": "\u0000f"}, "g\n"]}"#;
        let mut value = serde_json::from_str(document).unwrap_or_default();
        page_text(document, &mut value);
        assert_eq!(value, json!({ "a": ["b\nc\nd\n", { "e": "f" }, "g\n"] }));
    }
}
