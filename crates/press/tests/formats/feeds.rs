use crate::{issues, read, titled, titles, words};

const LONG: &str = "They sail since Sunday, from the new pier, every hour from eight to eight. ";

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Brief</title><link>https://harbour.example/</link><description>News of a harbour</description><language>en</language>{items}</channel></rss>"
    )
}

#[test]
fn an_item_with_its_whole_text_is_an_issue() {
    let long = LONG.repeat(12);
    let item = |title: &str, day: u8| {
        format!(
            "<item><title>{title}</title><link>https://harbour.example/{day}</link><pubDate>{day:02} Apr 2026 08:00:00 GMT</pubDate><description>teaser</description><content:encoded><![CDATA[<h2>Ferries</h2><p>{long}</p><h2>Bread &amp; tea</h2><p>{long}</p>]]></content:encoded></item>"
        )
    };
    let imported = read("feed.xml", rss(&(item("Brief 1", 3) + &item("Brief 2", 10))));
    let articles: &[&str] = &["Ferries", "Bread & tea"];
    assert_eq!(titles(&imported), titled(&[("Brief 2", articles), ("Brief 1", articles)]));
    let publication = &imported.bundle.publication;
    assert_eq!(publication.title, "Harbour Brief");
    assert_eq!(publication.home.as_deref(), Some("https://harbour.example/"));
    assert_eq!(publication.language.as_deref(), Some("en"));
    assert_eq!(publication.description.as_deref(), Some("News of a harbour"));
}

#[test]
fn short_items_are_articles_of_a_week() {
    let item = |title: &str, day: u8| {
        format!(
            "<item><title>{title}</title><link>https://harbour.example/{title}</link><pubDate>{day:02} Apr 2026 08:00:00 GMT</pubDate><description>In a few words.</description></item>"
        )
    };
    let items: String = [("Ferries", 6), ("Bread", 8), ("Tea", 12), ("Boats", 13)]
        .map(|(title, day)| item(title, day))
        .concat();
    let imported = read("feed.xml", rss(&items));
    assert_eq!(
        titles(&imported),
        titled(&[
            ("Harbour Brief, 2026-04-13", &["Boats"]),
            ("Harbour Brief, 2026-04-06", &["Ferries", "Bread", "Tea"])
        ])
    );
    assert_eq!(
        issues(&imported)[1].articles().next().and_then(|article| article.url.as_deref()),
        Some("https://harbour.example/Ferries")
    );
}

#[test]
fn many_short_items_are_articles_of_their_day() {
    let item = |at: usize| {
        format!(
            "<item><title>News {at}</title><pubDate>{:02} Apr 2026 0{}:00:00 GMT</pubDate><description>Short.</description></item>",
            6 + at / 4,
            at % 4
        )
    };
    let items: String = (0..8).map(item).collect();
    let all = titles(&read("feed.xml", rss(&items)));
    let sizes: Vec<(&str, usize)> =
        all.iter().map(|(title, articles)| (title.as_str(), articles.len())).collect();
    assert_eq!(sizes, [("Harbour Brief, 2026-04-07", 4), ("Harbour Brief, 2026-04-06", 4)]);
}

#[test]
fn atom_and_json_feeds_are_feeds() {
    let long = LONG.repeat(12);
    let atom = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Brief</title><id>a</id><updated>2026-04-10T08:00:00Z</updated><entry><id>b</id><title>Brief 1</title><updated>2026-04-10T08:00:00Z</updated><content type=\"html\">&lt;p&gt;{long}&lt;/p&gt;</content></entry></feed>"
    );
    let json = format!(
        "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour Brief\", \"items\": [{{\"id\": \"b\", \"title\": \"Brief 1\", \"date_published\": \"2026-04-10T08:00:00Z\", \"content_html\": \"<p>{long}</p>\"}}]}}"
    );
    for (name, text) in [("feed", atom), ("feed.json", json)] {
        let imported = read(name, text);
        assert_eq!(titles(&imported), titled(&[("Brief 1", &["Brief 1"])]), "{name}");
        assert!(words(&imported).contains("from the new pier"));
        assert_eq!(
            issues(&imported)[0].date.map(|date| date.to_string()).as_deref(),
            Some("2026-04-10")
        );
    }
}

#[test]
fn what_an_item_is_filed_under_are_tags_of_its_issue_or_its_article() {
    let item = |title: &str, day: u8, text: &str| {
        format!(
            "<item><title>{title}</title><category>boats</category><category domain=\"x\">Old harbour</category><pubDate>{day:02} Apr 2026 08:00:00 GMT</pubDate><description>{text}</description></item>"
        )
    };
    let imported = read("feed.xml", rss(&item("Ferries", 6, &LONG.repeat(12))));
    assert_eq!(issues(&imported)[0].tags, ["boats", "Old harbour"]);
    let short =
        [("Ferries", 6), ("Bread", 7), ("Tea", 8)].map(|(title, day)| item(title, day, "Short."));
    let imported = read("feed.xml", rss(&short.concat()));
    let issues = issues(&imported);
    let articles: Vec<_> = issues.iter().flat_map(|issue| issue.articles()).collect();
    assert_eq!(articles.len(), 3);
    assert!(articles.iter().all(|article| article.tags == ["boats", "Old harbour"]));
}

#[test]
fn addresses_in_an_item_begin_at_its_page() {
    let long = LONG.repeat(12);
    let items = format!(
        "<item><title>Brief 1</title><link>https://harbour.example/briefs/1/</link><pubDate>10 Apr 2026 08:00:00 GMT</pubDate><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[<p>{long}</p><p><a href=\"/map\">map</a> <a href=\"table\">table</a> <a href=\"https://tea.example/\">tea</a> <img src=\"pier.png\" alt=\"The pier\"></p>]]></content:encoded></item>"
    );
    let json = newsfold_bundle::write(&read("feed.xml", rss(&items)).bundle);
    for address in [
        "https://harbour.example/map",
        "https://harbour.example/briefs/1/table",
        "https://tea.example/",
        "https://harbour.example/briefs/1/pier.png",
    ] {
        assert!(json.contains(&format!("\"{address}\"")), "{address}\n{json}");
    }
}

#[test]
fn what_can_be_heard_is_a_link_behind_the_text() {
    let long = LONG.repeat(12);
    let items = format!(
        "<item><title>Talk 1</title><pubDate>10 Apr 2026 08:00:00 GMT</pubDate><description>{long}</description><enclosure url=\"https://harbour.example/1.mp3\" length=\"1\" type=\"audio/mpeg\"/><enclosure url=\"https://harbour.example/1.png\" length=\"1\" type=\"image/png\"/></item>"
    );
    let json = newsfold_bundle::write(&read("feed.xml", rss(&items)).bundle);
    assert!(json.contains("https://harbour.example/1.mp3"), "{json}");
    assert!(!json.contains("https://harbour.example/1.png"), "{json}");
}

#[test]
fn items_without_days_stay_in_the_order_of_their_feed() {
    let long = LONG.repeat(12);
    let item = |title: &str| {
        format!("<item><title>{title}</title><description>{long}</description></item>")
    };
    let items: String = ["Bread", "Ferries", "Tea"].map(item).concat();
    let all = titles(&read("feed.xml", rss(&items)));
    let names: Vec<&str> = all.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(names, ["Bread", "Ferries", "Tea"]);
}

#[test]
fn what_a_blog_puts_behind_every_item_is_left_out() {
    let long = LONG.repeat(12);
    let items = format!(
        "<item><title>Brief 1</title><pubDate>10 Apr 2026 08:00:00 GMT</pubDate><description><![CDATA[<h2>Ferries</h2><p>{long}</p><h2>Bread</h2><p>{long}</p><p>The post <a href=\"https://harbour.example/1\">Brief 1</a> appeared first on <a href=\"https://harbour.example\">Harbour Brief</a>.</p>]]></description></item>"
    );
    let imported = read("feed.xml", rss(&items));
    assert!(!words(&imported).contains("appeared first"), "{}", words(&imported));
}
