//! Sites of files that hold many newsletters.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::mails::{mailbox, with_picture};
use crate::support::command::newsfold as run;
use crate::support::site::Workshop;
use crate::zipped;

/// Runs the command in a folder, with a widget that is there for tests.
fn newsfold(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsfold"));
    command.current_dir(folder).args(arguments).output().expect("the command")
}

#[test]
fn the_pictures_of_a_mail_lie_beside_its_bundle() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.eml"), with_picture()).expect("a file");
    let done = newsfold(folder.path(), &["import", "a.eml", "-o", "out/bundle.json"]);
    assert!(!done.status.success(), "the folder of the bundle is not made");
    fs::create_dir(folder.path().join("out")).expect("a folder");
    let done = newsfold(folder.path(), &["import", "a.eml", "-o", "out/bundle.json"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let bundle = fs::read_to_string(folder.path().join("out/bundle.json")).expect("a bundle");
    let at = bundle.find("pictures/").expect("a picture");
    let path = &bundle[at..at + bundle[at..].find('"').expect("its end")];
    let picture = fs::read(folder.path().join("out").join(path)).expect("the picture");
    assert_eq!(picture, b"\x89PNG\r\n\x1a\n");
}

#[test]
fn a_mailbox_or_an_archive_from_standard_input_is_read_too() {
    use std::io::Write;
    use std::process::Stdio;
    for bytes in [mailbox().into_bytes(), zipped(&[("a.mbox", mailbox().as_bytes())])] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_newsfold"));
        command.args(["import", "-", "--quiet"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the command");
        child.stdin.take().expect("its input").write_all(&bytes).expect("written");
        let done = child.wait_with_output().expect("done");
        let bundle = String::from_utf8(done.stdout).expect("text");
        assert!(bundle.contains("Brief 1") && bundle.contains("Brief 2"), "{bundle}");
    }
}

#[test]
fn every_mail_of_a_mailbox_has_its_page_and_only_new_ones_are_built_again() {
    let workshop = Workshop::new();
    workshop.write("inbox.mbox", &mailbox());
    workshop.write("own.eml", &with_picture());
    let build = || run(workshop.path(), &["build", "newsletters", "-o", "site"]).err;
    let pictures = || fs::read_dir(workshop.site().join("pictures")).expect("a folder").count();
    let first = build();
    assert!(first.ends_with("built 3 issues: site\n"), "{first}");
    assert_eq!(pictures(), 1);
    let again = build();
    assert!(again.ends_with("built 0 issues, 3 unchanged: site\n"), "{again}");
    assert_eq!(pictures(), 1);
    let mail = mailbox().replace("Brief 1", "Brief 3").replace("Brief 2", "Brief 4");
    workshop.write("inbox.mbox", &(mailbox() + &mail));
    let more = build();
    let is_built = |count: usize| more.contains(&format!("built {count} issues"));
    assert!(is_built(2) || is_built(5), "{more}");
}

#[test]
fn a_site_is_built_of_a_feed_a_mailbox_or_an_archive_alone() {
    let feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour Brief\", \"items\": [{\"id\": \"b\", \"title\": \"Brief 1\", \"date_published\": \"2026-04-10T08:00:00Z\", \"content_html\": \"<h2>Ferries</h2><p>They sail.</p>\"}]}";
    for (name, bytes) in [
        ("feed.json", feed.as_bytes().to_vec()),
        ("inbox.mbox", mailbox().into_bytes()),
        ("export.zip", zipped(&[("a/brief.md", b"# Brief\n\n## Ferries\n\nThey sail.\n")])),
    ] {
        let workshop = Workshop::new();
        fs::write(workshop.path().join(name), bytes).expect("a file");
        let said = run(workshop.path(), &["build", name, "-o", "site", "--quiet"]);
        assert_eq!(said.status, 0, "{name}: {}", said.err);
        assert!(workshop.site().join("index.html").is_file(), "{name}");
    }
}
