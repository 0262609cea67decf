//! What strangers would have the command say.

use crate::support::command::newsfold;
use crate::support::site::Workshop;

#[test]
fn no_message_tells_a_terminal_what_to_do() {
    let workshop = Workshop::new();
    let name = "a\n::error::forged\u{1b}[2J\u{202e}.md";
    workshop.write(
        name,
        "## A\u{1b}]0;PWNED\u{7}\n\n[x](none\u{1b}[31m.png)\n\n<!-- note \u{1b}[2J -->\n",
    );
    workshop.write("b\u{1b}[2J.md", "---\n\"k\u{1b}[2J\": 1\n: [\n---\n");
    let bundle = "{ \"version\": 1, \"publication\": { \"title\": \"A\\u001b[2J\" }, \"x\\n::error::forged\": 1, \"issues\": [{ \"id\": \"\\u202e\\n::error::forged\" }] }";
    workshop.write("c.json", bundle);
    workshop.write("d.md", "---\npublication: \"D\\n::error::forged\"\n---\n## D\n\nTLDR: x\n");
    workshop.write("e/e.md", "## E\n\nTLDR: x\n");
    let forged = r#""x\n::error::forged\u001b[2J""#;
    for (at, says) in [
        format!("name = {forged}"),
        format!("{forged} = 1"),
        format!("language = {forged}"),
        format!("articles = {forged}"),
        format!("labels = {{ {forged} = {forged} }}"),
        format!("labels = {{ tldr = {forged}, summary = {forged} }}"),
    ]
    .iter()
    .enumerate()
    {
        workshop.write(&format!("../habits-{at}.toml"), says);
    }
    let habits: Vec<String> = (0..6).map(|at| format!("habits-{at}.toml")).collect();
    let habits =
        habits.iter().map(|file| vec!["import", "newsletters/e", "-o", "b.json", "--habits", file]);
    let forged = format!("--{name}");
    let others = [
        &["build", "newsletters", "-o", "site"][..],
        &["import", "newsletters", "-o", "b.json", "--report", "full"],
        &["import", "newsletters/d.md", "-o", "b.json"],
        // What a shell puts in place of `*`.
        &["check", &forged],
        &["import", "newsletters", "--report", name],
        &["embed", name],
        &["check", &format!("newsletters/{name}/none.json")],
        &["check", "newsletters/c.json"],
        &["build", "newsletters/c.json", "-o", "other"],
        &["import", &format!("newsletters/{name}.none")],
    ];
    for arguments in others.iter().map(|arguments| arguments.to_vec()).chain(habits) {
        let said = newsfold(workshop.path(), &arguments);
        for said in [&said.out, &said.err] {
            let line = said.lines().find(|line| line.starts_with("::error"));
            assert_eq!(line, None, "{arguments:?}: {said}");
            let commands =
                said.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
            assert_eq!(commands, None, "{arguments:?}: {said:?}");
        }
    }
}
