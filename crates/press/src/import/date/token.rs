/// One word of a date line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and its count of digits.
    Number { value: u32, digits: usize },
    /// Letters, in lower case.
    Word(String),
    /// A character that is neither, spaces left out.
    Sign(char),
}

/// Takes a line apart into numbers, words and signs.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line.chars().filter(|c| !is_pointing(*c)).peekable();
    while let Some(c) = rest.next() {
        if let Some(first) = digit(c) {
            let (mut value, mut digits) = (first, 1);
            while let Some(next) = rest.peek().copied().and_then(digit) {
                value = value.saturating_mul(10).saturating_add(next);
                digits += 1;
                rest.next();
            }
            tokens.push(Token::Number { value, digits });
        } else if c.is_alphabetic() {
            let mut word: String = c.to_lowercase().collect();
            let one_by_one = is_date_character(c);
            while let Some(next) = rest.next_if(|c| {
                !one_by_one && c.is_alphabetic() && digit(*c).is_none() && !is_date_character(*c)
            }) {
                word.extend(next.to_lowercase());
            }
            tokens.push(Token::Word(word));
        } else if !c.is_whitespace() {
            tokens.push(Token::Sign(c));
        }
    }
    tokens
}

/// The value of a decimal digit: ASCII, Arabic, Persian, Devanagari, full-width.
fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

/// The signs that Chinese, Japanese and Korean put behind the numbers of a date.
fn is_date_character(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
}

/// Marks without meaning for a date: Arabic vowel signs, marks of direction.
fn is_pointing(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
