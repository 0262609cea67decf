/// A piece of a style sheet, with the line it ends on.
pub enum Piece {
    /// What stands before a block: a selector, or an at-rule.
    Opening(String, usize),
    /// A declaration, or an at-rule without a block.
    Statement(String, usize),
    /// The end of a block.
    Closing,
}

/// Cuts a style sheet at its braces and semicolons, without its comments.
pub fn pieces(css: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut line = 1;
    let mut quote = None;
    let mut characters = css.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\n' {
            line += 1;
        }
        match (quote, character) {
            (Some(open), _) => {
                text.push(character);
                if character == open {
                    quote = None;
                }
            }
            (None, '"' | '\'') => {
                text.push(character);
                quote = Some(character);
            }
            (None, '/') if characters.peek() == Some(&'*') => {
                let mut before = ' ';
                for inside in characters.by_ref() {
                    if inside == '\n' {
                        line += 1;
                    }
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
            }
            (None, '{' | '}' | ';') => {
                let piece = std::mem::take(&mut text).trim().to_owned();
                match character {
                    '{' => pieces.push(Piece::Opening(piece, line)),
                    _ if !piece.is_empty() => pieces.push(Piece::Statement(piece, line)),
                    _ => {}
                }
                if character == '}' {
                    pieces.push(Piece::Closing);
                }
            }
            (None, _) => text.push(character),
        }
    }
    pieces
}
