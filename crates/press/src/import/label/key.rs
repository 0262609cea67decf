/// A label as it is compared: letters and digits in lower case, words apart by one space.
pub(super) fn key(label: &str) -> String {
    let mut key = String::with_capacity(label.len());
    for c in label.chars() {
        match c {
            c if is_silent(c) => {}
            c if c.is_alphanumeric() => key.extend(c.to_lowercase()),
            _ if !key.is_empty() && !key.ends_with(' ') => key.push(' '),
            _ => {}
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// Signs that do not part words and do not tell one label from another: apostrophes, the semicolon of
/// "TL;DR", Arabic vowel signs and the letter stretcher, Hebrew points.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | ';' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{591}'..='\u{5c7}')
}
