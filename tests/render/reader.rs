//! The reader around the cards: its states and its options.

use super::*;

#[test]
fn a_failure_says_what_can_be_done_and_offers_it_where_it_helps() {
    let failed = |kind| {
        html(move || {
            let store = asked(Config::default());
            let failure = Failure { kind, message: "for the owner".into() };
            store.dispatch(Action::LoadFailed(1, failure));
            store
        })
    };
    let page = failed(FailureKind::Offline);
    assert_holds(&page, "Check your connection, then try again.");
    assert_holds(&page, "Try again</button>");
    assert!(!page.contains("for the owner"), "{page}");
    assert!(!failed(FailureKind::InvalidBundle).contains("<button"));
}

#[test]
fn a_newsletter_on_its_way_and_one_without_issues_say_so() {
    assert_holds(&html(|| asked(Config::default())), "Loading the newsletter…");
    let empty = r#"{ "version": 1, "publication": { "title": "T" }, "issues": [] }"#;
    assert_holds(&html(|| reading(Config::default(), empty)), "No issue has been published yet.");
}

#[test]
fn the_same_state_gives_the_same_bytes() {
    let article = r#""tldr": "short", "parts": [{ "role": "summary", "content": ["text"] }]"#;
    assert_eq!(html_of(article), html_of(article));
}

#[test]
fn options_are_drawn_when_they_are_open() {
    let bundle = bundle_with(r#""tldr": "In short""#);
    let closed = bundle.clone();
    let page = html(move || reading(Config::default(), &closed));
    assert_holds(&page, r#"aria-expanded="false" aria-controls="reading-options""#);
    assert!(!page.contains("Text size"), "{page}");
    let page = html(move || {
        let store = reading(Config::default(), &bundle);
        store.dispatch(Action::OptionsToggled { open: true });
        store.dispatch(Action::ChoiceMade(Chosen::Size(TextSize::Double)));
        store
    });
    for legend in
        ["Text size", "Line length", "Spacing", "Colours", "Motion", "Pictures", "When printing"]
    {
        assert_holds(&page, &format!(">{legend}</legend>"));
    }
    let (before, _) = page.split_once("<span>200%</span>").expect("the largest");
    let (_, input) = before.rsplit_once("<input").expect("its button");
    assert_holds(input, "checked");
}

#[test]
fn an_issue_names_its_first_tags_and_one_without_names_none() {
    let bundle = |tags: &str| {
        format!(
            r#"{{ "version": 1, "publication": {{ "title": "T" }}, "issues": [
                {{ "id": "a", "title": "A", "tags": [{tags}], "sections": [{{ "articles": [] }}] }}] }}"#
        )
    };
    let page = html(move || {
        reading(Config::default(), &bundle(r#""one", "two", "three", "four", "five", "six""#))
    });
    assert_holds(&page, "one, two, three, four, five<");
    assert!(!html(move || reading(Config::default(), &bundle(""))).contains("issue-tags"));
}
