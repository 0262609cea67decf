//! What the views make of a state, rendered without a browser.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::rc::Rc;

use newsfold::store::{
    Action, Chosen, Config, Detail, Effect, Failure, FailureKind, HeadingLevel, Host, Inventory,
    Store, TextSize,
};
use newsfold::views::{Reader, ReaderProps};
use yew::ServerRenderer;

/// A world where nothing arrives by itself.
struct Still;

impl Host for Still {
    fn perform(&self, _: Effect, _: &Store) {}
}

/// An issue with one article, whose fields are the given JSON.
fn bundle_with(article: &str) -> String {
    format!(
        r#"{{ "version": 1, "publication": {{ "title": "The Letter", "language": "en" }}, "issues": [
            {{ "id": "one", "title": "First", "date": "2026-04-10", "sections": [
                {{ "articles": [{{ "id": "a", "title": "Title", {article} }}] }} ] }} ] }}"#
    )
}

/// A reader asked for a bundle.
fn asked(config: Config) -> Store {
    let store = Store::new(Still);
    store.dispatch(Action::ConfigChanged(Config { src: Some("b.json".into()), ..config }));
    store
}

/// A reader that shows a bundle.
fn reading(config: Config, bundle: &str) -> Store {
    let bundle = newsfold_bundle::read(bundle).expect("a bundle");
    let store = asked(config);
    store.dispatch(Action::BundleArrived(1, Rc::new(bundle)));
    store
}

fn html(store: impl Fn() -> Store + Send + 'static) -> String {
    let renderer = ServerRenderer::<Reader>::with_props(move || ReaderProps { store: store() });
    futures::executor::block_on(renderer.hydratable(false).render())
}

fn html_of(article: &str) -> String {
    let bundle = bundle_with(article);
    html(move || reading(Config::default(), &bundle))
}

/// Asserts that a page holds a piece.
fn assert_holds(page: &str, piece: &str) {
    assert!(page.contains(piece), "`{piece}` is not in\n{page}");
}

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
            { "type": "thematicBreak" } ] }]"#,
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
    ] {
        assert_holds(&page, piece);
    }
}

#[test]
fn a_closed_panel_can_still_be_found_in() {
    let article = r#""parts": [{ "role": "summary", "content": ["text"] }]"#;
    let page = html_of(article);
    assert_holds(&page, r#"aria-expanded="false" aria-controls="panel-a""#);
    assert_holds(&page, r#"<div id="panel-a" class="panel" part="panel" hidden="until-found">"#);
    let bundle = bundle_with(article);
    let page = html(move || {
        let store = reading(Config::default(), &bundle);
        store.dispatch(Action::ArticleToggled { article: "a".into(), open: true });
        store
    });
    assert_holds(&page, r#"aria-expanded="true""#);
    assert!(!page.contains("until-found"), "{page}");
}

#[test]
fn everything_means_plain_headings_and_open_panels() {
    let bundle = bundle_with(r#""parts": [{ "role": "why", "content": ["text"] }]"#);
    let config = || Config { detail: Detail::Full, ..Config::default() };
    let page = html(move || reading(config(), &bundle));
    let (_, card) = page.split_once("<article").expect("a card");
    assert!(!card.contains("aria-expanded") && !page.contains("until-found"), "{page}");
    assert_holds(&page, "Why it matters</h4>");
}

#[test]
fn headlines_are_titles_with_everything_else_behind_them() {
    let bundle = bundle_with(r#""tldr": "In short", "source": { "title": "Post" }"#);
    let config = || Config { detail: Detail::Headlines, ..Config::default() };
    let page = html(move || reading(config(), &bundle));
    let (before, panel) = page.split_once("until-found").expect("a closed panel");
    assert_holds(panel, "In short");
    assert_holds(panel, "Post");
    assert!(!before.contains("In short"), "{page}");
}

#[test]
fn a_closed_card_is_its_title_and_its_gist_and_each_way_to_the_article_is_behind_them() {
    let two = r#""tldr": "In short", "url": "https://own.example/title",
        "source": { "label": "Via", "title": "The Long Shelf, issue 9", "url": "https://shelf.example/" },
        "parts": [{ "role": "why", "content": ["text"] }]"#;
    let page = html_of(two);
    let (before, panel) = page.split_once("until-found").expect("a closed panel");
    let (_, card) = before.split_once("<article").expect("a card");
    assert_holds(card, "In short");
    assert!(!card.contains("<a"), "{card}");
    let (panel, below) = panel.split_once("</div></article>").expect("its end");
    for piece in ["own.example</bdi>", ">Via</b>", "The Long Shelf, issue 9</bdi>"] {
        assert_holds(panel, piece);
    }
    assert!(!below.contains("own.example"), "{page}");
    // Without anything to open there is nothing to put it behind.
    let page = html_of(r#""tldr": "In short", "source": { "title": "Post" }"#);
    assert!(!page.contains("until-found"), "{page}");
    assert_holds(&page, "<bdi>Post</bdi>");
}

#[test]
fn headings_follow_the_level_without_a_gap() {
    let bundle = bundle_with(r#""parts": [{ "title": "Part", "content": ["text"] }]"#);
    for (level, tags) in [
        (HeadingLevel::One, ["h1", "h2", "h3"]),
        (HeadingLevel::Two, ["h2", "h3", "h4"]),
        (HeadingLevel::Three, ["h3", "h4", "h5"]),
        (HeadingLevel::Four, ["h4", "h5", "h6"]),
    ] {
        let bundle = bundle.clone();
        let config = move || Config { heading_level: level, ..Config::default() };
        let page = html(move || reading(config(), &bundle));
        let [issue, card, part] = tags;
        assert_holds(&page, &format!(r#"<{issue} part="issue-title""#));
        assert_holds(&page, &format!(r#"<{card} part="card-title""#));
        assert_holds(&page, &format!(r#"<{part} part="part-title""#));
        assert_eq!(page.matches("<h").count(), 4, "three headings and one header: {page}");
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
fn a_link_to_a_source_says_the_article_for_those_who_listen() {
    let page = html_of(r#""source": { "title": "Post", "url": "https://a.example/post" }"#);
    assert_holds(
        &page,
        r#"<a href="https://a.example/post"><span class="visually-hidden">Read Title at </span><bdi>Post</bdi></a>"#,
    );
}

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
    assert_holds(&page, r#"<p dir="auto">"#);
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
fn takeaways_stand_alone_and_an_article_without_them_shows_its_gist() {
    let config = || Config { detail: Detail::Takeaways, ..Config::default() };
    let bundle = bundle_with(
        r#""tldr": "In short", "source": { "title": "Post" }, "parts": [
            { "role": "summary", "content": ["At length"] },
            { "role": "takeaways", "title": "Key takeaways", "takeaways": ["One"] }]"#,
    );
    let page = html(move || reading(config(), &bundle));
    let (before, panel) = page.split_once("until-found").expect("a closed panel");
    assert_holds(before, "<li>One</li>");
    assert!(!before.contains("Key takeaways</h4>"), "{page}");
    for piece in ["In short", "At length", "Post"] {
        assert!(!before.contains(piece), "{page}");
        assert_holds(panel, piece);
    }
    assert!(!panel.contains("<li>One</li>"), "{page}");
    let bundle = bundle_with(
        r#""tldr": "In short", "parts": [{ "role": "why", "content": ["At length"] }]"#,
    );
    let page = html(move || reading(config(), &bundle));
    let (before, panel) = page.split_once("until-found").expect("a closed panel");
    assert_holds(before, "In short");
    assert_holds(panel, "At length");
}

#[test]
fn a_card_of_takeaways_with_nothing_behind_them_has_nothing_to_open() {
    let bundle = bundle_with(r#""parts": [{ "role": "takeaways", "takeaways": ["One"] }]"#);
    let config = || Config { detail: Detail::Takeaways, ..Config::default() };
    let page = html(move || reading(config(), &bundle));
    assert_holds(&page, "<li>One</li>");
    assert!(!page.contains("panel-a"), "{page}");
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
    for legend in ["Text size", "Line length", "Spacing", "Colours", "Motion", "When printing"] {
        assert_holds(&page, &format!("<legend>{legend}</legend>"));
    }
    let (before, _) = page.split_once("<span>200%</span>").expect("the largest");
    let (_, input) = before.rsplit_once("<input").expect("its button");
    assert_holds(input, "checked");
}

#[test]
fn each_issue_says_whether_it_is_on_the_device_and_how_large_it_is() {
    let reference = |id: &str| {
        format!(
            r#"{{ "id": "{id}", "title": "Issue {id}", "date": "2026-04-10", "href": "{id}.json",
                "digest": "sha256-YQ==", "bytes": 4321, "articles": [] }}"#
        )
    };
    let bundle = format!(
        r#"{{ "version": 1, "publication": {{ "title": "T" }}, "issues": [{}, {}] }}"#,
        reference("one"),
        reference("two")
    );
    let page = html(move || {
        let store = reading(Config::default(), &bundle);
        let inventory = Inventory { issues: [("two".to_owned(), 9876)].into(), bytes: 9876 };
        store.dispatch(Action::InventoryTaken(Some(inventory)));
        store.dispatch(Action::SavedListToggled { open: true });
        store
    });
    assert_holds(&page, "1 issue saved, 10 kB. All issues take 9 kB.");
    let (_, list) = page.split_once("<legend>Saved on this device</legend>").expect("the list");
    let (one, two) = list.split_once("Issue two</span>").expect("the second");
    let (one, before_two) = one.split_once("Issue one</span>").expect("the first");
    assert!(!one.contains("checked"), "{one}");
    assert_holds(before_two, "5 kB");
    assert_holds(before_two, "checked");
    assert_holds(two, "10 kB");
}
