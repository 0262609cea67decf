use std::fmt::Write;

use newsfold_bundle::Date;

use crate::site::discovery::published::Published;
use crate::site::tag::{ALL, Tag};

/// The sitemap's name at the site's root.
pub(in crate::site) const FILE: &str = "sitemap.xml";
/// The name of the file that tells robots of it.
pub(in crate::site) const ROBOTS: &str = "robots.txt";

/// How many addresses one sitemap may list, says [the protocol](https://www.sitemaps.org/protocol.html).
/// There is no index of several: the newest issues fill the one, and a program finds the others in
/// the archive, which is in it. A daily newsletter comes to this in 137 years.
const MOST: usize = 50_000;

/// Every page of the site, for search engines. `None` without the site's own address, since a sitemap
/// lists absolute addresses only. A page's `lastmod` is the day of its newest issue.
pub(in crate::site) fn sitemap(published: &Published, tags: &[Tag]) -> Option<String> {
    published.base()?;
    let newest = published.listed.iter().find_map(|issue| issue.date);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    list(&mut xml, &published.address("./"), newest);
    list(&mut xml, &published.address(&published.site.archive), newest);
    if !tags.is_empty() {
        list(&mut xml, &published.address(ALL), newest);
    }
    for tag in tags.iter().take(MOST / 2) {
        let newest = tag.issues.first().and_then(|at| published.listed.get(*at));
        list(&mut xml, &published.address(&tag.page()), newest.and_then(|issue| issue.date));
    }
    // The first page, the archive, and that of all tags.
    for issue in published.listed.iter().take(MOST - 3 - tags.len().min(MOST / 2)) {
        list(&mut xml, &published.page_of(&issue.id), issue.date);
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// Lets every robot read everything, and names the sitemap where there is one. Robots look for this
/// file at the root of a host only; in a folder it does nothing, and no harm.
pub(in crate::site) fn robots(published: &Published) -> String {
    let mut text = String::from("User-agent: *\nDisallow:\n");
    if published.base().is_some() {
        let _ = write!(text, "\nSitemap: {}\n", published.address(FILE));
    }
    text
}

/// Adds a page. Its address is ASCII without spaces and quotation marks; `&` is what is left to write
/// in another way.
fn list(xml: &mut String, url: &str, day: Option<Date>) {
    let url = url.replace('&', "&amp;").replace('\'', "&apos;");
    let _ = match day {
        Some(day) => writeln!(xml, "<url><loc>{url}</loc><lastmod>{day}</lastmod></url>"),
        None => writeln!(xml, "<url><loc>{url}</loc></url>"),
    };
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::Issue;

    use super::*;
    use crate::site::discovery::sample::{Sample, listed};
    use crate::site::tag::sample_tag;

    const BASE: &str = "https://news.example/weekly/";

    #[test]
    fn every_page_is_listed_with_its_day() {
        let sample = Sample::new();
        let xml = sitemap(&sample.published(Some(BASE)), &[]).expect("a sitemap");
        assert_eq!(
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://news.example/weekly/</loc><lastmod>2026-04-10</lastmod></url>\n\
             <url><loc>https://news.example/weekly/archive.html</loc><lastmod>2026-04-10</lastmod></url>\n\
             <url><loc>https://news.example/weekly/issues/2026-04-10.html</loc><lastmod>2026-04-10</lastmod></url>\n\
             <url><loc>https://news.example/weekly/issues/%D8%A7%D9%84%D8%B9%D8%AF%D8%AF-%D9%A2.html</loc><lastmod>2026-04-03</lastmod></url>\n\
             <url><loc>https://news.example/weekly/issues/bare.html</loc></url>\n\
             </urlset>\n"
        );
    }

    #[test]
    fn pages_of_tags_are_listed_with_the_day_of_their_newest_issue() {
        let sample = Sample::new();
        let tags = [sample_tag("eels", &[1, 2]), sample_tag("漢字", &[0, 2])];
        let xml = sitemap(&sample.published(Some(BASE)), &tags).expect("a sitemap");
        for line in [
            "<url><loc>https://news.example/weekly/tags.html</loc><lastmod>2026-04-10</lastmod></url>",
            "<url><loc>https://news.example/weekly/tags/eels.html</loc><lastmod>2026-04-03</lastmod></url>",
            "<url><loc>https://news.example/weekly/tags/%E6%BC%A2%E5%AD%97.html</loc><lastmod>2026-04-10</lastmod></url>",
        ] {
            assert!(xml.contains(line), "{line} in {xml}");
        }
    }

    #[test]
    fn an_address_is_written_as_xml() {
        let sample = Sample::new();
        let xml =
            sitemap(&sample.published(Some("https://news.example/r&d's/")), &[]).expect("one");
        assert!(xml.contains("<loc>https://news.example/r&amp;d&apos;s/</loc>"), "{xml}");
    }

    #[test]
    fn a_sitemap_lists_no_more_than_it_may() {
        let mut sample = Sample::new();
        let issue = |number| listed(&Issue { id: format!("n{number}"), ..Issue::default() });
        sample.listed = (0..50_010).map(issue).collect();
        let tags = [sample_tag("eels", &[1, 2])];
        let xml = sitemap(&sample.published(Some(BASE)), &tags).expect("a sitemap");
        assert_eq!(xml.matches("<loc>").count(), 50_000);
        assert!(xml.contains("/n0.html") && xml.contains("archive.html"));
        assert!(xml.len() < 50 << 20, "the protocol's other limit");
    }

    #[test]
    fn without_an_address_there_is_no_sitemap_to_name() {
        let sample = Sample::new();
        assert_eq!(sitemap(&sample.published(None), &[]), None);
        assert_eq!(robots(&sample.published(None)), "User-agent: *\nDisallow:\n");
        assert_eq!(
            robots(&sample.published(Some(BASE))),
            "User-agent: *\nDisallow:\n\nSitemap: https://news.example/weekly/sitemap.xml\n"
        );
    }
}
