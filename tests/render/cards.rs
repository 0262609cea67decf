//! Cards of articles, at every answer to how much is shown.

use super::*;

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
fn a_link_to_a_source_says_the_article_for_those_who_listen() {
    let page = html_of(r#""source": { "title": "Post", "url": "https://a.example/post" }"#);
    assert_holds(
        &page,
        r#"<a href="https://a.example/post" rel="noopener" referrerpolicy="strict-origin"><span class="visually-hidden">Read Title at </span><bdi>Post</bdi></a>"#,
    );
}
