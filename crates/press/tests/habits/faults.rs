//! The whole text of what is said of a `newsfold.toml` that is wrong.

use crate::folder;
use crate::support::command::newsfold;
use crate::support::site::Workshop;

const ISSUE: (&str, &str) = ("1.md", "# Harbour 1\n\n## The bridge opens\n\nOn Monday.\n");

/// What the command says of a folder with these habits.
fn said_of(habits: &str) -> String {
    let folder = folder(&[ISSUE, ("newsfold.toml", habits)]);
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{}", said.err);
    said.err
}

#[test]
fn every_fault_is_named_with_its_line_and_what_is_meant() {
    let habits = "nmae = \"Harbour\"\n\
        language = \"english language\"\n\
        home = \"javascript:alert(1)\"\n\
        date-order = \"DMY\"\n\
        articles = \"headings 2\"\n\
        keep-addresses = \"yes\"\n\
        description = \" \"\n\
        colour = 1\n\
        \n\
        [labels]\n\
        tdlr = \"Kurz\"\n\
        why = [\"Warum\", 3]\n\
        summary = \"warum\"\n\
        \n\
        [leave-out]\n\
        files = [\"a[\"]\n\
        lines = \"*\"\n";
    assert_eq!(
        said_of(habits),
        "./newsfold.toml:1: `nmae` is no key of this file\n\
         help: `name` is one\n\
         ./newsfold.toml:2: `english language` cannot be `language`: a language tag looks like `en` or `pt-BR`\n\
         ./newsfold.toml:3: `javascript:alert(1)` cannot be `home`: a link's target is http, https, mailto, tel or relative, not `javascript:`\n\
         ./newsfold.toml:4: `DMY` cannot be `date-order`: it is one of `dmy`, `mdy`, `ymd`\n\
         help: `dmy` is one\n\
         ./newsfold.toml:5: `headings 2` cannot be `articles`: it is one of `heading 1`, `heading 2`, `heading 3`, `heading 4`, `heading 5`, `heading 6`, `items`, `leads`, `numbers`, `issue`\n\
         help: `heading 2` is one\n\
         ./newsfold.toml:6: `keep-addresses` is `true` or `false`, and here it is a text\n\
         ./newsfold.toml:7: ` ` cannot be `description`: it says nothing\n\
         help: take the line away\n\
         ./newsfold.toml:8: `colour` is no key of this file\n\
         help: its keys are `name`, `home`, `language`, `description`, `picture`, `date-order`, `articles`, `keep-addresses`, `pronunciations`, `labels`, `front-matter`, `leave-out`\n\
         ./newsfold.toml:11: `labels.tdlr` is no key of this file\n\
         help: `labels.tldr` is one\n\
         ./newsfold.toml:12: `labels.why` is a text, and here it is a number\n\
         ./newsfold.toml:12: `Warum` is `labels.summary` and `labels.why`: it can be one of them\n\
         ./newsfold.toml:16: `a[` cannot be `leave-out.files`: invalid range pattern\n\
         ./newsfold.toml:17: `*` cannot be `leave-out.lines`: it would leave out everything\n\
         help: name some words of it\n"
    );
}

#[test]
fn what_is_no_toml_is_named_with_its_line() {
    let said = said_of("name = \"Harbour\"\nhome = \n");
    assert!(said.starts_with("./newsfold.toml:2: this is no TOML: "), "{said}");
    let twice = said_of("name = \"Harbour\"\nname = \"Brief\"\n");
    assert!(twice.starts_with("./newsfold.toml:2: this is no TOML: duplicate key"), "{twice}");
}

#[test]
fn the_habits_of_two_newsletters_are_not_mixed() {
    let folder = folder(&[
        ("a/1.md", ISSUE.1),
        ("b/1.md", ISSUE.1),
        ("a/newsfold.toml", "name = \"A\"\n"),
        ("b/newsfold.toml", "name = \"B\"\n"),
    ]);
    let said = newsfold(folder.path(), &["import", "a", "b"]);
    assert_eq!(
        said.err,
        "b/newsfold.toml: another `newsfold.toml` says how newsletters are read: a/newsfold.toml\n\
         help: read the folders one by one, or name one of the files with `--habits`\n"
    );
    assert_eq!(said.status, 1);
    let named = newsfold(folder.path(), &["import", "a", "b", "--habits", "a/newsfold.toml"]);
    assert_eq!(named.status, 0, "{}", named.err);
    let said = newsfold(folder.path(), &["import", "a", "--habits", "none.toml"]);
    assert_eq!(said.err, "none.toml: cannot be read: No such file or directory (os error 2)\n");
}

#[cfg(unix)]
#[test]
fn habits_that_lie_elsewhere_are_not_followed() {
    let elsewhere = folder(&[("newsfold.toml", "name = \"Elsewhere\"\n")]);
    let folder = folder(&[ISSUE]);
    let link = folder.path().join("newsfold.toml");
    std::os::unix::fs::symlink(elsewhere.path().join("newsfold.toml"), link).unwrap();
    let said = newsfold(folder.path(), &["import", "."]);
    assert_eq!(
        (said.status, said.err.as_str()),
        (1, "./newsfold.toml: cannot be read: it is a link that leads out of its folder\n")
    );
}

#[test]
fn a_build_says_the_same_and_leaves_the_site_as_it_was() {
    let shop = Workshop::new();
    shop.write("1.md", ISSUE.1);
    let build = ["build", "newsletters", "-o", "site"];
    assert_eq!(newsfold(shop.path(), &build).status, 0);
    let before = std::fs::read(shop.site().join("bundle.json")).unwrap();
    shop.write("newsfold.toml", "titel = \"Harbour\"\nname = 1\n");
    let said = newsfold(shop.path(), &build);
    assert_eq!(
        (said.status, said.err.as_str()),
        (
            1,
            "newsletters/newsfold.toml:1: `titel` is no key of this file\n\
             help: its keys are `name`, `home`, `language`, `description`, `picture`, `date-order`, `articles`, `keep-addresses`, `pronunciations`, `labels`, `front-matter`, `leave-out`\n\
             newsletters/newsfold.toml:2: `name` is a text, and here it is a number\n"
        )
    );
    assert_eq!(std::fs::read(shop.site().join("bundle.json")).unwrap(), before);
}
