use atom_syndication::{Entry, Feed, Generator, Link, Person, Text};
use newsfold_bundle::IssueReference;

use crate::site::discovery::feed_item::{legible, midnight};
use crate::site::discovery::published::{NEWEST, Published};
use crate::site::tag::Tag;

/// How many of an issue's articles an entry names.
const NAMED: usize = 5;

/// The newest issues with a tag as an Atom feed (RFC 4287), each with the titles of its articles: the whole
/// text is in the feed of all issues, and a newsletter of years has hundreds of tags. With the site's address,
/// every address in it is absolute; without, they are relative to the feed, which lies in a folder.
pub(in crate::site) fn tag_feed(published: &Published, tag: &Tag) -> String {
    let publication = published.publication;
    let address = |path: &str| match published.base() {
        Some(_) => published.address(path),
        None => format!("../{path}"),
    };
    let issues: Vec<&IssueReference> =
        tag.issues.iter().take(NEWEST).filter_map(|at| published.listed.get(*at)).collect();
    let newest = issues.iter().find_map(|issue| issue.date);
    let (page, own) = (tag.page(), tag.feed());
    let feed = Feed {
        title: text(&format!("{} – {}", tag.name, publication.title)),
        id: published.id_of_page(&own),
        lang: publication.language.clone(),
        updated: midnight(newest).parse().unwrap_or_default(),
        // An entry without an author of its own takes the feed's.
        authors: vec![Person { name: legible(&publication.title), ..Person::default() }],
        links: vec![
            link("self", address(&own), "application/atom+xml"),
            link("alternate", address(&page), "text/html"),
        ],
        generator: Some(Generator { value: "Newsfold".into(), ..Generator::default() }),
        entries: issues
            .iter()
            .map(|issue| {
                let page = published.site.page_of(&issue.id);
                let lang = issue.language.clone();
                let titles: Vec<&str> =
                    issue.articles.iter().take(NAMED).map(String::as_str).collect();
                let plain = |words: &str| Text { lang: lang.clone(), ..text(words) };
                Entry {
                    title: plain(&issue.title),
                    id: published.id_of(&issue.id),
                    updated: midnight(issue.date.or(newest)).parse().unwrap_or_default(),
                    published: issue.date.and_then(|day| midnight(Some(day)).parse().ok()),
                    summary: (!titles.is_empty()).then(|| plain(&titles.join(" · "))),
                    links: vec![Link {
                        hreflang: lang.clone(),
                        ..link(
                            "alternate",
                            address(page.as_deref().unwrap_or_default()),
                            "text/html",
                        )
                    }],
                    ..Entry::default()
                }
            })
            .collect(),
        ..Feed::default()
    };
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and every text in it is UTF-8.
    let _ = feed.write_to(&mut bytes);
    let mut text = String::from_utf8(bytes).unwrap_or_default();
    text.push('\n');
    text
}

fn text(words: &str) -> Text {
    Text::plain(legible(words))
}

fn link(rel: &str, href: String, mime_type: &str) -> Link {
    Link { rel: rel.into(), href, mime_type: Some(mime_type.into()), ..Link::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::discovery::sample::Sample;
    use crate::site::tag::sample_tag;

    fn read(base: Option<&str>) -> feed_rs::model::Feed {
        let sample = Sample::new();
        let xml = tag_feed(&sample.published(base), &sample_tag("R & D <x>", &[0, 1]));
        feed_rs::parser::parse(xml.as_bytes()).expect("a feed")
    }

    #[test]
    fn a_feed_of_a_tag_leads_to_its_issues() {
        let feed = read(Some("https://news.example/weekly/"));
        assert_eq!(feed.title.expect("a title").content, "R & D <x> – Harbour & Co <Weekly>");
        assert_eq!(feed.id, "https://news.example/weekly/tags/r-d-x.xml");
        assert_eq!(feed.entries.len(), 2);
        let first = feed.entries.first().expect("an entry");
        assert_eq!(first.id, "https://news.example/weekly/issues/2026-04-10.html");
        assert_eq!(first.links.first().expect("a link").href, first.id);
    }

    #[test]
    fn without_an_address_it_leads_there_from_its_folder() {
        let feed = read(None);
        let first = feed.entries.first().expect("an entry");
        assert!(first.id.starts_with("urn:uuid:"), "{}", first.id);
        let link = first.links.first().expect("a link");
        assert_eq!(link.href, "../issues/2026-04-10.html");
    }
}
