use atom_syndication::{Category, Content, Entry, Feed, Generator, Link, Person, Text};
use newsfold_bundle::Issue;

use crate::site::discovery::feed_item::{legible, midnight, summary_of, tags_of};
use crate::site::discovery::published::Published;

/// The feed's name at the site's root.
pub(in crate::site) const FILE: &str = "feed.xml";

/// The newest issues as an Atom feed (RFC 4287), each with its whole text. With the site's address,
/// every address in it is absolute; without, they are relative to the feed, which lies at the root.
pub(in crate::site) fn atom(published: &Published) -> String {
    let publication = published.publication;
    let entries = published.newest.iter().enumerate();
    let feed = Feed {
        title: text(&publication.title),
        subtitle: publication.description.as_deref().map(text),
        id: published.own_id(),
        logo: publication.picture.as_ref().map(|picture| published.address(picture)),
        lang: publication.language.clone(),
        updated: midnight(published.day_of(0)).parse().unwrap_or_default(),
        // An entry without an author of its own takes the feed's.
        authors: vec![Person {
            uri: publication.home.as_ref().map(|home| published.address(home)),
            ..person(&publication.title)
        }],
        links: vec![
            link("self", published.address(FILE), "application/atom+xml"),
            link("alternate", published.address("./"), "text/html"),
        ],
        generator: Some(Generator { value: "Newsfold".into(), ..Generator::default() }),
        entries: entries.map(|(index, issue)| entry(published, index, issue)).collect(),
        ..Feed::default()
    };
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and every text in it is UTF-8.
    let _ = feed.write_to(&mut bytes);
    let mut text = String::from_utf8(bytes).unwrap_or_default();
    text.push('\n');
    text
}

fn entry(published: &Published, index: usize, issue: &Issue) -> Entry {
    let lang = issue.language.clone();
    let page = published.page_of(&issue.id);
    let category = |term| Category { term, ..Category::default() };
    Entry {
        title: Text { lang: lang.clone(), ..text(&issue.title) },
        id: published.id_of(&issue.id),
        updated: midnight(published.day_of(index)).parse().unwrap_or_default(),
        published: issue.date.and_then(|day| midnight(Some(day)).parse().ok()),
        authors: issue.authors.iter().map(|name| person(name)).collect(),
        categories: tags_of(issue).into_iter().map(category).collect(),
        links: vec![Link { hreflang: lang.clone(), ..link("alternate", page, "text/html") }],
        summary: summary_of(issue).map(|words| Text { lang: lang.clone(), ..text(&words) }),
        content: Some(Content {
            lang,
            content_type: Some("html".into()),
            value: Some(published.html_of(issue)),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn text(words: &str) -> Text {
    Text::plain(legible(words))
}

fn person(name: &str) -> Person {
    Person { name: legible(name), ..Person::default() }
}

fn link(rel: &str, href: String, mime_type: &str) -> Link {
    Link { rel: rel.into(), href, mime_type: Some(mime_type.into()), ..Link::default() }
}

#[cfg(test)]
mod tests {
    use feed_rs::model::{Entry, Feed, FeedType};

    use super::*;
    use crate::site::discovery::sample::{HARD, Sample};

    const BASE: &str = "https://news.example/weekly/";

    /// The feed as a reader that shares no code with the writer sees it.
    fn read(xml: &str) -> Feed {
        let feed = feed_rs::parser::parse(xml.as_bytes()).expect("a feed");
        assert_eq!(feed.feed_type, FeedType::Atom);
        feed
    }

    fn body(entry: &Entry) -> &str {
        entry.content.as_ref().and_then(|content| content.body.as_deref()).expect("content")
    }

    fn title(entry: &Entry) -> &str {
        entry.title.as_ref().map(|title| title.content.as_str()).expect("a title")
    }

    #[test]
    fn a_feed_reader_finds_everything() {
        let sample = Sample::new();
        let feed = read(&atom(&sample.published(Some(BASE))));
        assert_eq!(feed.title.expect("a title").content, "Harbour & Co <Weekly>");
        assert_eq!(feed.description.expect("a subtitle").content, format!("News {HARD}"));
        let logo = feed.logo.expect("a logo").uri;
        assert!(logo.ends_with("logo.svg?a&b"), "{logo}");
        assert_eq!(feed.id, BASE);
        assert_eq!(feed.language.as_deref(), Some("en"));
        assert_eq!(feed.updated.expect("a day").to_rfc3339(), "2026-04-10T00:00:00+00:00");
        assert_eq!(feed.authors[0].name.as_deref(), Some("Harbour & Co <Weekly>"));
        let links: Vec<_> =
            feed.links.iter().map(|link| (link.rel.as_deref(), link.href.as_str())).collect();
        let own = format!("{BASE}feed.xml");
        assert_eq!(links, [(Some("self"), own.as_str()), (Some("alternate"), BASE)]);

        let [hard, arabic, bare] = feed.entries.as_slice() else { panic!("three entries") };
        assert_eq!(title(hard), format!("Hard {HARD}"));
        assert_eq!(hard.id, format!("{BASE}issues/2026-04-10.html"));
        assert_eq!(hard.links[0].href, hard.id);
        assert_eq!(hard.authors[0].name.as_deref(), Some("Grace Hopper"));
        assert_eq!(hard.published.expect("a day").to_rfc3339(), "2026-04-10T00:00:00+00:00");
        let tags: Vec<_> = hard.categories.iter().map(|tag| tag.term.as_str()).collect();
        assert_eq!(tags, ["cranes & ships", "harbour"]);
        assert_eq!(arabic.links[0].href_lang.as_deref(), Some("ar"));
        assert_eq!(bare.published, None);
        assert_eq!(bare.updated.expect("a day").to_rfc3339(), "2026-04-03T00:00:00+00:00");
    }

    #[test]
    fn the_content_is_the_whole_text_as_html() {
        let sample = Sample::new();
        let feed = read(&atom(&sample.published(Some(BASE))));
        let content = feed.entries[0].content.as_ref().expect("content");
        assert_eq!(content.content_type.to_string(), "text/html");
        for (entry, issue) in feed.entries.iter().zip(&sample.newest) {
            assert_eq!(body(entry), sample.published(Some(BASE)).html_of(issue));
        }
        let html = body(&feed.entries[0]);
        assert!(html.contains("]]&gt; &lt;/script&gt;&lt;!--&lt;script&gt; &amp;"), "{html}");
        assert!(html.contains("Why do I care"), "{html}");
        assert!(html.contains(">bell<") || html.contains("bell</"), "{html}");
    }

    #[test]
    fn links_lead_to_the_same_place_wherever_the_feed_is_read() {
        let sample = Sample::new();
        let feed = read(&atom(&sample.published(Some(BASE))));
        let html = body(&feed.entries[0]);
        for target in [
            "href=\"https://news.example/weekly/files/plan.pdf\"",
            "href=\"https://news.example/weekly/issues/2026-04-10.html#first\"",
            "href=\"mailto:a@b.example\"",
            "src=\"https://news.example/weekly/pictures/crane.png\"",
            "href=\"https://elsewhere.example/a?b=1&amp;c=2\"",
        ] {
            assert!(html.contains(target), "{target} in {html}");
        }
    }

    #[test]
    fn without_an_address_the_feed_stands_where_it_lies() {
        let sample = Sample::new();
        let xml = atom(&sample.published(None));
        let feed = read(&xml);
        assert!(feed.id.starts_with("urn:uuid:"), "{}", feed.id);
        let ids: std::collections::BTreeSet<_> =
            feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), 3);
        assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
        assert!(xml.contains("href=\"feed.xml\" rel=\"self\""), "{xml}");
        assert!(xml.contains("href=\"issues/2026-04-10.html\" rel=\"alternate\""), "{xml}");
        assert!(body(&feed.entries[0]).contains("href=\"files/plan.pdf\""));
    }

    #[test]
    fn a_feed_says_when_nothing_was_published() {
        let mut sample = Sample::new();
        sample.newest.clear();
        let feed = read(&atom(&sample.published(None)));
        assert_eq!(feed.updated.expect("a day").to_rfc3339(), "1970-01-01T00:00:00+00:00");
        assert!(feed.entries.is_empty());
    }

    #[test]
    fn the_same_newsletter_gives_the_same_bytes() {
        let feed = |base| atom(&Sample::new().published(base));
        assert_eq!(feed(None), feed(None));
        assert_eq!(feed(Some(BASE)), feed(Some(BASE)));
        assert!(!feed(None).chars().any(|c| c.is_control() && c != '\n'));
    }
}
