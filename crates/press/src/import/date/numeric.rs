use newsfold_bundle::Date;

use super::dated::{DateOrder, Dated, Found, day};
use super::token::Token;

/// A number of a date.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

/// Finds a date in numbers: `2026-04-10`, `10.04.2026`, `4/10/2026`, `2026年4月10日`.
pub(super) fn find(tokens: &[Token], order: Option<DateOrder>) -> Option<Found> {
    (0..tokens.len()).find_map(|from| {
        let window = tokens.get(from..)?;
        if let [first, Token::Sign(one), second, Token::Sign(other), third, ..] = window
            && one == other
            && matches!(one, '.' | '/' | '-' | '‐' | '–')
        {
            let continues = matches!(window.get(5), Some(Token::Sign(sign)) if sign == one)
                && matches!(window.get(6), Some(Token::Number { .. }));
            let before = from.checked_sub(1).and_then(|at| tokens.get(at));
            if continues || matches!(before, Some(Token::Sign(sign)) if sign == one) && from > 1 {
                return None;
            }
            let dated = read([number(first)?, number(second)?, number(third)?], *one, order)?;
            return Some(Found { dated, from, to: from + 5 });
        }
        if let [year, Token::Word(y), month, Token::Word(m), date, Token::Word(d), ..] = window
            && matches!(
                (y.as_str(), m.as_str(), d.as_str()),
                ("年", "月", "日") | ("년", "월", "일")
            )
        {
            let found = day(number(year)?.value, number(month)?.value, number(date)?.value)?;
            return Some(Found { dated: Dated::Day(found), from, to: from + 6 });
        }
        None
    })
}

/// Reads three numbers with one sign between them.
fn read([a, b, c]: [Number; 3], sign: char, order: Option<DateOrder>) -> Option<Dated> {
    if a.digits == 4 {
        return day(a.value, b.value, c.value).map(Dated::Day);
    }
    if a.digits > 2 || b.digits > 2 || !(c.digits == 4 || c.digits == 2) {
        return None;
    }
    let year_first = || day(2000 + a.value, b.value, c.value);
    if order == Some(DateOrder::Ymd) && c.digits == 2 {
        return year_first().map(Dated::Day);
    }
    let year = if c.digits == 4 { c.value } else { 2000 + c.value };
    let day_first = day(year, b.value, a.value);
    let month_first = day(year, a.value, b.value);
    let preferred = match (sign, order) {
        (_, Some(DateOrder::Mdy)) if sign != '.' => month_first.or(day_first),
        (_, Some(DateOrder::Dmy)) | ('.', _) => day_first.or(month_first),
        _ => return either(day_first, month_first),
    };
    preferred.map(Dated::Day)
}

fn either(one: Option<Date>, other: Option<Date>) -> Option<Dated> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Some(Dated::Either(one, other)),
        (Some(date), _) | (None, Some(date)) => Some(Dated::Day(date)),
        (None, None) => None,
    }
}

fn number(token: &Token) -> Option<Number> {
    match token {
        Token::Number { value, digits, .. } => Some(Number { value: *value, digits: *digits }),
        _ => None,
    }
}
