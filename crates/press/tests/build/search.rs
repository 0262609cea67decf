//! What a site has for those who search it, and what a second build does with that.

use super::*;

/// A workshop with three issues whose widget can search, built.
fn searchable() -> Workshop {
    let workshop = Workshop::new();
    workshop.widget_that_searches();
    workshop.issue(1, "First");
    workshop.issue(2, "Second");
    workshop.issue(3, "Third");
    assert_eq!(build(&workshop), "built 3 issues: site\n");
    workshop
}

/// The files of the search.
fn of_search(workshop: &Workshop) -> BTreeMap<String, Vec<u8>> {
    let mut found = files(&workshop.site());
    found.retain(|path, _| path.starts_with("search/"));
    found
}

#[test]
fn a_site_brings_its_search_along_and_its_archive_names_it() {
    let workshop = searchable();
    let found = of_search(&workshop);
    for file in ["search/pagefind.js", "search/pagefind-entry.json", "search/wasm.en.pagefind"] {
        assert!(found.contains_key(file), "{file}");
    }
    let texts = found.keys().filter(|path| path.ends_with(".pf_fragment")).count();
    assert_eq!(texts, 3);
    let listed: Vec<String> = serde_json::from_slice(&found["search/files.json"]).unwrap();
    assert_eq!(listed.len() + 1, found.len(), "every file but the list itself is listed");
    assert!(listed.iter().all(|file| found.contains_key(&format!("search/{file}"))));
    // The engine's own views are of no use here.
    assert!(!found.keys().any(|path| path.contains("ui") || path.contains("worker")));
    let archive = fs::read_to_string(workshop.site().join("archive.html")).unwrap();
    assert!(
        archive.contains("role=\"search\" action=\"archive.html\" method=\"get\""),
        "{archive}"
    );
    assert!(archive.contains("src=\"newsfold-archive-"), "{archive}");
    let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
    assert!(!page.contains("src=\"newsfold-archive-"), "no other page loads it: {page}");
}

#[test]
fn a_widget_that_cannot_search_leaves_the_search_out() {
    let workshop = three_issues();
    assert!(of_search(&workshop).is_empty());
    let archive = fs::read_to_string(workshop.site().join("archive.html")).unwrap();
    assert!(!archive.contains("<form"), "{archive}");
}

#[test]
fn an_index_is_written_again_only_where_an_issue_changed() {
    let workshop = searchable();
    let (before, index) = (times(&workshop.site()), of_search(&workshop));
    build(&workshop);
    assert_eq!(touched(&workshop.site(), &before), Vec::<String>::new());
    workshop.issue(2, "Another");
    build(&workshop);
    let changed = touched(&workshop.site(), &before);
    assert!(changed.iter().any(|path| path == "search/pagefind-entry.json"), "{changed:?}");
    assert!(!changed.iter().any(|path| path == "search/pagefind.js"), "{changed:?}");
    // Back to what it was, the index is that of before, to the byte.
    workshop.issue(2, "Second");
    build(&workshop);
    let again = of_search(&workshop);
    assert!(index.iter().all(|(path, bytes)| again.get(path) == Some(bytes)));
}

#[test]
fn the_index_that_is_damaged_is_made_again() {
    let workshop = searchable();
    let index = of_search(&workshop);
    let piece = index.keys().find(|path| path.ends_with(".pf_meta")).unwrap();
    fs::remove_file(workshop.site().join(piece)).unwrap();
    build(&workshop);
    assert!(of_search(&workshop) == index);
}
