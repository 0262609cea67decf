use std::fs;

use crate::{issues, read, read_path, titled, titles, words};

const BODY: &str = "## Ferries\n\nThey sail.\n\n## Bread\n\nIt is large.\n";

fn day(imported: &newsfold_press::import::Imported) -> Option<String> {
    issues(imported)[0].date.map(|date| date.to_string())
}

#[test]
fn a_day_on_a_line_is_no_item_of_a_list() {
    for line in
        ["6. März 2026", "6. března 2026", "2026년 3월 6일", "6 Μαρτίου 2026", "2026. március 6."]
    {
        let imported = read("a.md", format!("# Brief 12\n\n{line}\n\n{BODY}"));
        assert_eq!(day(&imported).as_deref(), Some("2026-03-06"), "{line}");
        let expected: (&str, &[&str]) = ("Brief 12", &["Ferries", "Bread"]);
        assert_eq!(titles(&imported), titled(&[expected]), "{line}");
    }
}

#[test]
fn the_list_of_a_folder_is_no_newsletter_and_a_year_may_be_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("2026")).expect("a folder");
    fs::write(at("_index.md"), "---\ntitle: Harbour Brief\n---\nAll our news, every week.\n")
        .expect("a file");
    fs::write(at("2026/_index.md"), "---\ntitle: The year 2026\n---\n# 2026\n\nOf this year.\n")
        .expect("a file");
    fs::write(at("2026/04-10.md"), BODY).expect("a file");
    let imported = read_path(folder.path());
    assert_eq!(issues(&imported).len(), 1);
    assert_eq!(day(&imported).as_deref(), Some("2026-04-10"));
    assert_eq!(imported.bundle.publication.title, "Harbour Brief");
}

#[test]
fn a_title_may_be_written_as_html_and_signs_in_it_stay() {
    let title = |written: &str| {
        issues(&read("a.md", format!("---\ntitle: \"{written}\"\n---\n{BODY}")))[0].title.clone()
    };
    assert_eq!(title("Bread &amp; <em>tea</em>"), "Bread & tea");
    assert_eq!(title("Bread &amp; Vec<T>"), "Bread & Vec<T>");
    assert_eq!(title("R&D; a < b"), "R&D; a < b");
}

#[test]
fn a_signed_text_is_read_without_its_signature() {
    let text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nHarbour Brief 12\n10 April 2026\n\nFerries sail again\n\nThey sail since Sunday.\n\nBread is back\n\nIt is large.\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAE=\n-----END PGP SIGNATURE-----\n";
    let imported = read("a.txt", text);
    let expected: (&str, &[&str]) = ("Harbour Brief 12", &["Ferries sail again", "Bread is back"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    assert!(!words(&imported).contains("iQEzBAE"));
}

#[test]
fn where_a_title_leads_may_stand_below_it() {
    let head = "Harbour Brief 12\n10 April 2026\n\n";
    let below = format!(
        "{head}Ferries sail again\nhttps://a.example/f\n\nThey sail since Sunday, from the new pier.\n\nBread is back\nhttps://a.example/b\n\nIt is large and dark, as it was before.\n"
    );
    let digest = format!(
        "{head}* Ferries sail again\n  https://a.example/f\n  They sail since Sunday.\n\n* Bread is back\n  https://a.example/b\n  It is large.\n\n* A late train\n  https://a.example/t\n  It came at ten.\n"
    );
    let behind = format!(
        "{head}Ferries sail again\nThey sail since Sunday, from the new pier that was built this\nyear.\n>> https://a.example/f\n\nBread is back\nIt is large and dark, as it was before the oven broke in the\nwinter.\n>> https://a.example/b\n"
    );
    for text in [&below, &digest] {
        let imported = read("a.txt", text);
        let articles: Vec<_> = issues(&imported)[0].articles().collect();
        assert_eq!(articles[0].title, "Ferries sail again", "{text}");
        assert_eq!(articles[1].title, "Bread is back", "{text}");
        assert_eq!(articles[0].url.as_deref(), Some("https://a.example/f"), "{text}");
    }
    let expected: (&str, &[&str]) = ("Harbour Brief 12", &["Ferries sail again", "Bread is back"]);
    assert_eq!(titles(&read("a.txt", behind)), titled(&[expected]));
}

#[test]
fn links_under_a_heading_of_that_name_are_articles() {
    let text = "# Brief 12\n\n## Links\n\n🐑 [Ferries](https://a.example) – They sail.\n\n🍞 [Bread](https://b.example) – It is large.\n";
    let expected: (&str, &[&str]) = ("Brief 12", &["🐑 Ferries", "🍞 Bread"]);
    assert_eq!(titles(&read("a.md", text)), titled(&[expected]));
}

#[test]
fn a_last_link_to_all_of_it_is_the_source() {
    let text = "# Brief 12\n\n## Ferries\n\n**TLDR:** They sail.\n\n**Why it matters**\n\nIt is far.\n\n[Read more →](https://a.example/f)\n\n## Bread\n\nIt is large.\n\n[Read more](https://a.example/b)\n";
    let imported = read("a.md", text);
    let articles: Vec<_> = issues(&imported)[0].articles().collect();
    let source = articles[0].source.as_ref().expect("a source");
    assert_eq!(source.url.as_deref(), Some("https://a.example/f"));
    // What has no parts ends as it was written.
    assert!(articles[1].source.is_none());
}

#[test]
fn a_box_is_named_by_its_word() {
    let imported = read(
        "a.md",
        "# Brief 12\n\n## Ferries\n\n> [!WARNING]\n> The pier is closed.\n\n## Bread\n\nIt is large.\n",
    );
    assert!(words(&imported).contains("WARNING"));
    assert!(!words(&imported).contains("[!"));
}
