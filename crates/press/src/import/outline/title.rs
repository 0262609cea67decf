use newsfold_bundle::plain_text;

use crate::import::date::date_line;
use crate::import::flow::{Found, FoundKind};

/// The heading that is the issue's title, if one is: the only one of the first level, before all
/// others, unless the front matter has the title and nothing else would be an article; of several, the
/// first where it says what the front matter says, or names an issue.
pub(super) fn title(found: &[Found], front: Option<&str>) -> Option<usize> {
    let heads = || {
        found.iter().enumerate().filter_map(|(at, found)| match &found.kind {
            FoundKind::Heading(level, words) => Some((at, *level, words)),
            FoundKind::Block(_) => None,
        })
    };
    let (at, level, words) = heads().next()?;
    let has_others = heads().nth(1).is_some();
    let said = plain_text(words);
    if level != 1 {
        // Of another level it is where it says so, and stands right above what is not above it.
        let above = heads().all(|(_, other, _)| other >= level);
        let right_above =
            matches!(found.get(at + 1), Some(next) if matches!(next.kind, FoundKind::Heading(..)));
        let names = above && right_above && front.is_none() && names_an_issue(&said);
        return (at == 0 && has_others && names).then_some(at);
    }
    let tops = heads().filter(|(_, level, _)| *level == 1).count();
    let is_only = tops == 1 && (has_others || front.is_none());
    let is_the_front_matters = front.is_some_and(|front| is_same(front, &said));
    let names_one_of_many = tops > 1 && front.is_none() && begins_an_issue(found, at, &said);
    (is_only || is_the_front_matters || names_one_of_many).then_some(at)
}

/// Whether two titles say the same, whatever signs stand around their words.
fn is_same(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    letters(one) == letters(other)
}

/// Whether the first of several headings of the first level is the issue's: it names an issue, stands
/// right above the next one, or greets.
fn begins_an_issue(found: &[Found], at: usize, said: &str) -> bool {
    let next = found.get(at + 1);
    let right_above = next.is_some_and(|next| matches!(next.kind, FoundKind::Heading(1, _)));
    names_an_issue(said) || right_above || next.is_some_and(greets)
}

/// Whether a title is one of a newsletter's many: it has a date or a number at its end, or says that
/// it is an issue.
pub(super) fn names_an_issue(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words = lower.split_whitespace().rev();
    let number = words.next().unwrap_or_default().trim_start_matches(['#', '№']);
    // "Begins in 2027" has a year, and no number.
    let part = words.next().is_some_and(|word| matches!(word, "in" | "by" | "of" | "since" | "to"));
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = digits && number.len() <= 4 && !part;
    let says_so =
        lower.split(|c: char| !c.is_alphanumeric()).any(|word| ISSUE_WORDS.contains(&word));
    let chinese = lower.contains('第') && lower.contains('期') || lower.contains("周刊");
    numbered || says_so || chinese || date_line(title, None).is_some()
}

/// Words that only the title of an issue holds, or of a newsletter.
#[rustfmt::skip]
const ISSUE_WORDS: &[&str] = &[
    "newsletter", "weekly", "issue", "edition", "bulletin", "digest", "roundup", "brief", "gazette",
    "rundbrief", "ausgabe", "wochenrückblick", "nouvelles", "hebdomadaire", "hebdomadaires", "boletín",
    "boletim", "bollettino", "nieuwsbrief", "nyhetsbrev", "biuletyn", "рассылка", "выпуск",
];

/// Whether a paragraph greets its readers.
fn greets(found: &Found) -> bool {
    let FoundKind::Block(newsfold_bundle::Block::Paragraph(paragraph)) = &found.kind else {
        return false;
    };
    let text = plain_text(&paragraph.children).to_lowercase();
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|first| GREETINGS.contains(&first))
}

#[rustfmt::skip]
const GREETINGS: &[&str] = &[
    "hi", "hello", "dear", "hey", "welcome", "greetings", "hallo", "liebe", "lieber", "willkommen",
    "bonjour", "chers", "chères", "bienvenue", "hola", "bienvenidos", "querido", "queridos", "ciao",
    "cari", "olá", "beste", "welkom", "hej", "witaj", "witajcie", "cześć", "привет", "здравствуйте",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_of_an_issue_has_a_number_a_date_or_says_so() {
        for title in [
            "Harbour Brief 12",
            "Harbour #7",
            "Week Ending May 2, 2021",
            "The Weekly Eel",
            "科技爱好者周刊（第 307 期）：不要看重",
        ] {
            assert!(names_an_issue(title), "{title}");
        }
        for title in ["The bridge opens", "The 10× developer", "5 ways to bake", "Ferries"] {
            assert!(!names_an_issue(title), "{title}");
        }
    }
}
