use newsfold_bundle::{Issue, Words};

/// As many bytes as are looked through from the beginning of an issue.
const ENOUGH: usize = 20_000;

/// The most words of a name.
const LONGEST: usize = 6;

/// What an issue calls the newsletter that it is of: in its greeting ("Welcome to issue 12 of Harbour Brief"),
/// or in what services write into every issue ("Harbour Brief is a reader-supported publication").
pub(in crate::import) fn in_text(issue: &Issue) -> Option<String> {
    let mut text = String::new();
    Words::each_run(issue, &mut |run| match run {
        Some(run) if text.len() < ENOUGH => text.push_str(run),
        _ if text.len() < ENOUGH => text.push('\n'),
        _ => {}
    });
    text.split(['\n', '.', '!', '?', '。', '！']).find_map(of_sentence)
}

fn of_sentence(sentence: &str) -> Option<String> {
    let sentence = sentence.trim();
    if let Some(before) = AFTER.iter().find_map(|words| sentence.split_once(words)).map(|(b, _)| b)
    {
        return name(before);
    }
    let lower = sentence.to_lowercase();
    // Lower case can be of another length: such a sentence is passed over.
    if lower.len() != sentence.len() {
        return None;
    }
    let behind = |lead: &str| lower.find(lead).and_then(|at| sentence.get(at + lead.len()..));
    let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    if begins(READING) {
        return READING.iter().find_map(|lead| behind(lead)).and_then(name);
    }
    if begins(GREETINGS) {
        let of = OF.iter().find_map(|lead| behind(lead));
        return of.and_then(name);
    }
    None
}

/// The name that a text begins with: up to a sign, not too long, and written as names are.
fn name(text: &str) -> Option<String> {
    let end = text.find([',', ';', ':', '—', '–', '(', '“', '"']).unwrap_or(text.len());
    let name = text.get(..end)?.trim().trim_start_matches("the ");
    let words: Vec<&str> = name.split_whitespace().collect();
    let upright = words.first()?.starts_with(char::is_uppercase);
    let told = ["this", "our", "my", "today", "i", "we"];
    let tells = words.first().is_some_and(|word| told.contains(&word.to_lowercase().as_str()));
    (upright && !tells && words.len() <= LONGEST && name.chars().count() >= 3)
        .then(|| words.join(" "))
}

/// What stands behind a name in what services write.
const AFTER: &[&str] = &[" is a reader-supported publication", " is a free newsletter"];

/// What stands before a name in what services write.
const READING: &[&str] = &[
    "thanks for reading ",
    "thank you for reading ",
    "you're reading ",
    "you’re reading ",
    "you are reading ",
];

/// How a greeting begins.
const GREETINGS: &[&str] =
    &["welcome", "this is", "willkommen", "bienvenue", "bienvenid", "benvenut", "witaj", "welkom"];

/// What stands before a name in a greeting.
#[rustfmt::skip]
const OF: &[&str] = &[
    "issue of ", "edition of ", "newsletter of ", "instalment of ", "installment of ", "episode of ", "ausgabe von ",
    "numéro de ", "edición de ", "edizione di ", "wydaniu ", "editie van ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_says_what_it_is_an_issue_of() {
        for (sentence, name) in [
            ("Welcome to another issue of Harbour Brief", Some("Harbour Brief")),
            ("Welcome to the first email newsletter of the Eel Society", Some("Eel Society")),
            ("Harbour Brief is a reader-supported publication", Some("Harbour Brief")),
            ("Thanks for reading The Eel, and see you", Some("The Eel")),
            ("Thanks for reading this far", None),
            ("They discussed another issue of Harbour Brief", None),
            ("Welcome to our pier", None),
        ] {
            assert_eq!(of_sentence(sentence).as_deref(), name, "{sentence}");
        }
    }
}
