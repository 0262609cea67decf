use crate::{read, titled, titles};

#[test]
fn a_subtitle_is_no_title_of_its_own_and_a_base_is_where_addresses_begin() {
    let page = "<html><head><base href=\"https://harbour.example/briefs/\"></head><body><p><a href=\"https://harbour.example/s\">Forwarded this email? Subscribe here for more</a></p><h1>The mill turns</h1><h3 class=\"subtitle\">On patience</h3><p>It had not turned for a year.</p><h2>The axle</h2><p>Of <a href=\"oak\">oak</a>.</p><h2>The race</h2><p>Dug by hand.</p></body></html>";
    let imported = read("a.html", page);
    let expected: (&str, &[&str]) = ("The mill turns", &["The axle", "The race"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    let json = newsfold_bundle::write(&imported.bundle);
    assert!(json.contains("On patience") && json.contains("https://harbour.example/briefs/oak"));
    assert!(!json.contains("Forwarded this"), "{json}");
}

#[test]
fn a_row_of_social_links_may_end_with_the_newsletters_own_page() {
    let page = "<body><h1>Brief 12</h1><h2>Ferries</h2><p>They sail.</p><h2>Bread</h2><p>It is large.</p><table><tr><td><a href=\"https://twitter.com/harbour\"><img src=\"t.png\" alt=\"Twitter\"></a><a href=\"https://facebook.com/harbour\"><img src=\"f.png\"></a><a href=\"https://harbour.example\"><img src=\"w.png\" alt=\"Website\"></a></td></tr></table><p style=\"position:absolute;left:-9999px\">aside</p><p>31 Quay Street, Harbour, 20457</p><p><a href=\"https://harbour.example/unsubscribe\">Leave</a></p></body>";
    let imported = read("a.html", page);
    let json = newsfold_bundle::write(&imported.bundle);
    for own in ["twitter", "facebook", "w.png", "aside", "Quay Street", "Leave"] {
        assert!(!json.contains(own), "{own} {json}");
    }
}

#[test]
fn a_large_subtitle_under_the_only_heading_is_text() {
    let page = "<body style=\"font-size:16px\"><p>For you:</p><h1 style=\"font-size:32px\">The mill turns</h1><h3 class=\"subtitle\" style=\"font-size:20px\">On patience</h3><p>It had not turned for a year.</p><p style=\"font-size:22px\">Soon more</p></body>";
    let expected: (&str, &[&str]) = ("The mill turns", &["The mill turns"]);
    assert_eq!(titles(&read("a.html", page)), titled(&[expected]));
}
