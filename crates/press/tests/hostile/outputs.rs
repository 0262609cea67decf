//! What strangers leave where the command is told to write.

use std::fs;
use std::os::unix::fs::{FileTypeExt, symlink};

use crate::support::command::newsfold;
use crate::support::site::{Workshop, files};
use crate::workshop::make_pipe;

const MAIL: &str = "From: Harbour <a@harbour.example>\nSubject: One\nDate: Fri, 1 May 2026 08:00:00 +0000\n\
    MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n\
    --b\nContent-Type: text/html\n\n<h2>An eel</h2><p>It came.</p><img src=\"cid:eel\" alt=\"An eel\">\n\
    --b\nContent-Type: image/png\nContent-ID: <eel>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n";

/// A workshop with a newsletter that brings a picture, and a folder that nobody was pointed at.
fn workshop() -> Workshop {
    let workshop = Workshop::new();
    workshop.write("a.eml", MAIL);
    for folder in ["victim", "out"] {
        fs::create_dir_all(workshop.path().join(folder)).unwrap();
    }
    fs::write(workshop.path().join("victim/keep.txt"), "SECRET").unwrap();
    workshop
}

const IMPORT: [&str; 4] = ["import", "newsletters/a.eml", "-o", "out/b.json"];

#[test]
fn what_is_imported_goes_nowhere_but_into_the_folder_that_was_named() {
    let clean = workshop();
    assert_eq!(newsfold(clean.path(), &IMPORT).status, 0);
    let written: Vec<String> = files(&clean.path().join("out")).into_keys().collect();
    let [bundle, picture] = written.as_slice() else { panic!("{written:?}") };
    assert!(bundle == "b.json" && picture.starts_with("pictures/"), "{written:?}");
    for (at, to) in [
        (bundle.as_str(), "../victim/keep.txt"),
        (bundle, "../victim/new.json"),
        (bundle, "b.json"),
        ("pictures", "../victim"),
        (picture, "../../victim/keep.txt"),
        (picture, "../../victim/new.png"),
    ] {
        let workshop = workshop();
        let link = workshop.path().join("out").join(at);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(to, &link).unwrap();
        let said = newsfold(workshop.path(), &IMPORT);
        assert_eq!(said.status, 1, "{at} to {to}: {}", said.err);
        assert!(said.err.contains("cannot be written"), "{}", said.err);
        let victim = files(&workshop.path().join("victim")).into_iter().collect::<Vec<_>>();
        assert_eq!(victim, [("keep.txt".to_owned(), b"SECRET".to_vec())], "{at} to {to}");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "{at} to {to}");
    }
}

#[test]
fn a_link_within_the_folder_that_was_named_stays_and_its_file_is_written() {
    let workshop = workshop();
    let out = workshop.path().join("out");
    fs::write(out.join("old.json"), "old").unwrap();
    symlink("old.json", out.join("b.json")).unwrap();
    assert_eq!(newsfold(workshop.path(), &IMPORT).status, 0);
    assert!(fs::symlink_metadata(out.join("b.json")).unwrap().is_symlink());
    assert!(fs::read_to_string(out.join("old.json")).unwrap().contains("An eel"));
    // Nothing is left of how it was written.
    assert_eq!(fs::read_dir(&out).unwrap().count(), 3);
}

#[test]
fn what_is_no_file_is_not_written_over() {
    for (at, arguments) in [
        ("out/b.json", &IMPORT[..]),
        ("newsletters/newsfold.toml", &["init", "newsletters", "--force"]),
        ("out/newsfold.js", &["widget", "-o", "out", "--widget", "dist"]),
    ] {
        let workshop = workshop();
        make_pipe(&workshop.path().join(at));
        let said = newsfold(workshop.path(), arguments);
        assert!(said.status == 1 && said.err.contains("it is no file"), "{at}: {}", said.err);
        let left = fs::symlink_metadata(workshop.path().join(at)).unwrap();
        assert!(left.file_type().is_fifo(), "{at}");
    }
}

#[test]
fn a_widget_that_is_a_pipe_is_waited_for_by_nobody() {
    let workshop = workshop();
    fs::create_dir(workshop.path().join("pipes")).unwrap();
    make_pipe(&workshop.path().join("pipes/newsfold.js"));
    for arguments in [
        &["build", "newsletters", "-o", "site", "--widget", "pipes"][..],
        &["widget", "-o", "wasm", "--widget", "pipes"],
    ] {
        let said = newsfold(workshop.path(), arguments);
        assert!(said.status == 1 && said.err.contains("it is no file"), "{}", said.err);
    }
}
