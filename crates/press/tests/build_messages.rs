//! The whole text of every message of a build, its exit status, and that a refused build leaves
//! everything as it was.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

mod support;

use std::fs::{self, File};

use support::command::newsfold;
use support::site::{Workshop, files};

/// Builds what is refused: what is said. There is no site, and no trace of one.
fn refused(workshop: &Workshop) -> String {
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{}", said.err);
    assert!(!workshop.site().exists());
    said.err
}

fn with_one_issue() -> Workshop {
    let workshop = Workshop::new();
    workshop.issue(1, "First");
    workshop
}

/// Builds what should be looked at: what is said. With `--strict` there is no site, and no trace of one.
fn warned(workshop: &Workshop) -> String {
    let arguments = ["build", "newsletters", "-o", "site"];
    let strict = newsfold(workshop.path(), &[&arguments[..], &["--strict"]].concat());
    assert_eq!((strict.status, strict.out.as_str()), (1, ""), "{}", strict.err);
    assert!(!workshop.site().exists());
    let help = "help: without `--strict`, the site is built all the same\n";
    let findings = strict.err.strip_suffix(help).expect("what to do");
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!((said.status, said.out.as_str()), (0, ""), "{}", said.err);
    assert!(said.findings().starts_with(findings), "{findings}{}", said.err);
    assert!(workshop.site().join("index.html").is_file());
    // What has not changed is still to be looked at.
    let again = newsfold(workshop.path(), &arguments);
    assert!(again.findings().starts_with(findings), "{}", again.err);
    said.findings().to_owned()
}

#[test]
fn every_fault_of_a_newsletter_is_named_with_its_line_and_stops_nothing() {
    let workshop = with_one_issue();
    let issue = |title: &str, text: &str| {
        format!("---\ndate: 2026-05-02\n---\n# {title}\n\n## A\n\nTLDR: {text}\n")
    };
    let text = issue("Two", "B ![](x.png)\n\n[c](gone.html) [d](../../e)");
    workshop.write("2.md", &text);
    workshop.write("3.md", &issue("Three", "[b](sub/)."));
    workshop.write("x.png", "");
    assert_eq!(
        warned(&workshop),
        "warning: 3 links lead nowhere\n  \
           newsletters/2.md:10: `gone.html`: there is no file `newsletters/gone.html`\n  \
           newsletters/2.md:10: `../../e`: it leaves the folder `newsletters`\n  \
           newsletters/3.md:8: `sub/`: there is no file `newsletters/sub`\n  \
           help: put the file beside the newsletter, or write the whole address\n\
         warning: 1 picture has no text for those who do not see it\n  \
           newsletters/2.md:8: `x.png`\n  \
           help: say what it shows, as in `![A crack in the bridge](crack.png)`\n\
         built 3 issues: site\n"
    );
}

#[test]
fn of_many_faults_three_are_named_and_all_where_that_is_asked_for() {
    let workshop = with_one_issue();
    let pictures: Vec<String> = (1..=1234).map(|number| format!("![]({number}.png)\n\n")).collect();
    let pictures = pictures.concat();
    workshop.write("2.md", &format!("---\ndate: 2026-05-02\n---\n# Two\n\n## A\n\n{pictures}"));
    for number in 1..=1234 {
        workshop.write(&format!("{number}.png"), "");
    }
    let arguments = ["build", "newsletters", "-o", "site"];
    assert_eq!(
        newsfold(workshop.path(), &arguments).findings(),
        "warning: 1,234 pictures have no text for those who do not see them\n  \
           newsletters/2.md:8: `1.png`\n  \
           newsletters/2.md:10: `2.png`\n  \
           newsletters/2.md:12: `3.png`\n  \
           and 1,231 more; `--report full` has them all\n  \
           help: say what it shows, as in `![A crack in the bridge](crack.png)`\n\
         built 2 issues: site\n"
    );
    let full = newsfold(workshop.path(), &[&arguments[..], &["--report", "full"]].concat());
    assert!(full.err.contains("\n  newsletters/2.md:2474: `1234.png`\n"), "{}", full.err);
}

#[test]
fn a_file_that_vanished_is_named_though_its_newsletter_did_not_change() {
    let workshop = with_one_issue();
    workshop.write("2.md", "---\ndate: 2026-05-02\n---\n# Two\n\n## A\n\nTLDR: B ![x](x.png)\n");
    workshop.write("x.png", "");
    let build = || {
        let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
        assert_eq!(said.status, 0, "{}", said.err);
        said.findings().to_owned()
    };
    assert_eq!(build(), "built 2 issues: site\n");
    fs::remove_file(workshop.path().join("newsletters/x.png")).unwrap();
    assert_eq!(
        build(),
        "warning: 1 link leads nowhere\n  \
           newsletters/2.md:8: `x.png`: there is no file `newsletters/x.png`\n  \
           help: put the file beside the newsletter, or write the whole address\n\
         built 0 issues, 2 unchanged: site\n"
    );
    assert!(!workshop.site().join("x.png").exists());
    workshop.write("x.png", "");
    assert_eq!(build(), "built 0 issues, 2 unchanged: site\n");
    assert!(workshop.site().join("x.png").is_file());
}

#[test]
fn two_issues_with_one_date_and_title_get_an_id_each() {
    let workshop = with_one_issue();
    let text = fs::read_to_string(workshop.path().join("newsletters/01.md")).unwrap();
    workshop.write("again.md", &text);
    assert_eq!(
        warned(&workshop),
        "warning: 1 issue has the date and the title of another\n  \
           newsletters/again.md: `2026-05-01-first-2`, since newsletters/01.md came first\n  \
           help: an id is the date and the title: change either in one of them\n\
         built 2 issues: site\n"
    );
    for page in ["2026-05-01-first", "2026-05-01-first-2"] {
        assert!(workshop.site().join(format!("issues/{page}.html")).is_file());
    }
    let bundle = fs::read_to_string(workshop.site().join("bundle.json")).unwrap();
    assert!(bundle.contains("\"2026-05-01-first-2\""), "{bundle}");
    // Where the first one goes, its id is free again.
    fs::remove_file(workshop.path().join("newsletters/01.md")).unwrap();
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!(said.findings(), "built 1 issue: site\n");
    assert!(workshop.site().join("issues/2026-05-01-first.html").is_file());
    assert!(!workshop.site().join("issues/2026-05-01-first-2.html").exists());
}

#[test]
fn one_bad_file_keeps_no_other_out() {
    let workshop = with_one_issue();
    workshop.write("broken.md", "---\ntitle: [a\n---\n## A\n");
    workshop.write("empty.txt", "");
    workshop.write("README.md", "Only a line.\n");
    let said = warned(&workshop);
    let reason = said.lines().nth(1).unwrap();
    let place = "  newsletters/broken.md:2: the front matter cannot be read: ";
    assert!(reason.starts_with(place), "{said}");
    assert_eq!(
        said.replace(reason, ""),
        "warning: 2 files cannot be read, and are left out\n\n  \
           newsletters/empty.txt: this file is empty\n\
         warning: 1 file holds no article, and is left out\n  \
           newsletters/README.md\n  \
           help: an article is a title on a line of its own and text under it; in Markdown, a heading\n\
         built 1 issue: site; 1 file held no article, 2 files could not be read\n"
    );
}

#[test]
fn a_newsletter_that_no_reader_would_take_keeps_no_other_out() {
    let workshop = with_one_issue();
    workshop.write("long.md", &format!("# Long\n\n## A\n\n{}\n", "word ".repeat(250_000)));
    assert_eq!(
        warned(&workshop),
        "warning: 1 file cannot be read, and is left out\n  \
           newsletters/long.md: no reader would take this: this text is longer than 1 MB\n\
         built 1 issue: site; 1 file could not be read\n"
    );
}

#[test]
fn a_source_without_an_article_is_refused_with_what_became_of_its_files() {
    let workshop = Workshop::new();
    workshop.write("README.md", "Only a line.\n");
    assert_eq!(
        refused(&workshop),
        "warning: 1 file holds no article, and is left out\n  \
           newsletters/README.md\n  \
           help: an article is a title on a line of its own and text under it; in Markdown, a heading\n\
         newsletters: holds no issue\n"
    );
}

#[test]
fn ids_that_are_no_names_of_files_everywhere_are_refused_and_an_article_without_a_title_has_its_id()
{
    let workshop = with_one_issue();
    let issue = |id: &str, title: &str| {
        format!(
            r#"{{"id":"{id}","title":"T","sections":[{{"articles":[{{"id":"a","title":"{title}"}}]}}]}}"#
        )
    };
    let build = |one: &str, other: &str| {
        let bundle =
            format!(r#"{{"version":1,"publication":{{"title":"P"}},"issues":[{one},{other}]}}"#);
        fs::write(workshop.path().join("b.json"), bundle).unwrap();
        let said = newsfold(workshop.path(), &["build", "b.json", "-o", "site"]);
        assert_eq!(said.status == 0, workshop.site().exists(), "{}", said.err);
        said.err
    };
    assert_eq!(
        build(&issue("a", "A"), &issue("A", "A")),
        "b.json: has the id `A`, and b.json has `a`, which some systems take for the same file\n\
         help: give one of them another id\n"
    );
    assert_eq!(
        build(&issue("con", "A"), &issue("LPT1.b", "B")),
        "b.json: has the id `con`, which some systems keep for a device\n\
         help: give it another id\n\
         b.json: has the id `LPT1.b`, which some systems keep for a device\n\
         help: give it another id\n"
    );
    let said = build(&issue("a", "A"), &issue("b", " "));
    let warning = "warning: 1 element cannot be shown to readers as it is\n  \
                   b.json: sections[0].articles[0].title: this text is empty\n";
    assert!(said.contains(warning), "{said}");
}

#[test]
fn a_widget_that_is_not_whole_is_refused() {
    let workshop = with_one_issue();
    let dist = workshop.path().join("dist");
    let style = fs::read_dir(&dist).unwrap().map(|entry| entry.unwrap().path());
    let style = style.into_iter().find(|path| path.to_str().unwrap().contains("/page-")).unwrap();
    fs::remove_file(style).unwrap();
    let help =
        "help: `--widget` names the folder of a widget; without it, newsfold takes its own\n";
    assert_eq!(
        refused(&workshop),
        format!("dist: holds no style sheet of the page, `page-*.css`\n{help}")
    );
    fs::remove_dir_all(&dist).unwrap();
    assert_eq!(
        refused(&workshop),
        format!("dist/newsfold.js: cannot be read: No such file or directory (os error 2)\n{help}")
    );
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let workshop = with_one_issue();
    fs::create_dir(workshop.site()).unwrap();
    fs::write(workshop.site().join("thesis.txt"), "mine").unwrap();
    let said = newsfold(workshop.path(), &["build", "newsletters", "-o", "site"]);
    assert_eq!(
        said.err,
        "site: holds files that `newsfold build` has not made\n\
         help: name an empty folder, or one that does not exist yet\n"
    );
    assert_eq!((said.status, fs::read_dir(workshop.site()).unwrap().count()), (1, 1));
}

#[test]
fn source_and_site_do_not_lie_in_each_other() {
    let workshop = with_one_issue();
    let build = |arguments: &[&str]| newsfold(workshop.path(), &[&["build"], arguments].concat());
    assert_eq!(
        build(&["newsletters", "-o", "newsletters/site"]).err,
        "newsletters/site: lies in the folder of the newsletters `newsletters`\n\
         help: build into another folder with `-o`, or into one whose name begins with a dot\n"
    );
    assert_eq!(
        build(&["newsletters", "-o", "."]).err,
        "newsletters: lies in the site's own folder `.`\nhelp: build into another folder with `-o`\n"
    );
    assert_eq!(
        build(&["newsletters", "-o", "newsletters/.site"]).findings(),
        "built 1 issue: newsletters/.site\n"
    );
}

#[test]
fn a_base_url_that_readers_cannot_use_is_misuse() {
    let workshop = with_one_issue();
    for (url, why) in [
        ("/news/", "it begins with `https://` or `http://`"),
        ("https://", "it names no host"),
        ("https://a.example/?b", "a folder's address has no `?` and no `#`"),
        (
            "https://a.example/b c",
            "an address has no such characters\nhelp: write `%20` for a space",
        ),
    ] {
        let said =
            newsfold(workshop.path(), &["build", "newsletters", "-o", "site", "--base-url", url]);
        assert_eq!(said.err, format!("`{url}` cannot be the base URL: {why}\n"));
        assert_eq!(said.status, 2);
    }
}

#[test]
fn a_file_that_would_take_the_place_of_the_sites_own_is_not_copied() {
    let workshop = with_one_issue();
    workshop.write("manifest.webmanifest", "mine");
    workshop.write(
        "2.md",
        "---\ndate: 2026-05-02\n---\n# Two\n\n## A\n\nTLDR: [B](manifest.webmanifest)\n",
    );
    assert_eq!(
        warned(&workshop),
        "warning: 1 file that a newsletter links to is not in the site\n  \
           newsletters/manifest.webmanifest: the site has a file `manifest.webmanifest` of its own\n  \
           help: give it another name or put it into a folder\n\
         built 2 issues: site; 1 file is of a kind not read (`.webmanifest`)\n"
    );
    assert_ne!(fs::read(workshop.site().join("manifest.webmanifest")).unwrap(), b"mine");
}

#[test]
fn a_bundle_whose_issues_are_not_here_is_refused() {
    let workshop = with_one_issue();
    let bundle = |href: &str| {
        let bundle = format!(
            r#"{{"version":1,"publication":{{"title":"P"}},"issues":[{{"id":"a","title":"A","href":"{href}","digest":"sha256-YQ==","articles":[]}}]}}"#
        );
        fs::write(workshop.path().join("b.json"), bundle).unwrap();
        newsfold(workshop.path(), &["build", "b.json", "-o", "site"]).err
    };
    assert_eq!(
        bundle("https://a.example/a.json"),
        "b.json: `https://a.example/a.json` cannot be read from here\n\
         help: a site is built from a bundle whose files lie beside it\n"
    );
    assert_eq!(
        bundle("a.json"),
        "./a.json: cannot be read: No such file or directory (os error 2)\n"
    );
    fs::write(workshop.path().join("b.json"), "{}").unwrap();
    assert_eq!(
        newsfold(workshop.path(), &["build", "b.json", "-o", "site"]).err,
        "b.json: this is JSON, but no newsletter bundle: it has no `version`\n\
         help: `newsfold check` lists every fault of a bundle\n"
    );
    let empty = r#"{"version":1,"publication":{"title":"P"},"issues":[]}"#;
    fs::write(workshop.path().join("b.json"), empty).unwrap();
    let said = newsfold(workshop.path(), &["build", "b.json", "-o", "site"]);
    assert_eq!((said.status, said.err.as_str()), (1, "b.json: holds no issue\n"));
}

#[test]
fn one_build_is_at_work_in_a_folder() {
    let workshop = with_one_issue();
    let arguments = ["build", "newsletters", "-o", "site", "--quiet"];
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let held = File::open(workshop.site().join(".newsfold-build/lock")).unwrap();
    held.lock().unwrap();
    assert_eq!(
        newsfold(workshop.path(), &arguments).err,
        "site: another build is at work there\nhelp: wait until it is done\n"
    );
    // Not only closed: a process that another test starts may have it open too, for a moment.
    held.unlock().unwrap();
    assert_eq!(newsfold(workshop.path(), &arguments).status, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_site_that_cannot_be_written_stays_as_it_is() {
    let workshop = with_one_issue();
    let arguments = ["build", "newsletters", "-o", "site"];
    newsfold(workshop.path(), &arguments);
    let before = files(&workshop.site());
    // A file where the folder of the new files would be: as on a full disk, nothing can wait there.
    fs::write(workshop.site().join(".newsfold-build/new"), "").unwrap();
    workshop.issue(2, "Second");
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!(said.status, 1, "{}", said.err);
    assert!(said.err.contains("cannot be written: "), "{}", said.err);
    assert_eq!(files(&workshop.site()), before);
}

#[test]
fn a_picture_that_systems_would_not_show_is_refused() {
    let workshop = with_one_issue();
    fs::write(workshop.path().join("a.png"), "a text").unwrap();
    let tall = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x90\0\0\x0f\0\x08\x02\0\0\0";
    fs::write(workshop.path().join("b.png"), tall).unwrap();
    let small = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0";
    fs::write(workshop.path().join("c.png"), small).unwrap();
    let pictures = ["a.png", "b.png", "c.png"].map(|name| ["--screenshot", name]).concat();
    let arguments = [vec!["build", "newsletters", "-o", "site"], pictures].concat();
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!(said.status, 1);
    assert_eq!(
        said.err,
        "a.png: cannot be a screenshot: it is no PNG, JPEG or WebP file\n\
         b.png: cannot be a screenshot: it is 400 by 3840 pixels, more than 2.3 times as long as short\n\
         c.png: cannot be a screenshot: it is 16 by 16 pixels, and each has to be 320 to 3840\n"
    );
    assert!(!workshop.site().exists());
}
