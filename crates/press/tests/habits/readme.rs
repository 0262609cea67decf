//! The shortest way that README gives each of five people is one that they can go.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::site::Workshop;

/// The rows of the table in README: what somebody has, and the command for it.
fn ways() -> BTreeMap<String, String> {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let (_, table) = readme.split_once("| you have | it becomes a site |\n").expect("the table");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| {
        let row = row.trim_matches(['|', ' ']).to_owned();
        let (what, command) = row.split_once(" | ").unwrap_or_else(|| panic!("{row}"));
        (what.to_owned(), command.trim_matches('`').to_owned())
    };
    rows.map(cells).collect()
}

/// Goes a way of README in a folder that has what it is for: what is said, and the site.
fn go(what: &str, prepare: impl FnOnce(&Path)) -> Site {
    let shop = Workshop::new();
    fs::remove_dir(shop.path().join("newsletters")).unwrap();
    let bin = shop.path().join("bin");
    fs::create_dir(&bin).unwrap();
    let script = |name: &str, text: &str| {
        fs::write(bin.join(name), format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(bin.join(name), fs::Permissions::from_mode(0o755)).unwrap();
    };
    // The command that people have holds a widget.
    let command = env!("CARGO_BIN_EXE_newsfold");
    script("newsfold", &format!("exec '{command}' \"$@\" --widget dist"));
    // No test asks the network: the feed is one that lies here.
    script("curl", "cp served.xml feed.xml");
    prepare(shop.path());
    let ways = ways();
    let way = ways.get(what).unwrap_or_else(|| panic!("README says nothing of `{what}`: {ways:?}"));
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let done = Command::new("sh")
        .args(["-c", way])
        .current_dir(shop.path())
        .env("PATH", path)
        .output()
        .unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.success(), "{way}: {said}");
    Site { shop, said }
}

struct Site {
    shop: Workshop,
    said: String,
}

impl Site {
    /// Every page of an issue holds these words, and none of those that are for nobody.
    fn has(&self, newsletter: &str, issues: &[(&str, &[&str])], nowhere: &[&str]) {
        let first = fs::read_to_string(self.shop.site().join("index.html")).unwrap();
        assert!(first.contains(newsletter), "`{newsletter}` is on the first page: {}", self.said);
        let folder = fs::read_dir(self.shop.site().join("issues")).unwrap();
        let pages: Vec<String> = folder
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "html"))
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        assert_eq!(pages.len(), issues.len(), "{}", self.said);
        for (title, words) in issues {
            let of_issue = |page: &&String| {
                page.contains(title) && words.iter().all(|words| page.contains(words))
            };
            assert!(pages.iter().any(|page| of_issue(&page)), "`{title}`: {}", self.said);
        }
        for words in nowhere {
            assert!(pages.iter().all(|page| !page.contains(words)), "`{words}`");
        }
    }
}

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn readme_has_a_way_for_each_of_five_people() {
    let people: Vec<String> = ways().into_keys().collect();
    assert_eq!(
        people,
        [
            "a Hugo or Jekyll folder",
            "a Substack export",
            "a feed",
            "a folder of mail",
            "text files"
        ]
    );
}

#[test]
fn whoever_has_text_files() {
    let text = |number: u8| {
        format!(
            "Harbour Brief {number}\n\nPublished on 1{number}.04.2026\n\nTOWN\n\nThe bridge opens\n\nTLDR: Bicycles now, cars on day {number}.\n\nThe crack was smaller than feared.\n\nThe baker moves\n\nTLDR: Two doors on.\n"
        )
    };
    let site = go("text files", |folder| {
        write(folder, "newsletters/1.txt", text(1));
        write(folder, "newsletters/2.txt", text(2));
        write(folder, "newsletters/notes.docx", [0_u8, 1, 2]);
    });
    site.has(
        "Harbour Brief",
        &[
            ("Harbour Brief 1", &["cars on day 1.", "The baker moves"]),
            ("Harbour Brief 2", &["cars on day 2."]),
        ],
        &[],
    );
    assert!(site.said.ends_with("; 1 file is of a kind not read (`.docx`)\n"), "{}", site.said);
}

#[test]
fn whoever_has_a_substack_export() {
    let site = go("a Substack export", |folder| {
        let table = "post_id,post_date,is_published,title,subtitle\n\
            101.the-bridge,2026-04-10T08:00:00.000Z,true,The bridge opens,Bicycles first\n\
            102.not-yet,,false,Not yet,\n";
        let page =
            "<h2>Bicycles</h2><p>They cross from Monday.</p><h2>Cars</h2><p>They wait a week.</p>";
        let files: [(&str, &[u8]); 3] = [
            ("posts.csv", table.as_bytes()),
            ("posts/101.the-bridge.html", page.as_bytes()),
            ("posts/102.not-yet.html", b"<p>Soon.</p>"),
        ];
        write(folder, "export.zip", crate::zipped(&files));
    });
    site.has(
        "Newsletter",
        &[("The bridge opens", &["Bicycles first", "They wait a week.", "10"])],
        &["Not yet"],
    );
}

#[test]
fn whoever_has_a_feed() {
    let site = go("a feed", |folder| {
        let whole = "It is eleven minutes to the baker, and was forty. ".repeat(20);
        let item = |title: &str, day: u8| {
            format!(
                "<item><title>{title}</title><link>https://harbour.example/{day}</link><pubDate>Fri, {day} Apr 2026 08:00:00 GMT</pubDate><description><![CDATA[<h2>Bicycles on {title}</h2><p>{whole}</p><h2>Cars</h2><p>{whole}</p>]]></description></item>"
            )
        };
        let feed = format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Brief</title><link>https://harbour.example/</link><description>Boats and bread.</description>{}{}</channel></rss>",
            item("The bridge", 10),
            item("The ferry", 17)
        );
        write(folder, "served.xml", feed);
    });
    site.has(
        "Harbour Brief",
        &[
            ("The bridge", &["Bicycles on The bridge", "eleven minutes"]),
            ("The ferry", &["Bicycles on The ferry"]),
        ],
        &[],
    );
}

#[test]
fn whoever_has_a_folder_of_mail() {
    let site = go("a folder of mail", |folder| {
        for (name, subject) in [("a.eml", "The bridge opens"), ("b", "The ferry sails")] {
            let mail = format!(
                "From: Harbour Brief <brief@harbour.example>\r\nTo: Reader <reader@home.example>\r\nSubject: {subject}\r\nDate: Fri, 10 Apr 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><a href=\"https://harbour.example/v\">View in browser</a><h2>Bicycles of {subject}</h2><p>They cross from Monday.</p><h2>Cars</h2><p>They wait.</p><p>You receive this as reader@home.example. <a href=\"https://harbour.example/u\">Unsubscribe</a></p></body></html>\r\n"
            );
            write(folder, &format!("mail/{name}"), mail);
        }
    });
    site.has(
        "Harbour Brief",
        &[("The bridge opens", &["Bicycles of The bridge opens"]), ("The ferry sails", &["Cars"])],
        &["reader@home.example", "View in browser", "Unsubscribe"],
    );
}

#[test]
fn whoever_has_a_hugo_or_jekyll_folder() {
    let site = go("a Hugo or Jekyll folder", |folder| {
        let hugo = "+++\ntitle = \"The bridge opens\"\ndate = 2026-04-10T08:00:00+02:00\ntags = [\"town\"]\n+++\n\n## Bicycles\n\nThey cross.\n\n{{< figure src=\"a.png\" >}}\n\n## Cars\n\nThey wait.\n";
        let jekyll = "---\nlayout: post\ntitle: The ferry sails\ndescription: \"At nine.\"\n---\n\n## Times\n\nIt sails at nine. {% include times.html %}\n\n## Fares\n\nTwo crowns.\n";
        write(folder, "content/newsletter/bridge/index.md", hugo);
        write(folder, "content/newsletter/2026-04-17-the-ferry-sails.md", jekyll);
        write(
            folder,
            "content/newsletter/draft.md",
            "---\ntitle: Draft\ndraft: true\n---\n\n## Not yet\n\nSoon.\n",
        );
    });
    site.has(
        "Newsletter",
        &[
            ("The bridge opens", &["They cross."]),
            ("The ferry sails", &["At nine.", "Two crowns."]),
        ],
        &["{{", "{%", "Not yet"],
    );
    let bundle = fs::read_to_string(site.shop.site().join("bundle.json")).unwrap();
    assert!(bundle.contains("\"town\""), "{bundle}");
}
