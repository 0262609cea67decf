//! What the files of a site hold.

use super::*;

#[test]
fn the_samples_are_on_their_pages_word_for_word() {
    let workshop = Workshop::new();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../samples");
    let said = newsfold(workshop.path(), &["build", samples, "-o", "site"]);
    // The page of a blog beside them shows newsletters and is none.
    assert!(said.err.ends_with("built 3 issues: site; 1 file held no article\n"), "{}", said.err);
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
fn the_newsletter_s_picture_stands_beside_its_name_on_every_page_and_in_its_feeds() {
    let workshop = three_issues();
    workshop.write("newsfold.toml", "picture = \"art/our%20logo.svg\"\n");
    workshop.write("art/our logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(workshop.site().join("art/our logo.svg").is_file());
    let read = |path: &str| fs::read_to_string(workshop.site().join(path)).unwrap();
    for (page, src) in [
        ("index.html", "art/our%20logo.svg"),
        ("archive.html", "art/our%20logo.svg"),
        ("issues/2026-05-01-first.html", "../art/our%20logo.svg"),
    ] {
        let picture = format!("<img src=\"{src}\" alt=\"\" loading=\"lazy\" ");
        assert!(read(page).contains(&picture), "{page}");
    }
    assert!(read("feed.xml").contains("<logo>art/our%20logo.svg</logo>"));
    assert!(read("feed.json").contains("\"icon\":\"art/our%20logo.svg\""));
    assert!(read("bundle.json").contains("\"picture\":\"art/our%20logo.svg\""));
}

#[test]
fn a_picture_of_the_newsletter_that_is_not_there_leaves_no_hole() {
    let workshop = three_issues();
    let build = |picture| {
        newsfold(workshop.path(), &["build", "newsletters", "-o", "site", "--picture", picture])
    };
    for (picture, reason) in [
        ("none.png", "there is no such file"),
        ("../none.png", "it leaves the folder of the newsletters"),
    ] {
        let said = build(picture);
        assert_eq!(said.status, 0, "{}", said.err);
        assert!(said.err.contains(reason), "{}", said.err);
        let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
        assert!(!page.contains("none.png"), "{page}");
    }
    // Nor one that would be asked for in the reader's own network.
    assert_eq!(build("http://192.168.1.1/logo.png").status, 0);
    let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
    assert!(!page.contains("192.168.1.1/logo.png\" alt"), "{page}");
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
    assert!(archive.contains("<h2 id=\"y2026\">2026</h2>"));
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
        assert_eq!(html.matches("</template>").count(), 0);
    }
}

#[test]
fn a_base_url_gives_pages_an_address() {
    let workshop = three_issues();
    let arguments = ["build", "newsletters", "-o", "site", "--base-url", "https://a.example/n"];
    assert_eq!(newsfold(workshop.path(), &arguments).findings(), "built 3 issues: site\n");
    let html = fs::read_to_string(workshop.site().join("index.html")).unwrap();
    let address = "https://a.example/n/issues/2026-05-03-third.html";
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{html}");
    assert!(html.contains("<meta property=\"og:type\" content=\"article\">"), "{html}");
    // What search engines are told of an article is what its page goes to.
    let (_, json) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let list: serde_json::Value =
        serde_json::from_str(json.split("</script>").next().unwrap()).unwrap();
    let url = list["itemListElement"][0]["item"]["url"].as_str().unwrap();
    let article = url.strip_prefix(&format!("{address}#")).unwrap();
    assert!(html.contains(&format!("id=\"title-{article}\"")), "{article}: {html}");
    let not_found = fs::read_to_string(workshop.site().join("404.html")).unwrap();
    assert!(not_found.contains("href=\"/n/archive.html\""), "{not_found}");
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
    assert_eq!(said.findings(), "built 3 issues: inline\n");
    let said = newsfold(workshop.path(), &["build", "site/bundle.json", "-o", "references"]);
    assert_eq!(said.findings(), "built 3 issues: references\n");
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
