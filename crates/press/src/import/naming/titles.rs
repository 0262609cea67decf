use crate::import::date::is_month;

/// The fewest issues whose titles tell the newsletter's name.
const FEWEST: usize = 2;

/// The fewest words of a name that a few issues more than half begin with.
const SEVERAL: usize = 2;

/// The words that the titles of issues begin with, as "Harbour Brief" in "Harbour Brief 12" and "Harbour
/// Brief 13": several where more than half of the titles have them, one where nearly all do.
pub(super) fn of_titles<'t>(titles: impl Iterator<Item = &'t str>) -> Option<String> {
    let titles: Vec<Title> = titles.map(Title::of).collect();
    if titles.len() < FEWEST {
        return None;
    }
    // A few issues may be called otherwise: one in the middle is as most are.
    let mut sorted: Vec<&Title> = titles.iter().collect();
    sorted.sort();
    let model = sorted.get(sorted.len() / 2)?;
    let nearly_all = titles.len() - titles.len() / 10;
    let most = titles.len() * 3 / 5 + 1;
    let several = |enough| model.name(&titles, enough).filter(|(_, words)| *words >= SEVERAL);
    let found = several(nearly_all).or_else(|| several(nearly_all.min(most)));
    found.or_else(|| model.name(&titles, nearly_all)).map(|(name, _)| name)
}

/// A title and its words, each with where it ends; a character of Chinese or Japanese is a word, and so is
/// a bracket.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Title<'t> {
    words: Vec<&'t str>,
    ends: Vec<usize>,
    text: &'t str,
}

impl<'t> Title<'t> {
    fn of(text: &'t str) -> Self {
        let mut title = Self { words: Vec::new(), ends: Vec::new(), text };
        let mut from = 0;
        for (at, c) in text.char_indices() {
            let alone = stands_alone(c);
            if alone || c.is_whitespace() {
                title.word(from, at);
                from = at + c.len_utf8();
            }
            if alone {
                title.word(at, from);
            }
        }
        title.word(from, text.len());
        title
    }

    fn word(&mut self, from: usize, to: usize) {
        if let Some(word) = self.text.get(from..to).filter(|word| !word.is_empty()) {
            self.words.push(word);
            self.ends.push(to);
        }
    }

    /// The name that at least `enough` of some titles begin with as this one does, and how many words it has.
    fn name(&self, titles: &[Title], enough: usize) -> Option<(String, usize)> {
        let begins = |count: usize| {
            let head = self.words.get(..count)?;
            let like = titles.iter().filter(|title| title.words.starts_with(head)).count();
            (like >= enough).then_some(count)
        };
        let common = (1..=self.words.len()).map_while(begins).last()?;
        let words = self.words.get(..common)?;
        // What opens a bracket, or begins to count, belongs to the number behind it.
        let opened =
            words.iter().position(|word| is_opening(word) || *word == "第").unwrap_or(common);
        let words = words.get(..opened)?;
        let end = words.iter().rposition(|word| !counts(word)).map_or(0, |at| at + 1);
        let until = self.ends.get(end.checked_sub(1)?)?;
        let begins_well = |c: char| c.is_alphanumeric() || is_opening(c.encode_utf8(&mut [0; 4]));
        let name = self.text.get(..*until)?.trim_start_matches(|c: char| !begins_well(c));
        let name =
            name.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '!' | '?'));
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let is_general = end == 1 && is_general(name);
        (letters >= 3 && !is_general).then(|| (name.to_owned(), end))
    }
}

fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
        || is_opening(c.encode_utf8(&mut [0; 4]))
}

fn is_opening(word: &str) -> bool {
    matches!(word, "(" | "[" | "（" | "【" | "［" | "「" | "『" | "《" | "〈")
}

/// Whether one word by itself names no newsletter, but what newsletters are.
fn is_general(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(
        word.as_str(),
        "news"
            | "newsletter"
            | "nouvelles"
            | "nachrichten"
            | "weekly"
            | "digest"
            | "update"
            | "updates"
            | "bulletin"
            | "rundbrief"
            | "noticias"
            | "notizie"
            | "boletín"
            | "nieuws"
            | "nyheter"
            | "wiadomości"
            | "новости"
            | "special"
            | "monthly"
            | "daily"
            | "today"
            | "how"
            | "what"
            | "why"
            | "introduction"
    )
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
            (&["Eel (May 2026)", "Eel (June 2026)"], Some("Eel")),
            (&["河口周刊（第 12 期）：船", "河口周刊（第 13 期）：桥"], Some("河口周刊")),
            (&["河口周刊第12期", "河口周刊第13期"], Some("河口周刊")),
            (&["Nouvelles du port - 3 mai", "Nouvelles de la mer", "Nouvelles de mai"], None),
            (&["River Post - 3 May", "River Post - 4 May", "A new bridge"], Some("River Post")),
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
