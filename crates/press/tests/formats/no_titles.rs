//! What is no title: a picture, a button, a line of a post that is quoted, a month that says which issue it is.

use crate::{issues, read, titled, titles, words};

#[test]
fn pictures_and_buttons_are_no_articles() {
    let linked = |words: &str| format!("<p><a href=\"https://tide.example/a\">{words}</a></p>");
    let page = format!(
        "<h1>Tide 11</h1><h2>The ferry is late</h2>{}<p>It left the pier an hour after noon, and nobody knows why.</p>{}\
         <h2>Picnic</h2>{}<p>Bring a blanket.</p>{}",
        linked("<img src=\"ferry.jpg\" alt=\"The ferry at its pier\" width=\"500\">"),
        linked("SEND AN EMAIL"),
        linked("<img src=\"poster.jpg\" alt=\"Poster of the picnic\" width=\"500\">"),
        linked("Find out more"),
    );
    let imported = read("tide.html", page);
    let expected: (&str, &[&str]) = ("Tide 11", &["The ferry is late", "Picnic"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    let json = newsfold_bundle::write(&imported.bundle);
    for kept in ["The ferry at its pier", "SEND AN EMAIL", "Poster of the picnic", "Find out more"]
    {
        assert!(json.contains(kept), "{kept}\n{json}");
    }
}

#[test]
fn a_post_of_a_social_network_is_a_quote() {
    let page = "<h1>Tide 12</h1><h2>Ferries</h2><p>They sail again, which surprises nobody.</p><h2>Seen elsewhere</h2>\
        <a href=\"https://go.tide.example/1\"><table><tr><td><img src=\"anna.jpg\" alt=\"Anna\" width=\"48\"></td>\
        <td><span>Anna Weir</span> <span>@annaweir</span></td></tr></table>\
        <p>The <b>eel</b> is back!</p><p>Oct 11, 2025</p><p><b>3</b> Likes</p></a><p><b>Until next week!</b></p>";
    let imported = read("tide.html", page);
    let expected: (&str, &[&str]) = ("Tide 12", &["Ferries", "Seen elsewhere"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    let json = newsfold_bundle::write(&imported.bundle);
    assert!(json.contains("\"quote\"") || json.contains("blockquote"), "{json}");
    assert!(words(&imported).contains("The eel is back!"), "{}", words(&imported));
}

#[test]
fn a_month_above_a_rule_says_which_issue_it_is() {
    let article = |title: &str, text: &str| format!("{title}\n\n{text}\n\n----------\n\n");
    let issue = |month: &str| {
        format!(
            "The Upper Reach\nVolume 12, Number 3\n{month}\n----------\n\n{}{}{}",
            article(
                "Seeds",
                "The library lends seeds until the end of the month, and takes back what grew of them in autumn, if anything did and nobody ate it."
            ),
            article("From the chair", "The weir held. Nobody stood in the water at night."),
            article("Boats", "The new one floats, and the old one is firewood."),
        )
    };
    for month in ["May 2026", "June2026", "SPECIAL   Summer 2026"] {
        let imported = read("reach_12.txt", issue(month));
        let [one] = issues(&imported)[..] else { panic!("one issue") };
        let month = month.trim_start_matches("SPECIAL").trim().replace("June2026", "June 2026");
        assert_eq!(one.title, format!("The Upper Reach ({month})"));
        let articles: Vec<&str> = one.articles().map(|article| article.title.as_str()).collect();
        assert_eq!(articles, ["Seeds", "From the chair", "Boats"]);
        assert!(words(&imported).contains("Volume 12, Number 3"), "{}", words(&imported));
        // The club above a rule, and its newsletter between two.
        let club = "Upper Reach Rowers\n\nA club for everybody who rows.\n----------\n\n";
        let imported = read("reach_12.txt", format!("{club}{}", issue(&month)));
        let [one] = issues(&imported)[..] else { panic!("one issue") };
        assert_eq!(one.title, format!("Upper Reach Rowers ({month})"));
        assert_eq!(one.articles().count(), 3, "{:?}", titles(&imported));
    }
}

#[test]
fn a_day_that_a_sentence_tells_is_not_the_issues_where_its_file_has_one() {
    let text = "---\ntitle: Harbour Brief\n---\n\nThe mill opens on 9 July 2027.\n\n## Ferries\n\nThey sail.\n\n## Bread\n\nIt rose.\n";
    let day = |name: &str, text: &str| {
        let imported = read(name, text);
        issues(&imported)[0].date.map(|date| date.to_string())
    };
    assert_eq!(day("2026-05-17-harbour-brief.md", text).as_deref(), Some("2026-05-17"));
    assert_eq!(day("harbour-brief.md", text).as_deref(), Some("2027-07-09"));
    let dated = text.replace("The mill opens on 9 July 2027.", "*10 July 2026*");
    assert_eq!(day("2026-05-17-harbour-brief.md", &dated).as_deref(), Some("2026-07-10"));
}
