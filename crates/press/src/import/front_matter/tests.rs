use super::*;

fn split(text: &str) -> Result<Split<'_>, FrontMatterError> {
    super::split(text, &Meanings::default())
}

#[allow(clippy::unnecessary_box_returns, reason = "it is kept in a box")]
fn said(line: usize, key: &str, text: &str) -> Box<Said> {
    Box::new(Said { line, key: key.into(), text: text.into() })
}

#[test]
fn front_matter_is_yaml_between_two_fences() {
    let text = "---\ntitle: \"A: b\"\ndate: 2026-05-18\nauthor: [A, B]\ncolour: red\n---\n\nbody";
    let split = split(text).expect("sound");
    assert_eq!(split.front.title, Some(said(2, "title", "A: b")));
    assert_eq!(split.front.date, Some(said(3, "date", "2026-05-18")));
    assert_eq!(split.front.authors, ["A", "B"]);
    assert_eq!(split.front.unknown, [UnknownKey { line: 5, key: "colour".into() }]);
    assert_eq!((split.body, split.lines_before), ("\nbody", 6));
}

#[test]
fn a_rule_at_the_beginning_is_none() {
    for text in ["---\n\nHello world\n\n---\nmore", "---\ntitle: a", "text", "---"] {
        let split = split(text).expect(text);
        assert_eq!((split.front, split.body), (FrontMatter::default(), text));
    }
}

#[test]
fn broken_yaml_is_named_with_its_line() {
    let error = split("---\ntitle: a\nauthor: [b\n---\nbody").expect_err("broken");
    assert!(error.line >= 2, "{error:?}");
}

#[test]
fn a_number_can_be_a_title() {
    let title = split("---\ntitle: 1984\n---\n").expect("sound").front.title;
    assert_eq!(title.map(|title| title.text).as_deref(), Some("1984"));
}

#[test]
fn toml_and_json_say_the_same_as_yaml() {
    for text in [
        "+++\ntitle = \"A\"\ndate = 2026-04-10T08:00:00+02:00\ntags = [\"b\", \"c\"]\n+++\nbody",
        "{\n\"title\": \"A\",\n\"date\": \"2026-04-10\",\n\"tags\": [\"b\", \"c\"]\n}\nbody",
        "---\ntitle: A\ndate: 2026-04-10\nhashtags: \"#b #c\"\n---\nbody",
    ] {
        let split = split(text).expect(text);
        assert_eq!(split.front.title, Some(said(2, "title", "A")), "{text}");
        assert_eq!(split.front.date.as_ref().map(|date| date.line), Some(3), "{text}");
        assert_eq!(split.front.tags, ["b", "c"], "{text}");
        assert_eq!(split.body.trim_start(), "body", "{text}");
    }
    assert_eq!(split("+++\na = \n+++\n").expect_err("broken").line, 2);
    assert_eq!(split("{\n\"a\": \n}\n").expect_err("broken").line, 3);
    for text in ["{{< figure >}}\n", "{a}\n", "+++\nnothing\n+++\n"] {
        assert_eq!(split(text).expect(text).body, text);
    }
}

#[test]
fn header_lines_are_front_matter_where_one_says_the_title() {
    let header = split("Title: Harbour 12\nNumber: 12\nDate: 2026-04-10\n\nHello.").expect("sound");
    assert_eq!(header.front.title, Some(said(1, "Title", "Harbour 12")));
    assert_eq!(header.front.date, Some(said(3, "Date", "2026-04-10")));
    assert_eq!((header.body, header.lines_before, header.is_fenced), ("Hello.", 4, false));
    for text in [
        "TLDR: Short.\n\nText",
        "Title: one\nand a line of text\n",
        "Subject matters: they do\n\nText",
        "Title:\n\nText",
    ] {
        assert_eq!(split(text).expect(text).body, text);
    }
}

#[test]
fn of_two_dates_the_better_known_key_counts_and_a_draft_is_one() {
    let front =
        split("---\npublished: true\ncreated_at: 2025-01-01\npublishedAt: \"2026-04-10\"\n---\n")
            .expect("sound")
            .front;
    assert_eq!(front.date, Some(said(4, "publishedAt", "2026-04-10")));
    assert!(!front.is_draft);
    for text in
        ["---\ndraft: true\n---\n", "---\npublished: false\n---\n", "---\nstatus: draft\n---\n"]
    {
        assert!(split(text).expect(text).front.is_draft, "{text}");
    }
    let authors = "---\nauthors:\n  - name: A. Weir\n    url: x\n  - B. Cole\n---\n";
    assert_eq!(split(authors).expect("sound").front.authors, ["A. Weir", "B. Cole"]);
}
