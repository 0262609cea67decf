//! What strangers leave in a source.

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::command::newsfold;
use crate::support::site::{Workshop, files};
use crate::workshop::{build, make_pipe, nothing_came_in, workshop};

#[test]
fn what_a_link_of_the_source_leads_out_to_stays_outside() {
    let workshop = workshop();
    let source = workshop.path().join("newsletters");
    workshop.write(".env", "SECRET");
    workshop.write(".git/config", "SECRET");
    symlink("/etc/passwd", source.join("pic.png")).unwrap();
    symlink("../victim", source.join("ext")).unwrap();
    symlink(".env", source.join("env.png")).unwrap();
    symlink("/dev/zero", source.join("zero.png")).unwrap();
    fs::write(
        workshop.path().join("victim/letter.md"),
        "---\ntitle: SECRET\ndate: 2026-05-09\n---\n\n## An article\n\nTLDR: SECRET.\n",
    )
    .unwrap();
    workshop.write(
        "2.md",
        "---\ntitle: Two\ndate: 2026-05-02\n---\n\n## A\n\nTLDR: x\n\n![p](pic.png) [e](ext/keep.txt) [v](.env) [g](.git/config) ![n](env.png) ![z](zero.png)\n",
    );
    let said = build(&workshop);
    assert_eq!(said.status, 0, "{}", said.err);
    nothing_came_in(&workshop);
    let site = files(&workshop.site());
    assert!(!site.contains_key("issues/2026-05-09-secret.html"));
    for name in ["pic.png", "ext/keep.txt", "env.png", "zero.png"] {
        assert!(!site.contains_key(name), "{name}");
    }
    assert!(said.err.contains("begins with a dot"), "{}", said.err);
}

#[test]
fn what_a_link_of_an_unpacked_export_leads_out_to_stays_outside() {
    let workshop = workshop();
    workshop.write(
        "export/posts.csv",
        "post_id,post_date,is_published,type,audience,title,subtitle\n\
         1.a,2026-05-03T08:00:00.000Z,true,newsletter,everyone,Inside,\n\
         2.b,2026-05-04T08:00:00.000Z,true,newsletter,everyone,Outside,\n\
         3.c,2026-05-05T08:00:00.000Z,true,newsletter,everyone,Hidden,\n",
    );
    workshop.write("export/posts/1.a.html", "<h2>An eel</h2><p>It came.</p>");
    workshop.write("export/.env", "<h2>SECRET</h2><p>SECRET</p>");
    let posts = workshop.path().join("newsletters/export/posts");
    symlink("../../../victim/deep/keep.html", posts.join("2.b.html")).unwrap();
    symlink("../.env", posts.join("3.c.html")).unwrap();
    for arguments in [
        &["build", "newsletters", "-o", "site"][..],
        &["import", "newsletters/export", "-o", "site/imported.json"],
    ] {
        let said = newsfold(workshop.path(), arguments);
        assert!(!format!("{}{}", said.out, said.err).contains("SECRET"), "{}", said.err);
        nothing_came_in(&workshop);
    }
    let bundle = fs::read_to_string(workshop.site().join("imported.json")).unwrap();
    assert!(bundle.contains("An eel"), "{bundle}");
}

#[test]
fn a_picture_that_was_named_on_a_mac_is_found() {
    let (apart, together) = ("bru\u{308}cke", "br\u{fc}cke");
    for (on_disk, written) in [(apart, together), (together, apart), (apart, apart)] {
        let workshop = Workshop::new();
        workshop.write(&format!("{on_disk}.png"), "picture");
        let text = format!(
            "---\ntitle: One\ndate: 2026-05-01\n---\n\n## A bridge\n\nTLDR: It opens.\n\n![A bridge]({written}.png)\n"
        );
        workshop.write("a.md", &text);
        let said = build(&workshop);
        assert!(said.status == 0 && !said.err.contains("brücke"), "{}", said.err);
        assert!(files(&workshop.site()).contains_key(&format!("{together}.png")), "{on_disk}");
        let page = fs::read_to_string(workshop.site().join("index.html")).unwrap();
        let names = [format!("{together}.png"), "br%C3%BCcke%2Epng".to_owned()];
        assert!(names.iter().any(|name| page.contains(&format!("src=\"{name}\""))), "{page}");
    }
}

#[test]
fn files_that_are_one_on_some_systems_are_brought_along_once_and_the_others_named() {
    let workshop = Workshop::new();
    let names =
        ["Pic.png", "pic.png", "PIC.PNG", "b/x.pdf", "B/X.pdf", "stra\u{df}e.pdf", "STRASSE.pdf"];
    for folder in ["b", "B"] {
        fs::create_dir_all(workshop.path().join("newsletters").join(folder)).unwrap();
    }
    for name in names.iter().chain(&["Feed.XML", "Issues/one.HTML"]) {
        let at = workshop.path().join("newsletters").join(name);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, "stranger").unwrap();
    }
    let links = |names: &[&str]| -> String {
        names.iter().map(|name| format!("[a]({name})")).collect::<Vec<_>>().join(" ")
    };
    let text = format!(
        "---\ntitle: One\n---\n\n## A\n\nTLDR: B.\n\n{} {}\n",
        links(&names),
        links(&["Feed.XML", "Issues/one.HTML"])
    );
    workshop.write("one.md", &text);
    let said =
        newsfold(workshop.path(), &["build", "newsletters", "-o", "site", "--report", "full"]);
    assert_eq!(said.status, 0, "{}", said.err);
    let site = files(&workshop.site());
    let mut folded: Vec<String> =
        site.keys().map(|path| path.to_uppercase().to_lowercase()).collect();
    folded.sort();
    let made = folded.len();
    folded.dedup();
    assert_eq!(folded.len(), made, "{:?}", site.keys());
    assert_eq!(site.values().filter(|bytes| *bytes == b"stranger").count(), 3);
    assert_eq!(said.err.matches("for the same file as").count(), 4, "{}", said.err);
    assert_eq!(said.err.matches("the site has a file").count(), 2, "{}", said.err);
}

#[test]
fn what_is_no_file_is_refused_at_once_wherever_it_is_named() {
    let workshop = Workshop::new();
    for name in ["pipe.md", "pipe.json", "newsletters/in.md"] {
        make_pipe(&workshop.path().join(name));
    }
    workshop.issue(1, "First");
    for arguments in [
        &["import", "pipe.md"][..],
        &["import", "/dev/zero"],
        &["check", "pipe.json"],
        &["build", "pipe.md", "-o", "site"],
        &["build", "pipe.json", "-o", "site"],
        &["build", "/dev/zero", "-o", "site"],
        &["build", "newsletters", "-o", "site", "--screenshot", "pipe.md"],
    ] {
        let said = newsfold(workshop.path(), arguments);
        assert_eq!(said.status, 1, "{arguments:?}: {}", said.err);
        assert!(said.err.contains("it is no file"), "{arguments:?}: {}", said.err);
    }
    // In a folder it is none of the newsletters.
    assert_eq!(build(&workshop).status, 0);
}
