//! What is read by a newsletter's habits.

use newsfold_bundle::{Article, Role, plain_text};
use serde_json::Value;

use crate::support::command::newsfold;
use crate::support::site::Workshop;
use crate::{folder, imported, imported_with, issues, outline};

const ISSUE: &str = "# Harbour 1\n\n## The bridge opens\n\nOn Monday.\n";

#[test]
fn the_newsletter_is_what_its_habits_say_and_options_come_first() {
    let habits = "name = \"Harbour Brief\"\nhome = \"https://harbour.example/\"\n\
        language = \"en-GB\"\ndescription = \"Boats and bread.\"\ndate-order = \"dmy\"\n";
    let dated = "# Harbour 1\n\n4/10/2026\n\n## The bridge opens\n\nOn Monday.\n";
    let folder = folder(&[("1.md", dated), ("newsfold.toml", habits)]);
    let bundle = imported(folder.path());
    let publication = &bundle.publication;
    assert_eq!(publication.title, "Harbour Brief");
    assert_eq!(publication.language.as_deref(), Some("en-GB"));
    assert_eq!(
        publication.home.as_ref().map(ToString::to_string).as_deref(),
        Some("https://harbour.example/")
    );
    assert_eq!(publication.description.as_deref(), Some("Boats and bread."));
    let day = |bundle: &newsfold_bundle::Bundle| issues(bundle)[0].date.map(|day| day.to_string());
    assert_eq!(day(&bundle).as_deref(), Some("2026-10-04"));
    let options = ["--name", "The Eel", "--date-order", "mdy"];
    let bundle = imported_with(folder.path(), &options);
    assert_eq!(bundle.publication.title, "The Eel");
    assert_eq!(bundle.publication.language.as_deref(), Some("en-GB"));
    assert_eq!(day(&bundle).as_deref(), Some("2026-04-10"));
}

#[test]
fn one_file_is_read_by_the_habits_beside_it() {
    let folder = folder(&[("a/1.md", ISSUE), ("a/newsfold.toml", "name = \"Harbour Brief\"\n")]);
    let said = newsfold(folder.path(), &["import", "a/1.md"]);
    let bundle = newsfold_bundle::read(&said.out).unwrap();
    assert_eq!(bundle.publication.title, "Harbour Brief");
}

#[test]
fn how_words_are_said_aloud_is_in_the_bundle_and_the_habits_come_first() {
    let habits = "[pronunciations]\nnginx = \"engine x\"\n\"Quay St.\" = \"Key Street\"\n";
    let issue =
        format!("---\ntitle: One\npronunciations:\n  SQL: sequel\n  nginx: no\n---\n{ISSUE}");
    let shop = Workshop::new();
    shop.write("1.md", &issue);
    shop.write("newsfold.toml", habits);
    let said = |bundle: &newsfold_bundle::Bundle| {
        let said = bundle.publication.pronunciations.iter();
        said.map(|one| format!("{}: {}", one.word, one.say)).collect::<Vec<_>>()
    };
    let expected = ["Quay St.: Key Street", "nginx: engine x", "SQL: sequel"];
    assert_eq!(said(&imported(&shop.path().join("newsletters"))), expected);

    // A site has it in its bundle, and its pages do without.
    let build = newsfold(shop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!(build.status, 0, "{}", build.err);
    let file = |name: &str| std::fs::read_to_string(shop.site().join(name)).unwrap();
    assert_eq!(said(&newsfold_bundle::read(&file("bundle.json")).unwrap()), expected);
    assert!(!file("index.html").contains("engine x"));
}

/// An issue in which each way of dividing finds other articles.
const LEVELS: &str = "# Town\n\nWords of the editor.\n\n## The bridge\n\n\
    1. **Bicycles** from Monday\n2. **Cars** from Tuesday\n\n### Who built it\n\nTwo masons.\n\n\
    # Sea\n\n## The ferry\n\n**Times.** It sails at nine.\n\n**Fares.** It costs two crowns.\n";

#[test]
fn articles_are_what_the_habits_say() {
    let of = |articles: &str| {
        let habits = format!("articles = \"{articles}\"\n");
        let folder = folder(&[("harbour-1.md", LEVELS), ("newsfold.toml", &habits)]);
        let bundle = imported(folder.path());
        let outline = outline(issues(&bundle)[0]).into_iter().map(|(section, articles)| {
            format!("{}: {}", section.unwrap_or("-"), articles.join(", "))
        });
        outline.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(of("heading 1"), "-: Town, Sea");
    assert_eq!(of("heading 2"), "Town: The bridge; Sea: The ferry");
    assert_eq!(of("heading 3"), "Town: ; The bridge: Who built it; Sea: ; The ferry: ");
    assert_eq!(
        of("items"),
        "Town: ; The bridge: Bicycles, Cars; Who built it: ; Sea: ; The ferry: "
    );
    assert_eq!(of("leads"), "Town: ; The bridge: ; Who built it: ; Sea: ; The ferry: Times, Fares");
}

#[test]
fn an_issue_can_be_one_article() {
    let text = "---\ntitle: On bridges\n---\n\n## Stone\n\nHolds.\n\n## Wood\n\nBends.\n";
    let folder = folder(&[("1.md", text), ("newsfold.toml", "articles = \"issue\"\n")]);
    let bundle = imported(folder.path());
    assert_eq!(outline(issues(&bundle)[0]), [(None, vec!["On bridges"])]);
    let parts: Vec<_> = issues(&bundle)[0]
        .articles()
        .flat_map(|article| &article.parts)
        .map(|part| part.title.clone().unwrap_or_default())
        .collect();
    assert_eq!(parts, ["Stone", "Wood"]);
}

const LABELS: &str = "[labels]\ntldr = \"Der Punkt\"\nwhy = [\"Na und?\"]\nsource = \"Gelesen bei\"\nnone = \"Note\"\n";

#[test]
fn a_newsletters_own_labels_have_their_roles() {
    let markdown = "# Hafen 1\n\n## Die Brücke\n\n**Der Punkt:** Sie ist offen.\n\nNote: It is blue.\n\n\
        **Na und?** Elf Minuten.\n\nGelesen bei: [Bote](https://bote.example)\n";
    let text = "Hafen 2\n\nDie Brücke\n\nDer Punkt: Sie ist offen.\n\nNote: It is blue.\n\n\
        Na und?: Elf Minuten.\n\nGelesen bei: Bote https://bote.example\n";
    let folder = folder(&[("1.md", markdown), ("2.txt", text), ("newsfold.toml", LABELS)]);
    let bundle = imported(folder.path());
    for issue in issues(&bundle) {
        let articles: Vec<&Article> = issue.articles().collect();
        let [article] = articles.as_slice() else { panic!("{issue:?}") };
        let tldr = article.tldr.as_ref().unwrap_or_else(|| panic!("{article:?}"));
        assert_eq!(tldr.title.as_deref(), Some("Der Punkt"));
        assert!(article.parts.iter().any(|part| part.role == Some(Role::Why)), "{article:?}");
        assert!(plain_text(&article.parts).contains("Note: It is blue."), "{article:?}");
        assert_eq!(
            article.source.as_ref().and_then(|source| source.label.as_deref()),
            Some("Gelesen bei")
        );
    }
    std::fs::remove_file(folder.path().join("newsfold.toml")).unwrap();
    let bundle = imported(folder.path());
    assert!(issues(&bundle)[0].articles().all(|article| article.tldr.is_none()));
}

#[test]
fn keys_of_the_front_matter_mean_what_the_habits_say() {
    let issue = "---\nheadline_of_week: The bridge opens\nsent-day: 2026-04-10\nkind: boats, bread\nunfinished: false\nqueue: 3\n---\n\n\
        ## Bicycles\n\nFrom Monday.\n\n## Cars\n\nFrom Tuesday.\n";
    let draft = "---\nheadline_of_week: Not yet\nunfinished: true\n---\n\n## Boats\n\nSoon.\n";
    let habits = "[front-matter]\ntitle = \"headline of week\"\ndate = [\"sent_day\"]\ntags = \"kind\"\ndraft = \"unfinished\"\nignore = \"queue\"\n";
    let folder = folder(&[("1.md", issue), ("2.md", draft), ("newsfold.toml", habits)]);
    let said = newsfold(folder.path(), &["import", ".", "--report", "json"]);
    let bundle = newsfold_bundle::read(&said.out).unwrap();
    let report: Value = serde_json::from_str(&said.err).unwrap();
    let issues = issues(&bundle);
    let [issue] = issues.as_slice() else { panic!("one issue, {}", said.err) };
    assert_eq!(issue.title, "The bridge opens");
    assert_eq!(issue.date.map(|day| day.to_string()).as_deref(), Some("2026-04-10"));
    assert_eq!(issue.tags, ["boats", "bread"]);
    assert_eq!(report["files"][0]["unknown_keys"], serde_json::json!([]));
    assert_eq!(report["left_out"][0]["why"], "draft");
}

#[test]
fn what_is_left_out_is_in_the_report_and_nowhere_else() {
    let issue = "# Harbour 1\n\nYou are reading Harbour Brief, number 1\n\n## The bridge opens\n\nOn Monday.\n\n\
        - Bicycles\n- Tell a friend\n\n## Our sponsors\n\nBuy rope.\n\n### Rope\n\nIt holds.\n\n## The ferry\n\nAt nine.\n";
    let habits = "[leave-out]\nfiles = [\"notes\", \"*.txt\"]\nsections = \"our sponsors\"\nlines = [\"You are reading *\", \"tell a friend\"]\n";
    let folder = folder(&[
        ("1.md", issue),
        ("notes/2.md", ISSUE),
        ("3.txt", "A title\n\nAn article\n\nTLDR: Short.\n"),
        ("newsfold.toml", habits),
    ]);
    let said = newsfold(folder.path(), &["import", ".", "--report", "full"]);
    let bundle = newsfold_bundle::read(&said.out).unwrap();
    let issues = issues(&bundle);
    let [issue] = issues.as_slice() else { panic!("one issue, {}", said.err) };
    assert_eq!(outline(issue), [(None, vec!["The bridge opens", "The ferry"])]);
    let words = plain_text(*issue);
    for gone in ["You are reading", "friend", "rope", "Rope", "It holds"] {
        assert!(!words.contains(gone), "{gone} in {words}");
        assert!(said.err.contains(gone), "{gone} not in {}", said.err);
    }
    assert!(words.contains("Bicycles"), "{words}");
    assert!(
        said.err.contains("6 lines found no place: `newsfold.toml` leaves it out"),
        "{}",
        said.err
    );
    assert!(
        said.err
            .contains("2 files are left out, as `newsfold.toml` says\n  ./3.txt\n  ./notes/2.md\n"),
        "{}",
        said.err
    );
    assert!(said.err.ends_with("; 2 files are left out as asked\n"), "{}", said.err);
}

#[test]
fn an_issues_own_address_is_its_id_where_the_newsletter_wants_that() {
    let issue = "---\ntitle: The bridge opens\ndate: 2026-04-10\nurl: https://harbour.example/issues/Bridge-12/\n---\n\n## Cars\n\nFrom Monday.\n";
    let folder = folder(&[("1.md", issue), ("newsfold.toml", "keep-addresses = true\n")]);
    assert_eq!(issues(&imported(folder.path()))[0].id, "bridge-12");
    std::fs::write(folder.path().join("newsfold.toml"), "").unwrap();
    assert_eq!(issues(&imported(folder.path()))[0].id, "2026-04-10-the-bridge-opens");
}

#[test]
fn a_build_follows_the_habits_and_reads_again_when_they_change() {
    let shop = Workshop::new();
    shop.write("1.md", "---\nslug: bridge\n---\n\n# Harbour 1\n\n## The bridge opens\n\nOn Monday.\n\n## Adverts\n\nRope.\n");
    shop.write("drafts/2.md", ISSUE);
    shop.write(
        "newsfold.toml",
        "name = \"Harbour Brief\"\nkeep-addresses = true\n[leave-out]\nfiles = \"drafts\"\n",
    );
    let build = ["build", "newsletters", "-o", "site"];
    let said = newsfold(shop.path(), &build);
    assert_eq!(said.status, 0, "{}", said.err);
    let page = std::fs::read_to_string(shop.site().join("issues/bridge.html")).unwrap();
    assert!(page.contains("Harbour Brief") && page.contains("Rope."), "{page}");
    assert_eq!(std::fs::read_dir(shop.site().join("issues")).unwrap().count(), 2);
    shop.write("newsfold.toml", "name = \"Harbour Brief\"\nkeep-addresses = true\n[leave-out]\nfiles = \"drafts\"\nsections = \"Adverts\"\n");
    let said = newsfold(shop.path(), &build);
    assert_eq!(said.status, 0, "{}", said.err);
    let page = std::fs::read_to_string(shop.site().join("issues/bridge.html")).unwrap();
    assert!(!page.contains("Rope."), "{page}");
}

#[test]
fn what_an_issue_is_about_is_said_to_readers_once() {
    let issue = |number: u8, more: &str| {
        format!(
            "---\ntitle: Harbour {number}\ndescription: \"About {number}.\"\n{more}---\n\n## Boats\n\nSail.\n\n## Bread\n\nRises.\n"
        )
    };
    let own =
        folder(&[("1.md", &issue(1, "")), ("2.md", &issue(2, "excerpt: Sails and dough.\n"))]);
    let bundle = imported(own.path());
    let first: Vec<String> =
        issues(&bundle).iter().map(|issue| plain_text(&issue.introduction)).collect();
    assert_eq!(first, ["Sails and dough.", "About 1."]);
    assert_eq!(bundle.publication.description, None);
    let common = folder(&[
        ("1.md", "---\ntitle: A\ndescription: Boats and bread.\n---\n\n## B\n\nc\n\n## D\n\ne\n"),
        ("2.md", "---\ntitle: F\ndescription: Boats and bread.\n---\n\n## G\n\nh\n\n## I\n\nj\n"),
    ]);
    let bundle = imported(common.path());
    assert_eq!(bundle.publication.description.as_deref(), Some("Boats and bread."));
    assert!(issues(&bundle).iter().all(|issue| issue.introduction.is_empty()));
}

#[test]
fn the_first_page_of_a_folder_is_left_out_and_named() {
    let page = |title: &str| {
        format!(
            "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><h2>Boats</h2><p>They sail at nine in the morning.</p><h2>Bread</h2><p>It rises at four in the morning.</p></body></html>"
        )
    };
    let folder = folder(&[("index.html", &page("All issues")), ("1.html", &page("Harbour 1"))]);
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!(said.status, 0);
    assert!(
        said.err.contains(
            "note: 1 file lists the newsletters beside it, and is left out\n  ./index.html\n"
        ),
        "{}",
        said.err
    );
    assert!(said.err.ends_with("; 1 file lists the others\n"), "{}", said.err);
}

#[test]
fn a_report_says_that_newsletters_were_read_by_their_habits() {
    let folder = folder(&[("1.md", ISSUE), ("newsfold.toml", "name = \"Harbour Brief\"\n")]);
    let said = newsfold(folder.path(), &["import", "."]);
    let (how, _) = said.err.split_once('\n').unwrap();
    assert_eq!(
        how,
        "1 issue: headings of level 2 are articles; without dates; titles from the text; called `Harbour Brief`; as `newsfold.toml` says"
    );
    let said = newsfold(folder.path(), &["import", ".", "--report", "json"]);
    let report: Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(report["by_habits"], true);
}

#[test]
fn every_key_that_the_documentation_names_is_known() {
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/importing.md");
    let document = std::fs::read_to_string(document).unwrap();
    let (_, section) = document.split_once("\n## Front matter\n").expect("the section");
    let (section, _) = section.split_once("\n## ").expect("its end");
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    let keys: Vec<&str> = cells
        .flat_map(|cell| cell.split(", "))
        .map(|key| key.trim_matches(['`', '…', ' ']))
        .collect();
    assert!(keys.len() > 20, "{keys:?}");
    let front = |key: &str| match key.split_once(": ") {
        Some(_) => key.to_owned(),
        None => format!("{key}: \"2026-04-10\""),
    };
    let files: Vec<(String, String)> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| {
            (format!("{at}.md"), format!("---\n{}\n---\n\n## A\n\nb\n\n## C\n\nd\n", front(key)))
        })
        .collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    let said = newsfold(folder.path(), &["import", ".", "--report", "json"]);
    let report: Value = serde_json::from_str(&said.err).unwrap();
    for file in report["files"].as_array().unwrap() {
        assert_eq!(file["unknown_keys"], serde_json::json!([]), "{file}");
    }
}

#[test]
fn what_is_of_a_kind_that_is_not_read_is_named_wherever_it_lies() {
    let page = "<h2>Bicycles</h2><p>They cross from Monday.</p><h2>Cars</h2><p>They wait.</p>";
    let table = "post_id,post_date,is_published,title\n101.bridge,2026-04-10T08:00:00.000Z,true,The bridge\n";
    let files = [
        ("posts.csv", table),
        ("posts/101.bridge.html", page),
        ("posts/102.lost.html", page),
        ("subscribers.csv", "a,b\n"),
        ("letter.pdf", "%PDF"),
    ];
    let unpacked = folder(&files);
    let last = |folder: &std::path::Path, source: &str| {
        let said = newsfold(folder, &["import", source]);
        assert_eq!(said.status, 0, "{}", said.err);
        said.err.lines().last().unwrap().to_owned()
    };
    let not_read = "; 1 file could not be read, 2 files are of kinds not read (`.csv`, `.pdf`)";
    assert!(last(unpacked.path(), ".").ends_with(not_read), "{}", last(unpacked.path(), "."));
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    std::fs::write(unpacked.path().join("export.zip"), crate::zipped(&files)).unwrap();
    assert!(
        last(unpacked.path(), "export.zip").ends_with(not_read),
        "{}",
        last(unpacked.path(), "export.zip")
    );
    let mixed = crate::zipped(&[
        ("1.md", ISSUE.as_bytes()),
        ("a.docx", b"PK\x03\x04"),
        ("b.png", b"picture"),
    ]);
    std::fs::write(unpacked.path().join("mixed.zip"), mixed).unwrap();
    assert!(
        last(unpacked.path(), "mixed.zip").ends_with("; 1 file is of a kind not read (`.docx`)")
    );
    let shop = Workshop::new();
    std::fs::copy(unpacked.path().join("export.zip"), shop.path().join("export.zip")).unwrap();
    let said = newsfold(shop.path(), &["build", "export.zip", "-o", "site"]);
    assert!(said.err.ends_with(&format!("{not_read}\n")), "{}", said.err);
}

#[test]
fn a_document_of_another_kind_is_told_from_one_without_articles() {
    let folder = folder(&[("letter.pdf", "%PDF"), ("1.md", ISSUE)]);
    std::fs::write(folder.path().join("a.docx"), crate::zipped(&[("word/document.xml", b"<x/>")]))
        .unwrap();
    for name in ["letter.pdf", "a.docx"] {
        let said = newsfold(folder.path(), &["import", name]);
        let wanted = format!(
            "{name}: a file of this kind is not read\nhelp: save it as text, Markdown or HTML\n"
        );
        assert_eq!((said.status, said.err), (1, wanted));
    }
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!(said.status, 0);
    assert!(
        said.err.ends_with("; 2 files are of kinds not read (`.docx`, `.pdf`)\n"),
        "{}",
        said.err
    );
}
