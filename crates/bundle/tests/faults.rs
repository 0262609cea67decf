//! Every fault with its whole message, its path and its place.

#![allow(clippy::panic, reason = "a test that fails says so")]

use newsfold_bundle::{
    Block, Body, Fault, FaultKind, IssueEntry, Limit, Phrasing, ReadError, examine, examine_issue,
    read, read_issue,
};

/// The faults of a bundle, as `line:column: path: message`.
fn faults(text: &str) -> Vec<String> {
    let written = |fault: &Fault| {
        let (line, column) = fault.position.unwrap_or_default();
        format!("{line}:{column}: {fault}")
    };
    found(text).iter().map(written).collect()
}

/// Everything that is wrong with a bundle, mended or not.
fn found(text: &str) -> Vec<Fault> {
    match examine(text) {
        Ok(examined) => examined.mended.listed,
        Err(ReadError::Invalid(faults)) => faults.listed,
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
    let faults = found(&text);
    let found = faults.iter().map(|fault| {
        let (line, column) = fault.position.unwrap_or((1, 1));
        let place = text.lines().nth(line - 1).unwrap_or_default().chars().skip(column - 1);
        let place = place.collect();
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
            "….url: `a\\u{1}b` is no target of a link: a link's target has no control characters",
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
    let message = |text: &str| examine(text).expect_err(text).to_string();
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
    let text = "{\n\"id\": \"a\",\n\"title\": 1, \"sections\": []}";
    let error = examine_issue(text).expect_err("a fault");
    assert_eq!(error.to_string(), "line 3: title: this is a number, not a string");
    // Who only reads is told no lines.
    let error = read_issue(text).expect_err("a fault");
    assert_eq!(error.to_string(), "title: this is a number, not a string");
}

#[test]
fn deep_json_is_refused_and_no_more() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let refused = Err(ReadError::OverLimit { limit: Limit::Depth, line: 1, column: 128 });
    assert_eq!(read(&deep), refused);
}

/// What an article says that holds these keys beside its id, where it can be read.
fn read_article(keys: &str) -> newsfold_bundle::Article {
    let text = format!(
        r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [
{{"id": "a", "title": "A", "sections": [{{"articles": [{{"id": "b", {keys}}}]}}]}}]}}"#
    );
    let bundle = read(&text).unwrap_or_else(|error| panic!("{keys}: {error}"));
    let [IssueEntry::Inline(issue)] = bundle.issues.as_slice() else { panic!("one issue") };
    issue.articles().next().cloned().unwrap_or_default()
}

#[test]
fn one_element_that_cannot_be_drawn_costs_that_element_and_not_the_newsletter() {
    let is_mended = |keys: &str| {
        let text = format!(
            r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [
{{"id": "a", "title": "A", "sections": [{{"articles": [{{"id": "b", {keys}}}]}}]}}]}}"#
        );
        let found = found(&text);
        assert_eq!(found.len(), 1, "{keys}: {found:?}");
        assert!(found.iter().all(|fault| fault.is_mended), "{keys}");
    };
    for keys in [
        r#""title": " ""#,
        r#""title": "B", "url": "javascript:x""#,
        r#""title": "B", "source": {"title": "C", "url": "data:x"}"#,
        r#""title": "B", "language": "English language""#,
        r#""title": "B", "tags": ["", "c"]"#,
        r#""title": "B", "tldr": "  ""#,
        r#""title": "B", "parts": [{"title": "", "content": ["c"]}]"#,
        r#""title": "B", "title": "C""#,
    ] {
        is_mended(keys);
        read_article(keys);
    }
    assert_eq!(read_article(r#""title": " ""#).title, "b");
    assert_eq!(read_article(r#""title": "B", "tags": ["", "c"]"#).tags, ["c"]);
}

#[test]
fn a_link_in_a_link_is_its_words() {
    let text = |nodes: &str| {
        let article = read_article(&format!(
            r#""title": "B", "parts": [{{"content": [{{"type": "paragraph", "children": [{nodes}]}}]}}]"#
        ));
        let [part] = article.parts.as_slice() else { panic!("one part") };
        let Body::Prose(blocks) = &part.body else { panic!("prose") };
        let [Block::Paragraph(paragraph)] = blocks.as_slice() else { panic!("a paragraph") };
        paragraph.children.clone()
    };
    let link = |children: Vec<Phrasing>| {
        let url = "https://a.example/".parse().unwrap_or_else(|_| panic!("a link"));
        Phrasing::Link { url, title: None, children }
    };
    let strong = |children| Phrasing::Strong { children };
    let words = |words: &str| Phrasing::text(words);
    assert_eq!(
        text(
            r#"{"type": "link", "url": "https://a.example/", "children": ["b ",
                {"type": "strong", "children": [{"type": "link", "url": "c", "children": ["c"]}]}, "d"]}"#
        ),
        [link(vec![words("b "), strong(vec![words("c")]), words("d")])]
    );
    assert_eq!(
        text(r#""a", {"type": "link", "url": "data:x", "children": ["b", {"type": "break"}]}"#),
        [words("a"), words("b"), Phrasing::Break]
    );
    assert_eq!(text(r#"{"type": "image", "url": "data:x", "alt": "b"}"#), [words("b")]);
    let [(place, words)] = article(
        r#""parts": [{"content": [{"type": "paragraph", "children": [{"type": "link", "url": "b", "children": [{"type": "link", "url": "c", "children": []}]}]}]}]"#,
    )
    .try_into()
    .unwrap_or_else(|all| panic!("one fault, not {all:?}"));
    assert!(place.starts_with(r#"{"type": "link", "url": "c""#), "{place}");
    assert_eq!(
        words,
        "….parts[0].content[0].children[0].children[0]: a link cannot stand in a link: its words are shown without it"
    );
}

#[test]
fn of_very_many_faults_a_hundred_are_listed_and_the_rest_is_counted() {
    let text = format!(
        r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [7{}]}}"#,
        ",7".repeat(99_999)
    );
    let Err(ReadError::Invalid(faults)) = read(&text) else { panic!("faults") };
    assert_eq!((faults.listed.len(), faults.more), (100, 99_900));
    assert!(faults.to_string().ends_with("(and 99999 more)"), "{faults}");
}

#[test]
fn a_list_of_issues_ends_somewhere() {
    let with = |issues: usize| {
        let issue = r#"{"id":"a","title":"A","sections":[]}"#;
        let issues = vec![issue; issues].join(",");
        found(&format!(
            r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [{issues}]}}"#
        ))
    };
    let is_too_many =
        |fault: &Fault| matches!(fault.kind, FaultKind::TooMany { what: "issues", .. });
    assert!(!with(100_000).iter().any(is_too_many));
    assert!(with(100_001).iter().any(is_too_many));
}

#[test]
fn an_id_is_no_longer_than_the_name_of_a_file() {
    let text = |length: usize| {
        let id = "é".repeat(length / 2);
        format!(
            r#"{{"version": 1, "publication": {{"title": "A"}}, "issues": [{{"id": "{id}", "title": "A", "sections": []}}]}}"#
        )
    };
    assert!(read(&text(200)).is_ok());
    assert_eq!(
        faults(&text(202)),
        ["1:65: issues[0].id: an id has at most 200 bytes, and this one 202"]
    );
}
