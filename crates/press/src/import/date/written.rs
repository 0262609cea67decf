use super::dated::{Dated, Found, day};
use super::token::Token;
use super::words;

/// Finds a date with a month's name: `April 10, 2026`, `10. April 2026`, `10 de abril de 2026`.
pub(super) fn find(tokens: &[Token]) -> Option<Found> {
    (0..tokens.len()).find_map(|at| {
        let (month, width) = month_at(tokens, at)?;
        let before = at.checked_sub(1).and_then(|last| number_before(tokens, last));
        let after = number_after(tokens, at + width);
        let second = after.and_then(|(_, next)| number_after(tokens, next + 1));
        match (before, after, second) {
            // 10 April 2026
            (Some((date, from)), Some((year, to)), _) if year > 31 => {
                found(year, month, date, from, to)
            }
            // April 10, 2026
            (_, Some((date, _)), Some((year, to))) if date <= 31 && year > 31 => {
                found(year, month, date, at, to)
            }
            // 2026 April 10
            (Some((year, from)), Some((date, to)), _) if year > 31 => {
                found(year, month, date, from, to)
            }
            _ => None,
        }
    })
}

fn found(year: u32, month: u8, date: u32, from: usize, to: usize) -> Option<Found> {
    (1000..=9999).contains(&year).then_some(())?;
    Some(Found { dated: Dated::Day(day(year, u32::from(month), date)?), from, to: to + 1 })
}

/// The month that is named here, and in how many words.
fn month_at(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let Token::Word(name) = tokens.get(at)? else { return None };
    let two = match tokens.get(at + 1) {
        Some(Token::Word(next)) => words::month(&format!("{name} {next}")).map(|month| (month, 2)),
        _ => None,
    };
    two.or_else(|| words::month(name).map(|month| (month, 1)))
}

/// The number before a place, over the signs and small words of a date.
fn number_before(tokens: &[Token], mut at: usize) -> Option<(u32, usize)> {
    for _ in 0..3 {
        match tokens.get(at)? {
            Token::Number { .. } if is_of_an_issue(tokens, at) => return None,
            Token::Number { value, .. } => return Some((*value, at)),
            between if is_between(between) => at = at.checked_sub(1)?,
            _ => return None,
        }
    }
    None
}

/// Whether a number counts issues: "Number 5", "No. 5", "#5".
fn is_of_an_issue(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    // "Number 4.5" has a part behind its point.
    if let (Some(Token::Sign('.')), Some(Token::Number { .. })) = (before(1), before(2)) {
        return is_of_an_issue(tokens, at - 2);
    }
    let word = match before(1) {
        Some(Token::Sign('#' | '№')) => return true,
        Some(Token::Sign('.' | '°' | 'º' | ':')) => before(2),
        other => other,
    };
    matches!(word, Some(Token::Word(word)) if words::counts_issues(word))
}

/// The number after a place, over the signs and small words of a date.
fn number_after(tokens: &[Token], from: usize) -> Option<(u32, usize)> {
    for at in from..from + 3 {
        match tokens.get(at)? {
            Token::Number { value, .. } => return Some((*value, at)),
            between if is_between(between) => {}
            _ => return None,
        }
    }
    None
}

fn is_between(token: &Token) -> bool {
    match token {
        Token::Sign(sign) => matches!(sign, '.' | ',' | '-' | '،' | 'º' | '°' | '/'),
        Token::Word(word) => {
            matches!(
                word.as_str(),
                "st" | "nd" | "rd" | "th" | "er" | "of" | "de" | "del" | "º" | "ª" | "ב" | "من"
            )
        }
        Token::Number { .. } => false,
    }
}
