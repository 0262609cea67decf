/// The most characters a title has.
const LONGEST_TITLE: usize = 180;
/// The most characters the title of a section has.
const LONGEST_SECTION: usize = 60;

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '“']);
    text.ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '؟', '۔', '।'])
}

/// Whether a text could be a title: not long, and it does not end as prose does.
pub(super) fn is_title_like(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|c| {
        c.is_alphanumeric()
            || c as u32 > 0x2190
            || matches!(
                c,
                '"' | '“' | '«' | '„' | '‘' | '\'' | '(' | '[' | '#' | '$' | '€' | '£' | '¿' | '¡'
            )
    });
    let ends = text
        .trim_end_matches(['"', '”', '»'])
        .ends_with(['.', ':', ',', ';', '。', '،', '：', '؛', '…']);
    // Words in three columns are a table's.
    let columns = text.split('\t').filter(|column| !column.trim().is_empty()).count();
    begins
        && !ends
        && columns < 3
        && text.chars().any(char::is_alphanumeric)
        && (text.len() <= LONGEST_TITLE || text.chars().nth(LONGEST_TITLE).is_none())
}

/// Whether a text is written in capitals, in a script that has them.
pub(super) fn is_capitals(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).take(2).count();
    // "73, K1ABC" is how somebody signs.
    let signs = text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(',');
    capitals == 2
        && !signs
        && !text.chars().any(char::is_lowercase)
        && !text.ends_with(['.', ':', ',', ';'])
        && text.chars().count() <= LONGEST_SECTION
}

/// Whether a text is how somebody signs: "Cheers, Anna", "73, K1ABC", "— Anna".
pub(super) fn signs_off(text: &str) -> bool {
    if text.chars().count() > LONGEST_SECTION {
        return false;
    }
    let lower = text.to_lowercase();
    let closes = |rest: &str| rest.is_empty() || rest.starts_with([',', '!', '.']);
    let greets = FAREWELLS.iter().any(|words| lower.strip_prefix(words).is_some_and(closes));
    // Radio amateurs send their regards in numbers.
    let numbers = ["73", "88"].iter().any(|number| {
        lower.strip_prefix(number).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty()
                || rest.starts_with([',', '!', '-', '–', '—'])
                || rest.starts_with("de ")
        })
    });
    greets || numbers || lower == "end of newsletter" || lower == "the end"
}

/// How people say goodbye, in lower case.
#[rustfmt::skip]
const FAREWELLS: &[&str] = &[
    "cheers", "regards", "best", "best regards", "best wishes", "kind regards", "warm regards", "warmly", "yours", "yours truly",
    "yours sincerely", "sincerely", "love", "thanks", "many thanks", "thank you", "until next week", "until next time", "see you",
    "see you next week", "take care", "happy reading", "viele grüße", "liebe grüße", "herzliche grüße", "beste grüße", "bis bald",
    "bis nächste woche", "amitiés", "cordialement", "bien à vous", "à bientôt", "à la semaine prochaine", "saludos", "un saludo",
    "un abrazo", "hasta pronto", "cordialmente", "saluti", "un caro saluto", "a presto", "abraços", "até breve", "groeten",
    "groetjes", "hartelijke groet", "pozdrawiam", "do zobaczenia", "hälsningar", "vänliga hälsningar", "hilsen", "с уважением",
];

/// Whether a text begins as a title does where nothing else says it is one: not in lower case.
pub(super) fn begins_upright(text: &str) -> bool {
    !text.starts_with(char::is_lowercase)
        && text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '«'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_sentences_are_told_apart_by_their_ends() {
        assert!(
            is_title_like("The eels are back")
                && is_title_like("Who pays?")
                && is_title_like("سفن هادئة")
        );
        for text in ["They are back.", "By the numbers:", "— Anna", "", "Hi all,"] {
            assert!(!is_title_like(text), "{text}");
        }
        assert!(ends_sentence("“No.”") && !ends_sentence("no"));
    }

    #[test]
    fn people_sign_in_their_own_ways() {
        for text in [
            "73, K1ABC",
            "73 de DL1ABC",
            "73 — Dave",
            "Cheers, Anna",
            "Best regards",
            "Viele Grüße, Anna",
        ] {
            assert!(signs_off(text), "{text}");
        }
        for text in ["73 ferries sail", "Best boats of May", "Love letters", "Thanks to the crew"] {
            assert!(!signs_off(text), "{text}");
        }
    }

    #[test]
    fn capitals_are_those_of_any_script_that_has_them() {
        assert!(is_capitals("AI & AGENTS") && is_capitals("ÉNERGIE") && is_capitals("НАУКА"));
        assert!(
            !is_capitals("Transport")
                && !is_capitals("أدوات")
                && !is_capitals("2026")
                && !is_capitals("STOP.")
                && !is_capitals("73, K1ABC")
        );
    }
}
