//! What a second build touches, and what it leaves alone.

use super::*;

#[test]
fn the_same_source_gives_the_same_bytes_anywhere() {
    let (one, other) = (three_issues(), three_issues());
    assert_eq!(files(&one.site()), files(&other.site()));
    fs::remove_dir_all(one.site()).unwrap();
    build(&one);
    assert_eq!(files(&one.site()), files(&other.site()));
}

#[test]
fn a_build_without_a_change_touches_nothing() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    assert_eq!(build(&workshop), "built 0 issues, 3 unchanged: site\n");
    assert_eq!(touched(&workshop.site(), &before), [""; 0]);
}

#[test]
fn a_corrected_text_changes_its_own_page_alone() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    let path = workshop.path().join("newsletters/01.md");
    let text = fs::read_to_string(&path).unwrap().replace("Nobody had asked", "Somebody asked");
    fs::write(path, text).unwrap();
    assert_eq!(build(&workshop), "built 1 issue, 2 unchanged: site\n");
    let mut touched = touched(&workshop.site(), &before);
    touched.retain(|path| !path.ends_with(".json"));
    assert_eq!(touched, ["feed.xml", "issues/2026-05-01-first.html"]);
    assert_whole(&workshop.site());
}

#[test]
fn a_new_issue_changes_the_first_page_and_its_neighbour() {
    let workshop = three_issues();
    let before = times(&workshop.site());
    workshop.issue(4, "Fourth");
    assert_eq!(build(&workshop), "built 2 issues, 2 unchanged: site\n");
    let mut touched = touched(&workshop.site(), &before);
    touched.retain(|path| !path.ends_with(".json"));
    assert_eq!(
        touched,
        [
            "archive.html",
            "feed.xml",
            "index.html",
            "issues/2026-05-03-third.html",
            "issues/2026-05-04-fourth.html"
        ]
    );
    assert_whole(&workshop.site());
}

#[test]
fn many_small_builds_come_to_the_same_site_as_one() {
    let workshop = three_issues();
    workshop.issue(4, "Fourth");
    build(&workshop);
    workshop.issue(2, "Another title");
    build(&workshop);
    fs::remove_file(workshop.path().join("newsletters/01.md")).unwrap();
    build(&workshop);
    let mut small = files(&workshop.site());
    fs::remove_dir_all(workshop.site()).unwrap();
    build(&workshop);
    let fresh = files(&workshop.site());
    small.retain(|path, _| fresh.contains_key(path));
    let record = "newsfold-build.json";
    small.insert(record.to_owned(), fresh[record].clone());
    assert_eq!(small, fresh);
}

#[test]
fn what_is_stale_goes_and_what_is_not_ours_stays() {
    let workshop = three_issues();
    fs::write(workshop.site().join("CNAME"), "a.example").unwrap();
    fs::write(workshop.site().join("issues/mine.html"), "mine").unwrap();
    fs::remove_file(workshop.path().join("newsletters/02.md")).unwrap();
    build(&workshop);
    assert!(!workshop.site().join("issues/2026-05-02-second.html").exists());
    assert!(workshop.site().join("CNAME").is_file());
    assert!(workshop.site().join("issues/mine.html").is_file());
    assert_whole(&workshop.site());
}

#[test]
fn what_is_loaded_when_it_is_wanted_is_there_and_kept_for_offline() {
    let workshop = three_issues();
    let all: Vec<String> = files(&workshop.site()).into_keys().collect();
    let part = all.iter().find(|path| path.starts_with("newsfold-listen-")).expect("the part");
    let worker = fs::read_to_string(workshop.site().join("sw.js")).unwrap();
    assert!(worker.contains(&format!("\"{part}\"")), "the worker keeps {part}");
}

#[test]
fn files_named_by_content_stay_for_one_more_build() {
    let workshop = three_issues();
    let named = |workshop: &Workshop| -> Vec<String> {
        let all = files(&workshop.site()).into_keys();
        all.filter(|path| path.starts_with("newsfold-page-")).collect()
    };
    let first = named(&workshop);
    workshop.widget("2");
    assert_eq!(build(&workshop), "built 3 issues: site\n");
    assert_eq!(named(&workshop).len(), 2);
    build(&workshop);
    assert_eq!(named(&workshop).len(), 2, "a build without a change removes nothing");
    workshop.issue(4, "Fourth");
    build(&workshop);
    assert_eq!(named(&workshop).len(), 1);
    assert!(!named(&workshop).contains(&first[0]));
}
