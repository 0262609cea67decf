//! The pages and feeds of tags.

use super::*;

fn issue(workshop: &Workshop, day: u32, tags: &str) {
    let text = format!(
        "---\npublication: The Letter\nlanguage: en\ntitle: Number {day}\ndate: 2026-05-{day:02}\ntags: {tags}\n---\n\n\
         ## The eels of {day}\n\nTLDR: They came at night.\n"
    );
    workshop.write(&format!("{day:02}.md"), &text);
}

#[test]
fn a_tag_that_two_issues_have_gets_a_page_and_a_feed() {
    let workshop = Workshop::new();
    issue(&workshop, 1, "[eels, 'C++', once]");
    issue(&workshop, 2, "[Eels, 'C', 'C++', 'C']");
    issue(&workshop, 3, "['C', '<script>x</script>']");
    build(&workshop);
    let pages = assert_whole(&workshop.site());
    let tags: Vec<&str> = pages.iter().filter_map(|page| page.strip_prefix("tags/")).collect();
    assert_eq!(tags, ["c-2.html", "c.html", "eels.html"]);
    let read = |path: &str| fs::read_to_string(workshop.site().join(path)).unwrap();
    let eels = read("tags/eels.html");
    assert!(eels.contains("<h1>Eels</h1>"), "{eels}");
    assert!(eels.contains("href=\"../issues/2026-05-01-number-1.html\""), "{eels}");
    assert!(!eels.contains("2026-05-03"), "{eels}");
    assert!(eels.contains("type=\"application/atom+xml\" title=\"Eels – The Letter\""), "{eels}");
    let feed = feed_rs::parser::parse(read("tags/eels.xml").as_bytes()).unwrap();
    let titles: Vec<_> =
        feed.entries.iter().map(|entry| &entry.title.as_ref().unwrap().content).collect();
    assert_eq!(titles, ["Number 2", "Number 1"]);
    let archive = read("archive.html");
    assert!(archive.contains("<a href=\"tags/c.html\">C++</a>"), "{archive}");
    assert!(!archive.contains("once") && !archive.contains("<script>x"), "{archive}");
    let all = read("tags.html");
    assert!(all.contains("<a href=\"tags/c-2.html\">C</a> <span>2</span>"), "{all}");
}

#[test]
fn what_narrows_the_list_counts_issues_from_the_oldest() {
    let workshop = Workshop::new();
    workshop.widget_that_searches();
    issue(&workshop, 1, "[eels]");
    issue(&workshop, 2, "[quay]");
    issue(&workshop, 3, "[eels]");
    build(&workshop);
    let read = |path: &str| fs::read_to_string(workshop.site().join(path)).unwrap();
    assert_eq!(read("tags.json"), r#"[{"name":"eels","issues":[2,0]}]"#);
    let digest = |page: &str| page.split_once("data-tags=\"").unwrap().1[..16].to_owned();
    let before = digest(&read("archive.html"));
    issue(&workshop, 4, "[eels]");
    build(&workshop);
    assert_eq!(read("tags.json"), r#"[{"name":"eels","issues":[3,2,0]}]"#);
    assert_ne!(digest(&read("archive.html")), before);
}

#[test]
fn a_tag_that_is_used_no_more_loses_its_page() {
    let workshop = Workshop::new();
    issue(&workshop, 1, "[eels]");
    issue(&workshop, 2, "[eels]");
    build(&workshop);
    assert!(workshop.site().join("tags/eels.html").is_file());
    issue(&workshop, 2, "[quay]");
    build(&workshop);
    for gone in ["tags/eels.html", "tags/eels.xml", "tags.html", "tags.json"] {
        assert!(!workshop.site().join(gone).exists(), "{gone}");
    }
}
