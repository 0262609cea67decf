use std::fs;

use crate::{issues, read, read_path, titled, titles, zipped};

const POSTS: &str = "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n\
101.ferries,2026-04-10T08:00:00.000Z,true,,,newsletter,everyone,\"Ferries, again\",All of them,\n\
102.bread,2026-04-17T08:00:00.000Z,true,,,newsletter,everyone,Bread,,\n\
103.draft,,false,,,newsletter,everyone,Not yet,,\n";
const FERRIES: &str = "<p>They sail again.</p><div class=\"subscription-widget-wrap\"><p>Thanks for reading! Subscribe.</p></div><h2>When</h2><p>Every hour.</p>";

fn substack() -> Vec<(&'static str, &'static [u8])> {
    vec![
        ("posts.csv", POSTS.as_bytes()),
        ("posts/101.ferries.html", FERRIES.as_bytes()),
        (
            "posts/102.bread.html",
            b"<h2>Oven</h2><p>It is large.</p><h2>Flour</h2><p>It is dark.</p>",
        ),
        ("posts/103.draft.html", b"<p>secret</p>"),
        ("email_list.harbour.csv", b"email\nreader@home.example\n"),
    ]
}

fn holds_substack(imported: &newsfold_press::import::Imported) {
    let found = titles(imported);
    assert_eq!(found[0].0, "Bread");
    assert_eq!(found[0].1, ["Oven", "Flour"]);
    assert_eq!(found[1].0, "Ferries, again");
    assert_eq!(found.len(), 2);
    let day = issues(imported)[1].date.map(|date| date.to_string());
    assert_eq!(day.as_deref(), Some("2026-04-10"));
    let json = newsfold_bundle::write(&imported.bundle);
    assert!(json.contains("All of them") && json.contains("Every hour."), "{json}");
    assert!(
        !json.contains("secret")
            && !json.contains("reader@")
            && !json.contains("Thanks for reading"),
        "{json}"
    );
}

#[test]
fn an_export_of_substack_is_read_as_it_comes() {
    holds_substack(&read("export.zip", zipped(&substack())));
}

/// Whom each issue is for that the report says is not for everybody.
fn for_some(imported: &newsfold_press::import::Imported) -> Vec<String> {
    let notes = imported.report.issues.iter().flat_map(|issue| &issue.notes);
    notes
        .filter_map(|note| match note {
            newsfold_press::import::report::Note::ForSome(readers) => Some(readers.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn what_only_those_who_pay_may_read_is_told_of_since_a_site_is_public() {
    let paid = POSTS.replace(",everyone,Bread", ",only_paid,Bread");
    let mut files = substack();
    files[0].1 = paid.as_bytes();
    assert_eq!(for_some(&read("export.zip", zipped(&files))), ["only_paid"]);
    assert_eq!(for_some(&read("export.zip", zipped(&substack()))), [""; 0]);
    let ghost = |visibility: &str| {
        let post = format!(
            r#"{{"db":[{{"data":{{"posts":[{{"title":"A","slug":"a","status":"published","visibility":"{visibility}","html":"<h2>B</h2><p>C.</p>"}}]}}}}]}}"#
        );
        for_some(&read("ghost.json", post.into_bytes()))
    };
    assert_eq!(ghost("members"), ["members"]);
    assert_eq!(ghost("public"), [""; 0]);
}

#[test]
fn an_export_of_substack_may_be_unpacked() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("posts")).expect("a folder");
    for (name, bytes) in substack() {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let imported = read_path(folder.path());
    holds_substack(&imported);
    let left_out: Vec<String> = imported
        .report
        .left_out
        .iter()
        .filter_map(|file| file.reason().map(str::to_owned))
        .collect();
    assert_eq!(left_out, ["it was not published"]);
}

#[test]
fn an_export_of_ghost_is_read_from_html_or_from_its_own_format() {
    let lexical = serde_json::json!({ "root": { "children": [
        { "type": "extended-heading", "tag": "h2", "children": [{ "type": "extended-text", "text": "Oven" }] },
        { "type": "paragraph", "children": [{ "type": "extended-text", "text": "It is large." }] },
    ] } });
    let export = serde_json::json!({ "db": [{ "meta": { "version": "5.0" }, "data": {
        "posts": [
            { "id": "1", "title": "Ferries", "slug": "ferries", "html": FERRIES, "status": "published", "type": "post", "published_at": "2026-04-10T08:00:00.000Z" },
            { "id": "2", "title": "Bread", "slug": "bread", "html": null, "lexical": lexical.to_string(), "status": "published", "type": "post", "published_at": "2026-04-17T08:00:00.000Z" },
            { "id": "3", "title": "About", "slug": "about", "html": "<p>us</p>", "status": "published", "type": "page" },
            { "id": "4", "title": "Later", "slug": "later", "html": "<p>secret</p>", "status": "draft", "type": "post" },
        ],
        "settings": [{ "key": "title", "value": "Harbour Brief" }, { "key": "locale", "value": "en" }],
    } }] });
    let imported = read("ghost.json", export.to_string());
    let found: Vec<String> = titles(&imported).into_iter().map(|(title, _)| title).collect();
    assert_eq!(found, ["Bread", "Ferries"]);
    assert_eq!(imported.bundle.publication.title, "Harbour Brief");
    assert!(newsfold_bundle::write(&imported.bundle).contains("It is large."));
}

#[test]
fn an_export_of_buttondown_is_read_by_its_table_or_file_by_file() {
    let markdown = "## Ferries\n\nThey sail again.\n\n## Bread\n\nThe oven is large.\n";
    let table = "id,subject,publish_date,status,slug,body\n1,Brief 1,2026-04-10T08:00:00Z,sent,brief-1,\"## Ferries\n\nThey sail.\n\"\n2,Brief 2,2026-04-17T08:00:00Z,sent,brief-2,\n";
    let archive =
        zipped(&[("emails.csv", table.as_bytes()), ("emails/brief-2.md", markdown.as_bytes())]);
    let imported = read("export.zip", archive);
    assert_eq!(
        titles(&imported),
        titled(&[("Brief 2", &["Ferries", "Bread"]), ("Brief 1", &["Ferries"])])
    );
    let front = format!("---\ntitle: Brief 3\ndate: 2026-04-24\n---\n\n{markdown}");
    let imported = read(
        "export.zip",
        zipped(&[("emails/brief-3.md", front.as_bytes()), ("images/a.png", b"\x89PNG")]),
    );
    assert_eq!(titles(&imported), titled(&[("Brief 3", &["Ferries", "Bread"])]));
}

#[test]
fn pictures_of_an_archive_come_along() {
    let markdown = "# Brief 3\n\n## Ferries\n\n![A ferry](../images/ferry.png)\n\n## Bread\n\n![](missing.png)\n";
    let page = b"<h1>Brief 4</h1><h2>Pier</h2><p><img alt=\"\" src=\"/images/ferry.png\"></p>";
    let imported = read(
        "export.zip",
        zipped(&[
            ("posts/3.md", markdown.as_bytes()),
            ("posts/4.html", page),
            ("images/ferry.png", b"\x89PNG of a ferry"),
            ("images/unused.png", b"\x89PNG of nothing"),
        ]),
    );
    let json = newsfold_bundle::write(&imported.bundle);
    let [picture] = imported.files.as_slice() else { panic!("{:?}", imported.files) };
    assert_eq!(*picture.bytes, *b"\x89PNG of a ferry");
    assert_eq!(json.matches(&picture.path).count(), 2, "{json}");
    assert!(json.contains("missing.png") && !json.contains("images/ferry"), "{json}");
}

#[test]
fn an_archive_that_does_harm_does_none() {
    let issue = b"# Brief\n\n## Ferries\n\nThey sail.\n";
    let bomb = vec![b'a'; 65 << 20];
    let archive =
        zipped(&[("../../escaped.md", issue), ("a/brief.md", issue), ("bomb.txt", &bomb)]);
    assert!(archive.len() < 1 << 20);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("export.zip");
    fs::write(&file, archive).expect("a file");
    let imported = read_path(&file);
    assert_eq!(titles(&imported), titled(&[("Brief", &["Ferries"])]));
    let left_out: Vec<String> =
        imported.report.left_out.iter().map(|file| file.path.display().to_string()).collect();
    assert!(left_out.iter().any(|path| path.ends_with("export.zip#bomb.txt")), "{left_out:?}");
}

#[test]
fn posts_of_ghost_are_read_from_the_format_of_its_older_editor_too() {
    let mobiledoc = serde_json::json!({
        "version": "0.3.1", "markups": [], "atoms": [],
        "cards": [["markdown", { "markdown": "## Bread\n\nIt is large." }]],
        "sections": [[1, "h2", [[0, [], 0, "Ferries"]]], [1, "p", [[0, [], 0, "They sail."]]], [10, 0]],
    });
    let export = serde_json::json!({ "db": [{ "meta": {}, "data": { "posts": [{
        "slug": "a", "title": "Brief 12", "status": "published", "published_at": "2026-04-10T08:00:00Z",
        "html": null, "mobiledoc": mobiledoc.to_string(),
    }] } }] });
    let expected: (&str, &[&str]) = ("Brief 12", &["Ferries", "Bread"]);
    assert_eq!(titles(&read("ghost.json", export.to_string())), titled(&[expected]));
}

#[test]
fn a_recording_that_only_the_table_knows_is_a_link() {
    let table = "post_id,post_date,is_published,type,title,subtitle,podcast_url\n1.talk,2026-04-10T08:00:00.000Z,true,podcast,A talk,,https://harbour.example/1.mp3?a=1&b=2\n";
    let files: Vec<(&str, &[u8])> = vec![
        ("posts.csv", table.as_bytes()),
        ("posts/1.talk.html", b"<p>We talk about ferries.</p>"),
    ];
    let json = newsfold_bundle::write(&read("export.zip", zipped(&files)).bundle);
    assert!(json.contains("https://harbour.example/1.mp3?a=1&b=2"), "{json}");
}

#[test]
fn a_text_of_buttondown_begins_behind_the_comment_for_its_editor() {
    let text = "---\nsubject: Brief 12\npublish_date: 2026-04-10\n---\n\n<!-- buttondown-editor-mode: plaintext -->## Ferries\n\nThey sail.\n\n## Bread\n\nIt is large.\n";
    let expected: (&str, &[&str]) = ("Brief 12", &["Ferries", "Bread"]);
    assert_eq!(titles(&read("a.md", text)), titled(&[expected]));
}
