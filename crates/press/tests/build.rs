//! The site that `newsfold build` makes: what its pages hold, what a second build touches, and that
//! it is whole whenever a build is interrupted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that fails says so"
)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use support::command::newsfold;
use support::site::{Workshop, assert_whole, files};

/// Builds the site of a workshop: what is said of it.
fn build(workshop: &Workshop) -> String {
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    said.err
}

/// A workshop with three issues, built.
fn three_issues() -> Workshop {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    workshop.issue(2, "Second");
    workshop.issue(3, "Third");
    assert_eq!(build(&workshop), "built 3 issues: site\n");
    workshop
}

/// When each file of a site was written.
fn times(site: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| fs::metadata(site.join(path)).unwrap().modified().unwrap();
    files(site).into_keys().map(|path| (path.clone(), time(&path))).collect()
}

/// The files that were written or removed since.
fn touched(site: &Path, before: &BTreeMap<String, SystemTime>) -> Vec<String> {
    let after = times(site);
    let mut all: Vec<&String> = before.keys().chain(after.keys()).collect();
    all.sort();
    all.dedup();
    all.retain(|path| before.get(*path) != after.get(*path));
    all.into_iter().cloned().collect()
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn the_samples_are_on_their_pages_word_for_word() {
    let workshop = Workshop::new();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../samples");
    let said = newsfold(workshop.path(), &["build", samples, "-o", "site"]);
    assert_eq!(said.err, "built 3 issues: site\n");
    assert_eq!(assert_whole(&workshop.site()).len(), 5);
    for (path, bytes) in files(&workshop.site()) {
        let Some(text) = path.strip_prefix("issues/").filter(|path| path.ends_with(".json")) else {
            continue;
        };
        let issue = newsfold_bundle::read_issue(&String::from_utf8(bytes).unwrap()).expect(text);
        let page = workshop.site().join("issues").join(format!("{}.html", issue.id));
        let page = fs::read_to_string(page).unwrap();
        assert!(page.contains(&escaped(&issue.title)), "{}", issue.title);
        let mut runs = 0;
        newsfold_bundle::Words::each_run(&issue, &mut |run| {
            for word in run.unwrap_or_default().split_whitespace() {
                let word = escaped(word);
                // A quotation mark may be written either way.
                let quoted = word.replace('"', "&quot;").replace('\'', "&#x27;");
                assert!(page.contains(&word) || page.contains(&quoted), "`{word}` is missing");
                runs += 1;
            }
        });
        assert!(runs > 300, "{runs} words");
    }
    assert!(workshop.site().join("images/one-sheet.svg").is_file());
}

#[test]
fn every_article_stands_on_its_page_and_every_issue_in_the_archive() {
    let workshop = three_issues();
    assert_eq!(assert_whole(&workshop.site()).len(), 5);
    let read = |path: &str| fs::read_to_string(workshop.site().join(path)).unwrap();
    for (page, title, count) in [
        ("index.html", "Third", 3),
        ("issues/2026-05-03-third.html", "Third", 3),
        ("issues/2026-05-01-first.html", "First", 1),
    ] {
        let html = read(page);
        for words in [
            format!("<title>{title} – The Letter</title>"),
            format!("The eels of {title}"),
            format!("They came at night, {count} of them."),
            "Nobody had asked.".to_owned(),
            format!("{count} eels"),
        ] {
            assert!(html.contains(&words), "{page} has no `{words}`");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
    }
    let archive = read("archive.html");
    assert!(archive.contains("<h2>2026</h2>"));
    assert!(archive.contains("<time datetime=\"2026-05-02\">2 May 2026</time>"), "{archive}");
}

#[test]
fn words_of_a_newsletter_never_become_tags() {
    let workshop = Workshop::new();
    let text = "---\npublication: '\"><script>p</script>'\ntitle: '</title><script>t</script>'\ndescription: '\"><i>d</i>'\nlanguage: en\n---\n\n## A & `<b>`\n\nTLDR: \"Quoted\" `</template><script>x</script>`\n";
    workshop.write("a.md", text);
    build(&workshop);
    for page in ["index.html", "archive.html", "404.html"] {
        let html = fs::read_to_string(workshop.site().join(page)).unwrap();
        for tag in ["<script>", "<i>", "<b>"] {
            assert!(!html.contains(tag), "{page} has {tag}: {html}");
        }
        assert_eq!(html.matches("</template>").count(), usize::from(page == "index.html"));
    }
}

#[test]
fn a_base_url_gives_pages_an_address() {
    let workshop = three_issues();
    let arguments = ["build", "newsletters", "-o", "site", "--base-url", "https://a.example/n"];
    assert_eq!(newsfold(workshop.path(), &arguments).err, "built 3 issues: site\n");
    let html = fs::read_to_string(workshop.site().join("index.html")).unwrap();
    let address = "https://a.example/n/issues/2026-05-03-third.html";
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{html}");
    assert!(html.contains("<meta property=\"og:type\" content=\"article\">"), "{html}");
    let lost = fs::read_to_string(workshop.site().join("404.html")).unwrap();
    assert!(lost.contains("href=\"/n/archive.html\""), "{lost}");
}

#[test]
fn the_same_source_gives_the_same_bytes_anywhere() {
    let (one, other) = (three_issues(), three_issues());
    assert_eq!(files(&one.site()), files(&other.site()));
    fs::remove_dir_all(one.site()).unwrap();
    build(&one);
    assert_eq!(files(&one.site()), files(&other.site()));
}

#[test]
fn a_build_without_a_change_touches_nothing() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    assert_eq!(build(&workshop), "built 0 issues, 3 unchanged: site\n");
    assert_eq!(touched(&workshop.site(), &before), [""; 0]);
}

#[test]
fn a_corrected_text_changes_its_own_page_alone() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    let path = workshop.path().join("newsletters/01.md");
    let text = fs::read_to_string(&path).unwrap().replace("Nobody had asked", "Somebody asked");
    fs::write(path, text).unwrap();
    assert_eq!(build(&workshop), "built 1 issue, 2 unchanged: site\n");
    let mut touched = touched(&workshop.site(), &before);
    touched.retain(|path| !path.ends_with(".json"));
    assert_eq!(touched, ["feed.xml", "issues/2026-05-01-first.html"]);
    assert_whole(&workshop.site());
}

#[test]
fn a_new_issue_changes_the_first_page_and_its_neighbour() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    workshop.issue(4, "Fourth");
    assert_eq!(build(&workshop), "built 2 issues, 2 unchanged: site\n");
    let mut touched = touched(&workshop.site(), &before);
    touched.retain(|path| !path.ends_with(".json"));
    assert_eq!(
        touched,
        [
            "archive.html",
            "feed.xml",
            "index.html",
            "issues/2026-05-03-third.html",
            "issues/2026-05-04-fourth.html"
        ]
    );
    assert_whole(&workshop.site());
}

#[test]
fn many_small_builds_come_to_the_same_site_as_one() {
    let workshop = three_issues();
    workshop.issue(4, "Fourth");
    build(&workshop);
    workshop.issue(2, "Another title");
    build(&workshop);
    fs::remove_file(workshop.path().join("newsletters/01.md")).unwrap();
    build(&workshop);
    let mut small = files(&workshop.site());
    fs::remove_dir_all(workshop.site()).unwrap();
    build(&workshop);
    let fresh = files(&workshop.site());
    small.retain(|path, _| fresh.contains_key(path));
    let record = "newsfold-build.json";
    small.insert(record.to_owned(), fresh[record].clone());
    assert_eq!(small, fresh);
}

#[test]
fn what_is_stale_goes_and_what_is_not_ours_stays() {
    let workshop = three_issues();
    fs::write(workshop.site().join("CNAME"), "a.example").unwrap();
    fs::write(workshop.site().join("issues/mine.html"), "mine").unwrap();
    fs::remove_file(workshop.path().join("newsletters/02.md")).unwrap();
    build(&workshop);
    assert!(!workshop.site().join("issues/2026-05-02-second.html").exists());
    assert!(workshop.site().join("CNAME").is_file());
    assert!(workshop.site().join("issues/mine.html").is_file());
    assert_whole(&workshop.site());
}

#[test]
fn files_named_by_content_stay_for_one_more_build() {
    let workshop = three_issues();
    let named = |workshop: &Workshop| -> Vec<String> {
        let all = files(&workshop.site()).into_keys();
        all.filter(|path| path.starts_with("newsfold-page-")).collect()
    };
    let first = named(&workshop);
    workshop.widget("2");
    assert_eq!(build(&workshop), "built 3 issues: site\n");
    assert_eq!(named(&workshop).len(), 2);
    build(&workshop);
    assert_eq!(named(&workshop).len(), 2, "a build without a change removes nothing");
    workshop.issue(4, "Fourth");
    build(&workshop);
    assert_eq!(named(&workshop).len(), 1);
    assert!(!named(&workshop).contains(&first[0]));
}

#[test]
fn links_between_newsletters_lead_to_pages_and_files_come_along() {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    workshop.write("images/a b.png", "picture");
    workshop.write(
        "2026/later.md",
        "---\ndate: 2026-06-01\ntitle: Later\n---\n\n## An article\n\nTLDR: See [the first](../01.md#x) and ![a picture](../images/a%20b.png).\n",
    );
    build(&workshop);
    let html = fs::read_to_string(workshop.site().join("issues/2026-06-01-later.html")).unwrap();
    assert!(html.contains("href=\"../issues/2026-05-01-first.html#x\""), "{html}");
    assert!(html.contains("src=\"../images/a%20b.png\""), "{html}");
    assert_eq!(fs::read(workshop.site().join("images/a b.png")).unwrap(), b"picture");
    workshop.issue(1, "Renamed");
    assert_eq!(build(&workshop), "built 2 issues: site\n");
    let html = fs::read_to_string(workshop.site().join("issues/2026-06-01-later.html")).unwrap();
    assert!(html.contains("href=\"../issues/2026-05-01-renamed.html#x\""), "{html}");
}

#[test]
fn a_bundle_gives_the_site_that_its_newsletters_give() {
    let workshop = three_issues();
    let pages = files(&workshop.site());
    newsfold(workshop.path(), &["import", "newsletters", "-o", "b.json"]);
    let said = newsfold(workshop.path(), &["build", "b.json", "-o", "inline"]);
    assert_eq!(said.err, "built 3 issues: inline\n");
    let said = newsfold(workshop.path(), &["build", "site/bundle.json", "-o", "references"]);
    assert_eq!(said.err, "built 3 issues: references\n");
    for site in ["inline", "references"] {
        let mut found = files(&workshop.path().join(site));
        let record = "newsfold-build.json";
        found.insert(record.to_owned(), pages[record].clone());
        assert!(found == pages, "{site}");
    }
}

#[test]
fn a_long_list_lies_in_shards() {
    let workshop = Workshop::new();
    for number in 0..40 {
        let title = format!("Number {number}");
        let text = format!(
            "---\ndate: 2025-{:02}-{:02}\ntitle: {title}\n---\n\n## A\n\nTLDR: B.\n",
            1 + number / 20,
            1 + number % 20
        );
        workshop.write(&format!("{number:02}.md"), &text);
    }
    build(&workshop);
    assert_eq!(assert_whole(&workshop.site()).len(), 42);
    assert_eq!(fs::read_dir(workshop.site().join("archive")).unwrap().count(), 1);
}

/// The beginning of a PNG file of a size, which is all that tells it.
fn png(width: u32, height: u32) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".iter().copied();
    head.chain(width.to_be_bytes()).chain(height.to_be_bytes()).chain([8, 2, 0, 0, 0]).collect()
}

#[test]
fn pictures_of_the_site_are_in_its_manifest() {
    let workshop = three_issues();
    fs::write(workshop.path().join("wide.png"), png(1280, 800)).unwrap();
    fs::write(workshop.path().join("narrow.png"), png(400, 800)).unwrap();
    let pictures = ["--screenshot", "wide.png", "--screenshot", "narrow.png"];
    let arguments = [["build", "newsletters", "-o", "site"], pictures].concat();
    assert_eq!(newsfold(workshop.path(), &arguments).status, 0);
    let manifest = fs::read_to_string(workshop.site().join("manifest.webmanifest")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let shown: Vec<_> = manifest["screenshots"].as_array().unwrap().iter().collect();
    assert_eq!(shown.len(), 2);
    for (picture, sizes, form_factor) in
        [(shown[0], "1280x800", "wide"), (shown[1], "400x800", "narrow")]
    {
        assert_eq!(picture["sizes"], sizes);
        assert_eq!(picture["form_factor"], form_factor);
        assert_eq!(picture["type"], "image/png");
        assert!(workshop.site().join(picture["src"].as_str().unwrap()).is_file());
    }
}
