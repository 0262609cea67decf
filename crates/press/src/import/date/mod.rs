//! Dates as people write them, in three steps:
//!
//! 1. `token` takes a line apart into numbers, words and signs;
//! 2. `numeric` and `written` look for a date among them (`words`: the months in many languages);
//! 3. [`date_line`] says whether the line holds anything beside it.

mod dated;
mod in_name;
mod numeric;
mod token;
mod words;
mod written;

pub use dated::DateOrder;
pub(super) use dated::Dated;
pub(in crate::import) use in_name::{in_name, in_title, without_date};
use token::{Token, tokens};

/// The number of the month whose name a word is, in lower case.
pub(super) fn month(word: &str) -> Option<u8> {
    words::month(word)
}

/// Whether a word is the name of a month, in lower case.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// A line that holds a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateLine {
    /// The date.
    pub(super) dated: Dated,
    /// Whether the line says nothing else, so that it is markup.
    pub(super) whole: bool,
}

/// Whether a line tells which issue it is and when it came, and nothing else: numbers, months, seasons, days,
/// times and what counts issues, as in "Volume 52, Number 5, June 2026".
pub(super) fn is_dateline(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let tokens = tokens(line);
    let (mut numbers, mut words) = (0, 0);
    for token in &tokens {
        match token {
            Token::Number { .. } => numbers += 1,
            Token::Sign(_) => {}
            Token::Word(word) if says_when(word) => words += 1,
            Token::Word(word) if words::is_around(word) => {}
            Token::Word(_) => return false,
        }
    }
    numbers > 0 && words > 0
}

/// The month or the season with its year in a dateline, as it is written there: "June 2026" of "Volume 52,
/// Number 5, June 2026"; all of a dateline that has none.
pub(super) fn when(line: &str) -> Option<String> {
    if !is_dateline(line) {
        return None;
    }
    // A year may stand right behind its month: "June2026".
    let mut apart = String::with_capacity(line.len());
    for c in line.chars() {
        if c.is_ascii_digit() && apart.ends_with(char::is_alphabetic) {
            apart.push(' ');
        }
        apart.push(c);
    }
    let words: Vec<&str> = apart.split_whitespace().collect();
    let names = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        is_month(&word) || words::is_season(&word)
    };
    let is_year = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let found = words.windows(2).find_map(|pair| match pair {
        [month, year] if names(month) && is_year(year) => Some(pair.join(" ")),
        _ => None,
    });
    Some(found.unwrap_or_else(|| words.join(" ")))
}

/// Whether a word is a month's, a season's, counts issues, or says that this one is special.
fn says_when(word: &str) -> bool {
    is_month(word)
        || words::counts_issues(word)
        || words::is_season(word)
        || words::is_special(word)
}

/// Whether numbers are those of a telephone, a book, a version: the word right before them says so.
fn counts_something_else(tokens: &[Token], from: usize) -> bool {
    let before = tokens.get(..from).unwrap_or_default().iter().rev();
    let mut before = before.skip_while(|token| matches!(token, Token::Sign(_)));
    matches!(before.next(), Some(Token::Word(word)) if words::counts_other_things(word))
}

/// Longer lines are prose.
const LONGEST: usize = 200;

/// Finds the date in a line.
pub(super) fn date_line(line: &str, order: Option<DateOrder>) -> Option<DateLine> {
    if line.len() > LONGEST {
        return None;
    }
    let tokens = tokens(line);
    let found = numeric::find(&tokens, order)
        .filter(|found| !counts_something_else(&tokens, found.from))
        .or_else(|| written::find(&tokens))?;
    let around = tokens.iter().enumerate().filter(|(at, _)| !(found.from..found.to).contains(at));
    let whole = says_nothing(around.map(|(_, token)| token));
    Some(DateLine { dated: found.dated, whole })
}

/// Whether tokens around a date are only its lead, a day of the week, or the time that programs write
/// behind it. A time that people write is something that readers want to know.
fn says_nothing<'t>(around: impl Iterator<Item = &'t Token>) -> bool {
    let mut numbers = 0;
    let mut colons = 0;
    let mut is_of_a_program = false;
    for token in around {
        match token {
            Token::Word(word) if word == "t" => is_of_a_program = true,
            Token::Word(word) if !words::is_around(word) => return false,
            Token::Number { value, digits } if *value >= 60 || *digits > 2 => return false,
            Token::Number { .. } => numbers += 1,
            Token::Sign(':') => colons += 1,
            Token::Word(_) | Token::Sign(_) => {}
        }
    }
    numbers == 0 || is_of_a_program && colons > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, order: Option<DateOrder>) -> Option<(String, bool)> {
        date_line(line, order).map(|found| match found.dated {
            Dated::Day(date) => (date.to_string(), found.whole),
            Dated::Either(one, other) => (format!("{one} or {other}"), found.whole),
        })
    }

    #[test]
    fn a_date_line_holds_a_date_and_nothing_else() {
        for line in [
            "2026-04-10",
            "Published on 10.04.2026",
            "Published on 10. 4. 2026",
            "April 10, 2026",
            "Friday, April 10th, 2026",
            "10 April 2026",
            "Veröffentlicht am 10. April 2026",
            "Publié le 10 avril 2026",
            "Publicado el 10 de abril de 2026",
            "Pubblicato il 10 aprile 2026",
            "Gepubliceerd op 10 april 2026",
            "نُشر في ١٠ أبريل ٢٠٢٦",
            "פורסם ב-10 באפריל 2026",
            "公開日：2026年4月10日",
            "发布于 2026 年 4 月 10 日",
            "2026/04/10",
            "Date: 2026-04-10T08:00",
            "*Published on 10 April 2026*",
        ] {
            assert_eq!(read(line, None), Some(("2026-04-10".into(), true)), "{line}");
        }
    }

    #[test]
    fn a_line_that_says_more_still_has_its_date() {
        for line in [
            "Issue 12 | April 10, 2026",
            "#12 · 10.04.2026",
            "Harbour Brief, 10 April 2026",
            "10 Apr 2026, 10:30 am",
            "Friday, 10 April, 2026 @ 7:00 PM",
            "Fri, 10 Apr 2026 08:00:00 +0200",
        ] {
            assert_eq!(read(line, None), Some(("2026-04-10".into(), false)), "{line}");
        }
    }

    #[test]
    fn a_dateline_says_its_month() {
        for (line, wanted) in [
            ("Volume 52    Number 5   June 2026", Some("June 2026")),
            ("Vol. 12, No. 3, Spring 2026", Some("Spring 2026")),
            ("Nr. 5 / Mai2026", Some("Mai 2026")),
            ("Volume 52,  Number 5", Some("Volume 52, Number 5")),
            ("The bridge opens in June 2026", None),
        ] {
            assert_eq!(when(line).as_deref(), wanted, "{line}");
        }
    }

    #[test]
    fn a_dateline_says_which_issue_it_is_and_when_it_came() {
        for line in [
            "Volume 52    Number 5   June 2026",
            "Issue 11 May 2026",
            "Nr. 5 / Juni 2026",
            "Vol. 12, No. 3, Spring 2026",
            "May 8, 2026 7:00 PM",
            "Friday, 10 April, 2026 @ 19:30",
            "Volume 12   SPECIAL   June2026",
        ] {
            assert!(is_dateline(line), "{line}");
        }
        for line in ["The bridge opens in June 2026", "June", "12", "Ten ferries, 2026"] {
            assert!(!is_dateline(line), "{line}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_so_read_unless_the_order_is_known() {
        let both = Some(("2026-10-04 or 2026-04-10".into(), true));
        assert_eq!(read("4/10/2026", None), both);
        assert_eq!(read("4-10-2026", None), both);
        assert_eq!(read("4/10/2026", Some(DateOrder::Mdy)), Some(("2026-04-10".into(), true)));
        assert_eq!(read("4/10/2026", Some(DateOrder::Dmy)), Some(("2026-10-04".into(), true)));
        assert_eq!(read("26/04/10", Some(DateOrder::Ymd)), Some(("2026-04-10".into(), true)));
        assert_eq!(read("4/13/2026", None), Some(("2026-04-13".into(), true)));
        assert_eq!(read("13/4/2026", None), Some(("2026-04-13".into(), true)));
        assert_eq!(read("4/4/2026", None), Some(("2026-04-04".into(), true)));
        assert_eq!(read("10.04.26", None), Some(("2026-04-10".into(), true)));
    }

    #[test]
    fn two_texts_agree_on_the_day_that_both_can_mean() {
        let dated = |line: &str| date_line(line, None).expect(line).dated;
        let (tenth, fourth) = (dated("2026-04-10"), dated("2026-10-04"));
        let either = dated("4/10/2026");
        assert_eq!(tenth.agreed(tenth), Some(tenth));
        assert_eq!(tenth.agreed(fourth), None);
        assert_eq!(either.agreed(tenth), Some(tenth));
        assert_eq!(fourth.agreed(either), Some(fourth));
        assert_eq!(either.agreed(dated("10/4/2026")), Some(either));
        assert_eq!(either.agreed(dated("5/10/2026")), None);
    }

    #[test]
    fn a_line_without_a_day_has_no_date() {
        for line in [
            "",
            "April 2026",
            "Volume 52    Number 5   June 2026",
            "Vol. 3, No. 5, June 2026",
            "Ausgabe 5 Juni 2026",
            "#5 June 2026",
            "Volume 52    Number 4.5   April2026",
            "31.02.2026",
            "Phone: 04.10.2026",
            "Tel. 04-10-2026",
            "ISBN 2026-04-10",
            "Version 10.4.2026",
            "May we 2026",
            "v1.2.3",
            "10:30",
            "1.10.100000",
            "99999999999999999999",
        ] {
            assert_eq!(read(line, None), None, "{line}");
        }
    }
}
