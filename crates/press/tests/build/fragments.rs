//! Fragments, which pages of others hold.

use super::*;

/// Builds with further arguments: what is said of it.
fn build_with(workshop: &Workshop, more: &[&str]) -> String {
    let arguments = [&["build", "newsletters", "-o", "site"], more].concat();
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    said.findings().to_owned()
}

/// Three issues with fragments for pages that find the site at `/letters/`.
fn three_fragments() -> Workshop {
    let workshop = three_issues();
    build_with(&workshop, &["--fragments", "/letters"]);
    workshop
}

/// The fragments of a site, by their paths.
fn fragments(site: &Path) -> BTreeMap<String, String> {
    let all = files(site).into_iter().filter(|(path, _)| path.starts_with("fragments/"));
    all.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// The values of an attribute in a text.
fn values<'t>(html: &'t str, name: &str) -> Vec<&'t str> {
    html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn there_are_fragments_where_the_address_of_the_site_is_known() {
    let workshop = three_issues();
    assert!(fragments(&workshop.site()).is_empty());
    let expected = [
        "fragments/issues/2026-05-01-first.html",
        "fragments/issues/2026-05-02-second.html",
        "fragments/issues/2026-05-03-third.html",
        "fragments/newest.html",
    ];
    for (arguments, at) in [
        (&["--base-url", "https://a.example/n"][..], "https://a.example/n/"),
        (&["--base-url", "https://a.example/n", "--fragments", "/n"], "/n/"),
        (&["--fragments", "../letters/"], "../letters/"),
    ] {
        build_with(&workshop, arguments);
        let fragments = fragments(&workshop.site());
        assert_eq!(fragments.keys().map(String::as_str).collect::<Vec<_>>(), expected);
        for fragment in fragments.values() {
            let script = format!("<script src=\"{at}newsfold.js\" async></script>");
            assert!(fragment.starts_with(&script), "{fragment}");
        }
    }
    build_with(&workshop, &["--base-url", "https://a.example/n", "--fragments", "none"]);
    assert!(fragments(&workshop.site()).is_empty());
}

#[test]
fn an_address_that_no_page_can_load_from_is_refused() {
    let workshop = three_issues();
    for address in ["javascript:alert(1)", "/a/?b", "mailto:a@b.example"] {
        let arguments = ["build", "newsletters", "-o", "site", "--fragments", address];
        let said = newsfold(workshop.path(), &arguments);
        assert_eq!(said.status, 2, "{}", said.err);
        assert!(said.err.contains("cannot be the address of the site"), "{}", said.err);
    }
}

#[test]
fn a_fragment_holds_its_issue_and_all_its_addresses_lead_to_the_site() {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    workshop.write("art/a b.png", "picture");
    workshop.write(
        "later.md",
        "---\ndate: 2026-06-01\ntitle: Later\nlanguage: en\n---\n\n## An article\n\nTLDR: See [the first](01.md#x), [our root](/about) and ![a picture](art/a%20b.png).\n",
    );
    for at in ["/letters/", "https://a.example/n/"] {
        build_with(&workshop, &["--fragments", at]);
        let all = fragments(&workshop.site());
        let newest = &all["fragments/newest.html"];
        assert_eq!(newest, &all["fragments/issues/2026-06-01-later.html"]);
        assert!(newest.contains("An article"), "{newest}");
        let addresses = [values(newest, "href"), values(newest, "src")].concat();
        for end in
            ["issues/2026-05-01-first.html#x", "art/a%20b.png", "archive.html", "bundle.json"]
        {
            assert!(addresses.contains(&format!("{at}{end}").as_str()), "{end}: {addresses:?}");
        }
        let root = if at.starts_with('/') { "/about" } else { "https://a.example/about" };
        assert!(addresses.contains(&root), "{addresses:?}");
        for address in addresses.iter().filter(|address| **address != root) {
            let path = address.strip_prefix(at).unwrap_or_else(|| panic!("`{address}`"));
            let path = path.split('#').next().unwrap().replace("%20", " ");
            assert!(workshop.site().join(&path).is_file(), "{path}");
        }
    }
}

#[test]
fn the_style_sheet_of_a_fragment_is_held_to_its_digest_and_no_style_stands_in_it() {
    let workshop = three_fragments();
    let newest = &fragments(&workshop.site())["fragments/newest.html"];
    let style = values(newest, "href")
        .into_iter()
        .find(|href| Path::new(href).extension().is_some_and(|extension| extension == "css"));
    let bytes = fs::read(workshop.site().join(style.unwrap().trim_start_matches("/letters/")));
    support::site::assert_digest(&bytes.unwrap(), values(newest, "integrity")[0], "the sheet");
    // What a strict policy would refuse.
    for refused in ["<style", " style=", " onclick=", "javascript:"] {
        assert!(!newest.contains(refused), "{refused} in {newest}");
    }
    let program = values(newest, "held")[0];
    assert!(program.starts_with("newsfold-"), "{program}");
    assert!(workshop.site().join(program).is_file(), "{program}");
}

#[test]
fn an_issue_called_like_a_fragment_is_no_other_s_and_a_file_of_that_name_stays_out() {
    let workshop = Workshop::new();
    workshop.write(
        "b.json",
        r#"{ "version": 1, "publication": { "title": "B" }, "issues": [
          { "id": "first", "title": "First", "sections": [{ "articles": [{ "id": "a", "title": "A" }] }] },
          { "id": "newest", "title": "Older", "sections": [{ "articles": [{ "id": "a", "title": "A" }] }] }] }"#,
    );
    let said = newsfold(
        workshop.path(),
        &["build", "newsletters/b.json", "-o", "site", "--fragments", "/n/"],
    );
    assert_eq!(said.status, 0, "{}", said.err);
    let all = fragments(&workshop.site());
    assert_eq!(values(&all["fragments/newest.html"], "issue"), ["first"]);
    assert_eq!(values(&all["fragments/issues/newest.html"], "issue"), ["newest"]);

    let workshop = Workshop::new();
    workshop.write("fragments/newest.html", "<p>mine");
    workshop.write(
        "a.md",
        "---\ndate: 2026-06-01\ntitle: A\n---\n\n## B\n\nTLDR: [C](fragments/newest.html).\n",
    );
    let said = build_with(&workshop, &["--fragments", "/n/"]);
    assert!(said.contains("the site has a file `fragments/newest.html` of its own"), "{said}");
    let all = fragments(&workshop.site());
    assert!(!all["fragments/newest.html"].contains("<p>mine"));
}

#[test]
fn a_build_writes_the_fragments_of_what_changed_and_those_that_are_stale_go() {
    let workshop = three_fragments();
    let before = times(&workshop.site());
    build_with(&workshop, &["--fragments", "/letters/"]);
    assert_eq!(touched(&workshop.site(), &before), [""; 0]);
    let path = workshop.path().join("newsletters/01.md");
    let text = fs::read_to_string(&path).unwrap().replace("Nobody had asked", "Somebody asked");
    fs::write(&path, text).unwrap();
    build_with(&workshop, &["--fragments", "/letters/"]);
    let of_fragments = |paths: Vec<String>| -> Vec<String> {
        paths.into_iter().filter(|path| path.starts_with("fragments/")).collect()
    };
    let changed = of_fragments(touched(&workshop.site(), &before));
    assert_eq!(changed, ["fragments/issues/2026-05-01-first.html"]);
    // Where the site is, is a matter of the fragments alone.
    let before = times(&workshop.site());
    build_with(&workshop, &["--fragments", "/elsewhere/"]);
    let changed = touched(&workshop.site(), &before);
    assert_eq!(of_fragments(changed.clone()).len(), 4);
    assert!(!changed.iter().any(|path| path.starts_with("issues/2026")), "{changed:?}");
    fs::remove_file(path).unwrap();
    build_with(&workshop, &["--fragments", "/elsewhere/"]);
    assert!(!fragments(&workshop.site()).contains_key("fragments/issues/2026-05-01-first.html"));
    build(&workshop);
    assert!(!workshop.site().join("fragments").exists());
}

#[test]
fn generators_find_one_line_and_no_template_in_a_fragment() {
    let workshop = Workshop::new();
    workshop.write(
        "a.md",
        "---\npublication: 'The {{ site.title }} {% letter %}'\ndate: 2026-06-01\ntitle: '{{ page.title }}'\n---\n\n## About braces\n\nTLDR: `{% raw %}` and {# notes #}.\n\nSummary:\n\n```\n{{{ one }}}\n\n{{< two >}}\n```\n",
    );
    build_with(&workshop, &["--fragments", "/n/"]);
    let newest = &fragments(&workshop.site())["fragments/newest.html"];
    assert_eq!(newest.matches('\n').count(), 1);
    for begin in ["{{", "{%", "{#", "<!--#"] {
        assert!(!newest.contains(begin), "{begin} in {newest}");
    }
    assert!(newest.contains("&#123;&#123;{ one }}}&#10;&#10;&#123;{&lt; two &gt;}}"), "{newest}");
    assert!(newest.contains("The \\u007b{ site.title }} \\u007b% letter %}"), "{newest}");
}

#[test]
fn fragments_cost_the_site_s_own_readers_nothing() {
    let workshop = three_issues();
    build_with(&workshop, &["--fragments", "/n/", "--precompress"]);
    let all = files(&workshop.site());
    assert!(all.contains_key("index.html.br"));
    assert!(!all.keys().any(|path| path.starts_with("fragments/") && path.ends_with(".br")));
    let held = all.keys().find(|path| path.starts_with("newsfold-held-")).expect("the script");
    for path in ["sw.js", "index.html", "archive.html"] {
        let text = String::from_utf8_lossy(&all[path]);
        assert!(!text.contains(held) && !text.contains("fragments/"), "{path}: {text}");
    }
    let headers = String::from_utf8_lossy(&all["_headers"]);
    assert!(headers.contains("/fragments/*\n  Cache-Control: no-cache\n  X-Robots-Tag: noindex\n"));
}
