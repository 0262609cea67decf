use newsfold_bundle::Issue;

use crate::{issues, lost, read, titled, titles, words};

const MAIL: &str = r#"<!DOCTYPE html><html lang="en"><head><title>Tide Letter 7</title>
<meta property="article:published_time" content="2026-05-01T08:00:00Z"><meta property="og:site_name" content="Tide Letter">
<style>.quiet { display: none }</style></head><body>
<div style="display:none;max-height:0;overflow:hidden">What the mail list shows &#8204;&nbsp;&#8204;</div>
<table role="presentation" width="100%"><tr><td align="center">
 <table role="presentation" width="600"><tr><td><a href="https://tide.example/7">View this email in your browser</a></td></tr>
 <tr><td><h1>Tide Letter 7</h1></td></tr>
 <tr><td><h2><a href="https://tide.example/pump">The pump is quiet</a></h2>
   <p>It hums <strong>no more</strong>,
      and the <em>cellar</em> is dry.<br><br>Nobody misses it.</p>
   <ul><li>eleven pumps</li><li>one well</li></ul></td></tr>
 <tr><td><h2>Prices</h2><table><tr><th>Day</th><th>Fare</th></tr><tr><td>Monday</td><td>3</td></tr></table>
   <p class="quiet">nobody sees this</p></td></tr>
 <tr><td><a href="https://www.facebook.com/tide"><img src="https://tide.example/f.png" width="24" height="24" alt="Facebook"></a>
         <a href="https://x.com/tide"><img src="https://tide.example/x.png" width="24" height="24" alt="X"></a></td></tr>
 <tr><td><p>You receive this because you signed up.</p><p>Tide Letter, 3 Quay Street, Harbour</p>
   <p>This email was sent to reader@home.example. <a href="https://tide.example/u?email=reader%40home.example">Unsubscribe</a></p></td></tr>
 </table></td></tr></table>
<img src="https://tide.example/open?id=1" width="1" height="1" alt=""></body></html>"#;

#[test]
fn a_mail_of_tables_is_read_as_what_it_says() {
    let imported = read("tide.html", MAIL);
    assert_eq!(titles(&imported), titled(&[("Tide Letter 7", &["The pump is quiet", "Prices"])]));
    let issue = crate::issues(&imported)[0];
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-05-01"));
    assert_eq!(imported.bundle.publication.title, "Tide Letter");
    let json = newsfold_bundle::write(&imported.bundle);
    for said in [
        "no more",
        "cellar",
        "https://tide.example/pump",
        "\"table\"",
        "eleven pumps",
        "Nobody misses it.",
    ] {
        assert!(json.contains(said), "{said}\n{json}");
    }
    for other in [
        "in your browser",
        "mail list",
        "nobody sees",
        "facebook",
        "Unsubscribe",
        "Quay",
        "open?id",
        "reader",
    ] {
        assert!(!json.contains(other), "{other}\n{json}");
    }
    let lost = lost(&imported).join("\n");
    for other in [
        "View this email in your browser",
        "What the mail list shows",
        "nobody sees this",
        "Facebook X",
        "Quay Street",
        "Unsubscribe",
    ] {
        assert!(lost.contains(other), "{other}\n{lost}");
    }
}

#[test]
fn words_stay_apart_as_browsers_keep_them() {
    let imported = read(
        "a.html",
        "<h1>A</h1><h2>B</h2><p>the <strong>big</strong> tide<b> came</b><br>in\n  at   <code>noon</code></p><div>and<div>went</div></div>",
    );
    assert_eq!(words(&imported), "A B the big tide came in at noon and went");
}

#[test]
fn a_page_of_a_site_is_its_article() {
    let page = "<html><head><title>Boats - Harbour</title><meta property='og:site_name' content='Harbour'></head><body><nav><a href=/>Home</a></nav><aside>Buy our mugs</aside>
        <main><article><h1>Boats</h1><p>They sail again, all of them, and every day of the week.</p><h2>When</h2><p>From eight to eight.</p></article></main><footer>Imprint</footer></body></html>";
    let imported = read("boats.html", page);
    let text = words(&imported);
    assert!(text.contains("They sail again") && text.contains("From eight"), "{text}");
    assert!(
        !text.contains("mugs") && !text.contains("Imprint") && !text.contains("Home"),
        "{text}"
    );
    let lost = lost(&imported).join("\n");
    assert!(lost.contains("mugs") && lost.contains("Imprint") && lost.contains("Home"), "{lost}");
    assert_eq!(titles(&imported)[0].0, "Boats");
}

#[test]
fn large_lines_are_titles_where_there_are_no_others() {
    let block = |title: &str, text: &str| {
        format!(
            "<table><tr><td style='font-size:15px'>\n<span style='font-size:24px'>{title}</span>\n</td></tr><tr><td style='font-size:15px'>{text}</td></tr></table>"
        )
    };
    let page = format!(
        "<title>Brief</title>{}{}",
        block("Ferries sail again", "They sail since Sunday, from the new pier."),
        block("Bread is back", "The oven is large, and the bread is dark.")
    );
    let imported = read("brief.html", page);
    assert_eq!(titles(&imported), titled(&[("Brief", &["Ferries sail again", "Bread is back"])]));
}

#[test]
fn a_page_of_plain_text_is_read_as_such() {
    let page = "<html><body><pre>Harbour Brief\n\nFerries sail again\n\nThey sail since Sunday.\n\nBread is back\n\nThe oven is large.\n</pre></body></html>";
    assert_eq!(
        titles(&read("a.html", page)),
        titled(&[("Harbour Brief", &["Ferries sail again", "Bread is back"])])
    );
}

#[test]
fn a_page_in_a_file_of_another_name_is_a_page() {
    let page = "<html><body><h1>Brief</h1><h2>Ferries</h2><p>They sail.</p></body></html>";
    for name in ["a.txt", "-", "a"] {
        assert_eq!(titles(&read(name, page)), titled(&[("Brief", &["Ferries"])]), "{name}");
    }
}

#[test]
fn a_picture_in_the_text_itself_lies_beside_the_bundle() {
    let imported = read(
        "a.html",
        "<h1>A</h1><h2>B</h2><p>c <img alt=d src='data:image/png;base64,iVBORw0KGgo='></p>",
    );
    let [picture] = imported.files.as_slice() else { panic!("one picture") };
    assert_eq!(*picture.bytes, *b"\x89PNG\r\n\x1a\n");
    assert!(newsfold_bundle::write(&imported.bundle).contains(&picture.path));
}

#[test]
fn lists_and_tables_in_markdown_may_be_html_with_empty_lines() {
    let text = "---\ntitle: T\ndate: 2026-04-10\n---\n\n## A\n\n<ul>\n\n<li>one</li>\n\n<li>\n\nsome *words*\n\n</li>\n</ul>\n\n## B\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>c</td><td>d</td></tr></table>\n\nEnd.\n";
    let json = newsfold_bundle::write(&read("a.md", text).bundle);
    let whole: String = json.split_whitespace().collect();
    assert!(
        whole.contains("\"one\"") && whole.contains("\"emphasis\",\"children\":[\"words\"]"),
        "{json}"
    );
    assert!(whole.contains("\"rows\":[[\"a\",\"b\"],[\"c\",\"d\"]]"), "{json}");
}

#[test]
fn signs_of_notes_and_raised_numbers_are_told_from_words() {
    let page = "<h1>Tide Letter 8</h1><h2>Ferries<sup><a href=\"#fn1\">1</a></sup></h2>\
        <p>They sail.<a class=\"footnote-anchor\" href=\"https://tide.example/8#footnote-2\">2</a> \
        The 1<sup>st</sup> needs 10<sup>3</sup> litres of H<sub>2</sub>O.</p>\
        <h2>Notes</h2><ol><li id=\"fn1\">Since Sunday. <a href=\"#r1\">↩︎</a></li></ol>";
    let imported = read("tide.html", page);
    assert_eq!(titles(&imported), titled(&[("Tide Letter 8", &["Ferries[1]", "Notes"])]));
    let said = words(&imported);
    assert!(said.contains("They sail.[2] The 1st needs 10³ litres of H₂O."), "{said}");
    assert!(said.trim_end().ends_with("Since Sunday."), "{said}");
    let markdown = read("tide.md", "# Tide 9\n\n## A\n\nIt rose.<sup>1</sup> 10<sup>2</sup> m.\n");
    assert!(words(&markdown).contains("It rose.¹ 10² m."), "{}", words(&markdown));
}

#[test]
fn where_a_page_can_be_read_is_left_out_in_any_language() {
    let above: String = [
        "Afficher cette lettre dans votre navigateur",
        "Diese Ausgabe im Browser ansehen",
        "Lees dit bericht in je browser",
        "Trouble viewing this letter? Click here",
    ]
    .map(|words| format!("<p><a href=\"https://tide.example/v\">{words}</a></p>"))
    .concat();
    let page = format!(
        "{above}<h1>Tide 9</h1><h2>How to open a map in your browser</h2><p>Click it.</p><h2>Bread</h2><p>It rose.</p>"
    );
    let imported = read("tide.html", page);
    let expected: (&str, &[&str]) = ("Tide 9", &["How to open a map in your browser", "Bread"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    assert_eq!(lost(&imported).len(), 4, "{:?}", lost(&imported));
    assert!(words(&imported).starts_with("Tide 9 How to open"), "{}", words(&imported));
}

#[test]
fn a_link_that_a_service_was_to_fill_in_leads_nowhere() {
    let page = "<h1>Tide 10</h1><h2>Ferries</h2><p>They <a href=\"{{ sail_url }}\">sail</a>.</p>\
        <h2>Bread</h2><p>It rose.</p><p><a href=\"[[UNSUB_LINK_EN]]\">Leave the list</a></p>";
    let imported = read("tide.html", page);
    assert!(words(&imported).ends_with("They sail. Bread It rose."), "{}", words(&imported));
    let json = newsfold_bundle::write(&imported.bundle);
    assert!(!json.contains("sail_url") && !json.contains("UNSUB"), "{json}");
    assert_eq!(lost(&imported).len(), 2, "{:?}", lost(&imported));
}

#[test]
fn large_words_at_the_beginning_of_a_paragraph_are_its_title() {
    let item = |title: &str, rest: &str| {
        format!(
            "<table><tr><td style='font-size:15px'><p><span style='font-size:1.2em'><a href='https://l.example/{}' title='l.example'>{title}</a></span>{rest}</p>\n<p style='font-size:12px;text-transform:uppercase'>Anna Weir</p></td></tr></table>",
            title.len()
        )
    };
    let page = [
        "<title>Harbour Weekly</title><p>No. 7</p>",
        "<table><tr><td style='font-size:15px'><p style='font-size:1.6em'><a href='https://l.example'>Ferries sail again</a></p><p>They sail since Sunday, from the new pier.</p></td></tr></table>",
        &item("Bread is back", " — The oven is large, and the bread is dark."),
        &item("The pier is closed", ""),
        "<p style='font-size:150%'>🛠</p><p style='font-size:150%'>Tools</p>",
        &item("A rope that holds", " — It is made in town."),
    ]
    .concat();
    let imported = read("weekly.html", page);
    let [issue] = issues(&imported)[..] else { panic!("one issue") };
    assert!(issue.articles().all(|article| article.url.is_some()));
    assert_eq!(
        sections(issue),
        [
            (None, vec!["Ferries sail again", "Bread is back", "The pier is closed"]),
            (Some("🛠 Tools"), vec!["A rope that holds"])
        ]
    );
}

/// The sections of an issue, with the titles of their articles.
fn sections(issue: &Issue) -> Vec<(Option<&str>, Vec<&str>)> {
    let mut sections = Vec::new();
    for section in &issue.sections {
        let titles = section.articles.iter().map(|article| article.title.as_str()).collect();
        sections.push((section.title.as_deref(), titles));
    }
    sections
}

#[test]
fn short_lines_in_capitals_above_titles_are_sections() {
    let block = |eyebrow: &str, title: &str, text: &str| {
        format!(
            "<table><tr><td><p style='font-size:12px;text-transform:uppercase'>{eyebrow}</p><p class=big>{title}</p><p>{text}</p></td></tr></table>"
        )
    };
    let page = [
        "<title>Dense Harbour 271</title><style>.big { font-size: 24px } td { font-size: 16px }</style>",
        "<table><tr><td class=big>Dense Harbour</td></tr><tr><td>Issue 271 / 2 May 2024</td></tr></table>",
        &block("Transport", "Ferries sail again", "They sail since Sunday, from the new pier."),
        &block("FOOD", "Bread is back", "The oven is large, and the bread is dark."),
        "<table><tr><td><p style='font-size:12px'>WHAT ELSE IS NEW</p><ul><li>The museum opens.</li></ul></td></tr></table>",
    ]
    .concat();
    let imported = read("dense.html", page);
    let [issue] = issues(&imported)[..] else { panic!("one issue") };
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2024-05-02"));
    assert_eq!(
        sections(issue),
        [
            (Some("Transport"), vec!["Ferries sail again"]),
            (Some("FOOD"), vec!["Bread is back"]),
            (None, vec!["WHAT ELSE IS NEW"])
        ]
    );
}

#[test]
fn links_with_their_site_behind_them_are_articles_of_their_section() {
    let item = |title: &str| {
        format!(
            "<p><a href='https://a.example/{}'>{title}</a> <small>//a.example</small> <a href='https://c.example'>comments</a></p>",
            title.len()
        )
    };
    let page = format!(
        "<h1>Links 2026-04-10</h1><h2>Favourites</h2>{}{}<h2>Ask</h2>{}<h2>Learn</h2>{}",
        item("Ferries sail again"),
        item("Bread is back"),
        item("How is a bowline tied?"),
        item("Tides by hand")
    );
    let imported = read("links.html", page);
    let [issue] = issues(&imported)[..] else { panic!("one issue") };
    assert_eq!(issue.articles().count(), 4);
    assert_eq!(issue.sections.len(), 3);
    assert_eq!(issue.date.map(|date| date.to_string()).as_deref(), Some("2026-04-10"));
}

#[test]
fn stressed_lines_among_leads_are_sections_and_buttons_are_none() {
    let page = "<title>Club</title><p style='font-size:30px'>Events</p>
        <p><em>Saturday, May 2</em></p><p><strong>A ride.</strong> From the pier to the light.</p><p><strong>A picnic.</strong> On the beach.</p>
        <p style='font-size:30px'><a href='https://a.example'>RSVP</a></p><h3><a href='https://a.example'><b>Sign up</b></a></h3>
        <p><em>Monday, May 4</em></p><p><strong>A meeting.</strong> In the hall.</p><p><em>See you there!</em></p>
        <p style='font-size:30px'>News</p><p>The pier is closed, and nobody knows until when.</p>";
    let imported = read("club.html", page);
    let [issue] = issues(&imported)[..] else { panic!("one issue") };
    let named: Vec<&str> =
        issue.sections.iter().filter_map(|section| section.title.as_deref()).collect();
    assert_eq!(named, ["Events", "Saturday, May 2", "Monday, May 4"]);
    assert_eq!(issue.articles().count(), 4);
}
