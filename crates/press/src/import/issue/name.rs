use crate::import::date::is_month;

/// The fewest issues whose titles tell the newsletter's name.
const FEWEST: usize = 2;

/// The name of a newsletter, where nobody says it: the words that nearly all titles of its issues begin
/// with, as "Harbour Brief" in "Harbour Brief 12" and "Harbour Brief 13".
pub(super) fn of_titles<'t>(titles: impl Iterator<Item = &'t str>) -> Option<String> {
    let titles: Vec<Vec<&str>> = titles.map(|title| title.split_whitespace().collect()).collect();
    if titles.len() < FEWEST {
        return None;
    }
    // A few issues may be called otherwise: one in the middle is as most are.
    let mut sorted: Vec<&Vec<&str>> = titles.iter().collect();
    sorted.sort();
    let model = sorted.get(sorted.len() / 2)?;
    let enough = titles.len() - titles.len() / 10;
    let mut common = 0;
    while common < model.len() {
        let head = model.get(..=common)?;
        let like = titles.iter().filter(|words| words.starts_with(head)).count();
        if like < enough {
            break;
        }
        common += 1;
    }
    let words = model.get(..common)?;
    let end = words.iter().rposition(|word| !counts(word)).map_or(0, |at| at + 1);
    let name = words.get(..end)?.join(" ");
    let name =
        name.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '!' | '?'));
    let says_something = name.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    says_something.then(|| name.to_owned())
}

/// Whether a word only counts issues, names a month, or joins: "Issue", "No.", "#", "–".
fn counts(word: &str) -> bool {
    let bare: String =
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let is_counting = matches!(
        bare.as_str(),
        "" | "issue"
            | "no"
            | "nr"
            | "number"
            | "vol"
            | "volume"
            | "edition"
            | "ausgabe"
            | "nummer"
            | "numéro"
            | "for"
            | "the"
            | "of"
            | "of "
            | "from"
            | "week"
            | "ending"
            | "vom"
            | "du"
            | "de"
            | "le"
            | "numero"
            | "numer"
            | "wydanie"
    );
    is_counting || is_month(&bare) || bare.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_titles_begin_with() {
        for (titles, wanted) in [
            (&["Harbour Brief 12", "Harbour Brief 11"][..], Some("Harbour Brief")),
            (
                &["Data Is Plural — 2022.08.24 edition", "Data Is Plural — 2022.08.31 edition"],
                Some("Data Is Plural"),
            ),
            (&["The Eel, No. 3", "The Eel, No. 4"], Some("The Eel")),
            (&["Week Ending May 2, 2021", "Week Ending May 9, 2021"], None),
            (&["Issue 12", "Issue 13"], None),
            (&["The bridge opens", "The bread is back"], None),
            (&["Harbour Brief 12"], None),
        ] {
            assert_eq!(of_titles(titles.iter().copied()).as_deref(), wanted, "{titles:?}");
        }
    }

    #[test]
    fn one_title_in_ten_may_be_another() {
        let many: Vec<String> = (1..=18).map(|number| format!("The Eel #{number}")).collect();
        let others = ["A summer special", "We move"];
        let titles = many.iter().map(String::as_str).chain(others);
        assert_eq!(of_titles(titles).as_deref(), Some("The Eel"));
    }
}
