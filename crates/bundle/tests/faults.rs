//! Every fault with its whole message, its path and its place.

#![allow(clippy::panic, reason = "a test that fails says so")]

use newsfold_bundle::{ReadError, read, read_issue};

/// The faults of a bundle, as `line:column: path: message`.
fn faults(text: &str) -> Vec<String> {
    match read(text) {
        Err(ReadError::Invalid(faults)) => {
            faults.iter().map(|fault| format!("{}:{}: {fault}", fault.line, fault.column)).collect()
        }
        other => panic!("faults, not {other:?}"),
    }
}

/// The faults of a bundle of one article that holds these keys: the text at its place, and its words.
fn article(keys: &str) -> Vec<(String, String)> {
    let text = format!(
        r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [
{{"id": "a", "title": "A", "sections": [{{"articles": [
{{"id": "b", "title": "B", {keys}}}]}}]}}]}}"#
    );
    let Err(ReadError::Invalid(faults)) = read(&text) else { panic!("faults of {keys}") };
    let found = faults.iter().map(|fault| {
        let line = text.lines().nth(fault.line - 1).unwrap_or_default();
        let place = line.chars().skip(fault.column - 1).collect();
        (place, fault.to_string().replace("issues[0].sections[0].articles[0]", "…"))
    });
    found.collect()
}

#[test]
fn versions_begin_at_one() {
    assert_eq!(
        faults(r#"{"version": 0, "publication": {"title": "A"}, "issues": []}"#),
        ["1:13: version: this is a number, not a version, which begins at 1"]
    );
}

#[test]
fn each_kind_of_fault_has_its_words() {
    for (keys, at, fault) in [
        (
            r#""url": "javascript:x""#,
            r#""javascript:x""#,
            "….url: `javascript:x` is no target of a link: a link's target is http, https, mailto, tel or relative, not `javascript:`",
        ),
        (r#""url": """#, r#""""#, "….url: `` is no target of a link: a link needs a target"),
        (
            r#""url": "a\u0001b""#,
            r#""a\u"#,
            "….url: `a\u{1}b` is no target of a link: a link's target has no control characters",
        ),
        (
            r#""language": "English language""#,
            r#""English"#,
            "….language: `English language` is no language tag like `en` or `pt-BR`",
        ),
        (r#""tags": "a""#, r#""a""#, "….tags: this is a string, not an array"),
        (r#""tags": [1]"#, r"1]", "….tags[0]: this is a number, not a string"),
        (r#""authors": [" "]"#, r#"" ""#, "….authors[0]: this text is empty"),
        (r#""tldr": {}"#, r"{}", "….tldr: `content` is missing"),
        (r#""tldr": 1"#, r"1", "….tldr: this is a number, not an object"),
        (r#""source": {"url": "a"}"#, r#"{"url""#, "….source: `title` is missing"),
        (r#""parts": [{}]"#, r"{}", "….parts[0]: a part has either `content` or `takeaways`"),
        (
            r#""parts": [{"content": [], "takeaways": []}]"#,
            r#"{"content""#,
            "….parts[0]: a part has either `content` or `takeaways`",
        ),
        (
            r#""parts": [{"role": "because", "content": []}]"#,
            r#""because""#,
            "….parts[0].role: `because` is no role: summary, takeaways, why",
        ),
        (
            r#""parts": [{"content": [{"type": "footnote"}]}]"#,
            r#"{"type": "footnote"#,
            "….parts[0].content[0]: `footnote` is no node that can stand here: paragraph, list, blockquote, code, thematicBreak, table",
        ),
        (
            r#""parts": [{"content": [{"type": "table"}]}]"#,
            r#"{"type": "table"#,
            "….parts[0].content[0]: `rows` is missing",
        ),
        (
            r#""parts": [{"content": [{"type": "table", "rows": [["a", 1]]}]}]"#,
            r"1]",
            "….parts[0].content[0].rows[0][1]: this is a number, not an array",
        ),
        (
            r#""parts": [{"content": [{"type": "paragraph", "children": [{"type": "html"}]}]}]"#,
            r#"{"type": "html"#,
            "….parts[0].content[0].children[0]: `html` is no node that can stand here: text, emphasis, strong, delete, inlineCode, link, image, break",
        ),
        (
            r#""parts": [{"takeaways": [{"type": "paragraph", "children": []}]}]"#,
            r#"{"type": "paragraph"#,
            "….parts[0].takeaways[0]: `paragraph` is no node that can stand here: listItem",
        ),
        (
            r#""parts": [{"content": [{"type": "list", "ordered": 1, "children": []}]}]"#,
            r#"1, "children""#,
            "….parts[0].content[0].ordered: this is a number, not true or false",
        ),
        (
            r#""parts": [{"content": [{"type": "list", "start": -1, "children": []}]}]"#,
            r"-1",
            "….parts[0].content[0].start: this is a number, not a whole number",
        ),
        (r#""parts": [{"content": [{}]}]"#, r"{}", "….parts[0].content[0]: `type` is missing"),
    ] {
        let [(place, words)] =
            article(keys).try_into().unwrap_or_else(|all| panic!("one fault, not {all:?}"));
        assert_eq!(words, fault, "{keys}");
        assert!(place.starts_with(at), "{keys}: {place}");
    }
}

#[test]
fn an_issue_has_faults_of_its_own() {
    let text = r#"{"version": 1, "publication": {"title": "A"}, "issues": [
{"id": "a", "title": "A", "date": "10.04.2026", "sections": []},
{"id": "a", "title": "A", "date": "2026-02-30", "sections": []},
{"id": "c/d", "title": "A", "sections": []},
{"id": "e", "title": "A", "href": "e.json", "digest": "md5-x"}]}"#;
    assert_eq!(
        faults(text),
        [
            "2:35: issues[0].date: `10.04.2026` is no date: a date is written YYYY-MM-DD",
            "3:8: issues[1].id: the id `a` is taken by an earlier one",
            "3:35: issues[1].date: `2026-02-30` is no date: the calendar has no such day",
            "4:8: issues[2].id: `c/d` is no id: letters, digits, `-`, `_` and `.` make one, and it does not begin with `.`",
            "5:55: issues[3].digest: `md5-x` is no digest like `sha256-…`",
        ]
    );
}

#[test]
fn an_id_is_taken_once() {
    let text = r#"{"version": 1, "publication": {"title": "A"}, "issues": [
{"id": "a", "title": "A", "sections": [{"articles": [{"id": "x", "title": "X"}]}, {"articles": [
{"id": "x", "title": "X"}]}]},
{"id": "a", "title": "A", "sections": []}]}"#;
    assert_eq!(
        faults(text),
        [
            "3:8: issues[0].sections[1].articles[0].id: the id `x` is taken by an earlier one",
            "4:8: issues[1].id: the id `a` is taken by an earlier one",
        ]
    );
}

#[test]
fn several_faults_are_found_at_once_in_the_order_of_the_text() {
    let text = "{\n  \"issues\": [{\"id\": \"\"}, 7],\n  \"version\": \"1\",\n  \"publication\": {\"home\": \"data:,\"}\n}";
    assert_eq!(
        faults(text),
        [
            "2:14: issues[0]: `title` is missing",
            "2:14: issues[0]: `sections` is missing",
            "2:21: issues[0].id: this text is empty",
            "2:26: issues[1]: this is a number, not an object",
            "3:14: version: this is a string, not a whole number",
            "4:18: publication: `title` is missing",
            "4:27: publication.home: `data:,` is no target of a link: a link's target is http, https, mailto, tel or relative, not `data:`",
        ]
    );
}

#[test]
fn what_is_no_bundle_is_named() {
    let message = |text: &str| read(text).expect_err(text).to_string();
    assert_eq!(message("<!doctype html>"), "line 1, column 1: this is no JSON: expected value");
    assert_eq!(
        message("{\"version\": 1,\n"),
        "line 2, column 0: this is no JSON: EOF while parsing a value"
    );
    assert_eq!(message("{}"), "this is JSON, but no newsletter bundle: it has no `version`");
    assert_eq!(message("[1]"), "this is JSON, but no newsletter bundle: it has no `version`");
    assert_eq!(
        message("{\"version\": 2}"),
        "this bundle has version 2, and this Newsfold reads version 1: update Newsfold"
    );
    assert_eq!(message("{\"version\": 1}"), "line 1: `publication` is missing (and 1 more)");
    assert_eq!(message("{\"version\": 1, \"issues\": []}"), "line 1: `publication` is missing");
}

#[test]
fn keys_that_came_later_are_kept_out_of_the_way() {
    let text = r#"{"version": 1, "new": {"a": [1]}, "publication": {"title": "A", "new": 1}, "issues": [
        {"id": "a", "title": "A", "new": null, "sections": [{"new": [], "articles": [
        {"id": "b", "title": "B", "new": 1, "tldr": "Short.", "source": null, "url": null}]}]}]}"#;
    let bundle = read(text);
    assert!(bundle.is_ok(), "{bundle:?}");
}

#[test]
fn a_file_of_one_issue_has_its_own_places() {
    let error =
        read_issue("{\n\"id\": \"a\",\n\"title\": 1, \"sections\": []}").expect_err("a fault");
    assert_eq!(error.to_string(), "line 3: title: this is a number, not a string");
}

#[test]
fn deep_json_is_refused_and_no_more() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(read(&deep), Err(ReadError::NotJson { .. })));
}
