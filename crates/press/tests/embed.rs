//! The tag that `newsfold embed` prints, and the whole text of every message.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says so")]

use std::fs;
use std::path::Path;
use std::process::Command;

const GLUE: &str = "newsfold-0123456789abcdef.js";
const LOADER: &str = "fetch(\"newsfold-0123456789abcdef.js\");\n";
/// What `openssl dgst -sha384 -binary | base64` says of it.
const DIGEST: &str = "R6biSizzgg/NNNAHtmA8PpXVERX9yHGLjaNVXQb+7IW5LlCs6auS5yBymy/iM0l6";

/// Runs the command in a folder: its exit status, standard output and standard error.
fn embed(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let own = ["--widget", "--evergreen"].iter().any(|option| arguments.contains(option));
    let output = Command::new(env!("CARGO_BIN_EXE_newsfold"))
        .current_dir(folder)
        .arg("embed")
        .args(arguments)
        .args(if own { &[][..] } else { &["--widget", "dist"] })
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// A folder with a widget in `dist`.
fn with_widget() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let dist = folder.path().join("dist");
    fs::create_dir(&dist).unwrap();
    fs::write(dist.join("newsfold.js"), LOADER).unwrap();
    fs::write(dist.join(GLUE), "").unwrap();
    folder
}

#[test]
fn the_tag_is_held_to_the_loader_and_says_how_long_it_fits() {
    let folder = with_widget();
    let arguments = ["--base-url", "https://host.example/newsfold", "--src", "/news/bundle.json"];
    let (status, out, err) = embed(folder.path(), &arguments);
    assert_eq!(
        out,
        format!(
            "<script src=\"https://host.example/newsfold/newsfold.js\" integrity=\"sha384-{DIGEST}\" \
             crossorigin=\"anonymous\" data-newsfold=\"/news/bundle.json\" async></script>\n"
        )
    );
    assert_eq!(
        err,
        "this tag fits `dist/newsfold.js` as it is now, and no other version\n\
         help: paste it anew with every update, or use `--evergreen`\n"
    );
    assert_eq!(status, 0);
    let (_, out_again, err) = embed(folder.path(), &[&arguments[..], &["--quiet"]].concat());
    assert_eq!((out_again, err), (out, String::new()));
}

#[test]
fn without_a_base_url_the_widget_lies_beside_the_page() {
    let folder = with_widget();
    fs::rename(folder.path().join("dist"), folder.path().join("widget")).unwrap();
    let (status, out, _) = embed(folder.path(), &["--widget", "widget"]);
    assert_eq!(
        out,
        format!(
            "<script src=\"newsfold.js\" integrity=\"sha384-{DIGEST}\" crossorigin=\"anonymous\" \
             data-newsfold=\"bundle.json\" async></script>\n"
        )
    );
    assert_eq!(status, 0);
}

#[test]
fn an_evergreen_tag_needs_no_widget() {
    let folder = tempfile::tempdir().unwrap();
    let said = embed(folder.path(), &["--evergreen", "--base-url", "/newsfold/"]);
    let tag =
        "<script src=\"/newsfold/newsfold.js\" data-newsfold=\"bundle.json\" async></script>\n";
    assert_eq!(said, (0, tag.to_owned(), String::new()));
}

#[test]
fn a_folder_without_a_widget_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |why: &str| {
        let help =
            "help: `--widget` names the folder of a widget; without it, newsfold takes its own\n";
        (1, String::new(), format!("{why}\n{help}"))
    };
    assert_eq!(
        embed(folder.path(), &[]),
        refused("dist/newsfold.js: cannot be read: No such file or directory (os error 2)")
    );
    fs::write(folder.path().join("newsfold.js"), "import \"./element.js\";\n").unwrap();
    assert_eq!(
        embed(folder.path(), &["--widget", "."]),
        refused("./newsfold.js: this is no built loader: it names no payload")
    );
}

#[test]
fn a_widget_that_is_not_whole_is_refused() {
    let folder = with_widget();
    fs::remove_file(folder.path().join("dist").join(GLUE)).unwrap();
    assert_eq!(
        embed(folder.path(), &[]),
        (
            1,
            String::new(),
            format!(
                "dist/newsfold.js: loads `{GLUE}`, which is not beside it\n\
                 help: keep the files of one build together\n"
            )
        )
    );
}

#[test]
fn an_address_that_a_page_cannot_use_is_misuse() {
    let folder = with_widget();
    let misused = |arguments: &[&str], why: &str| {
        assert_eq!(embed(folder.path(), arguments), (2, String::new(), format!("{why}\n")));
    };
    misused(
        &["--base-url", "file:///srv/newsfold"],
        "`file:///srv/newsfold` cannot be the base URL: an address is http, https or relative to the page",
    );
    misused(
        &["--base-url", "/newsfold/?v=1"],
        "`/newsfold/?v=1` cannot be the base URL: a folder's address has no `?` and no `#`",
    );
    misused(
        &["--base-url", "/newsfold/newsfold.js"],
        "`/newsfold/newsfold.js` cannot be the base URL: it names a file\n\
         help: it is the address of the folder that `newsfold.js` lies in",
    );
    misused(
        &["--src", "my bundle.json"],
        "`my bundle.json` cannot be the address of the bundle: an address has no spaces\n\
         help: write `%20` for a space",
    );
    let (status, out, _) = embed(folder.path(), &["--evergreen", "--widget", "dist"]);
    assert_eq!((status, out.as_str()), (2, ""));
}

/// Runs the command in a folder, with these arguments and no others.
fn plainly(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsfold"));
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_command_that_was_built_without_the_widget_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "# A\n\n## B\n\nTLDR: C.\n").unwrap();
    let why = "this newsfold was built without the widget\n\
        help: `cargo xtask install` installs one that has it; `--widget` names a folder with the files\n";
    for arguments in [
        &["embed"][..],
        &["widget", "-o", "w"],
        &["build", "a.md", "-o", "site"],
        &["serve", "a.md"],
    ] {
        assert_eq!(plainly(folder.path(), arguments), (1, why.to_owned()), "{arguments:?}");
    }
    assert!(!folder.path().join("w").exists() && !folder.path().join("site").exists());
}

#[test]
fn the_widget_is_written_whole_and_over_an_older_one() {
    let folder = with_widget();
    let arguments = ["widget", "-o", "blog/newsfold", "--widget", "dist"];
    for _ in 0..2 {
        let said =
            "wrote 2 files: blog/newsfold\nhelp: `newsfold embed` prints the tag for your page\n";
        assert_eq!(plainly(folder.path(), &arguments), (0, said.to_owned()));
        let written = fs::read(folder.path().join("blog/newsfold/newsfold.js")).unwrap();
        assert_eq!(written, LOADER.as_bytes());
        assert!(folder.path().join("blog/newsfold").join(GLUE).is_file());
    }
    let blocked = ["widget", "-o", "dist/newsfold.js", "--widget", "dist"];
    let (status, err) = plainly(folder.path(), &blocked);
    assert!(status == 1 && err.starts_with("dist/newsfold.js: cannot be written: "), "{err}");
}

#[test]
fn what_the_glue_loads_when_it_is_wanted_is_written_along() {
    let folder = with_widget();
    let part = "newsfold-listen-0123456789abcdef.js";
    let dist = folder.path().join("dist");
    fs::write(dist.join(GLUE), format!("import(\"{part}\")")).unwrap();
    let arguments = ["widget", "-o", "out", "--widget", "dist", "--quiet"];
    let missing = format!(
        "dist/{GLUE}: loads `{part}`, which is not beside it\n\
         help: keep the files of one build together\n"
    );
    assert_eq!(plainly(folder.path(), &arguments), (1, missing));
    fs::write(dist.join(part), "").unwrap();
    assert_eq!(plainly(folder.path(), &arguments), (0, String::new()));
    assert!(folder.path().join("out").join(part).is_file());
}
