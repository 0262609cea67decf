use super::breach::Breach;
use super::css_pieces::{Piece, pieces};
use super::source::SourceFile;

/// Selectors have no ids, and `!important` is for `[hidden]`, print, and `:host`, which a page reaches.
pub fn no_ids_and_no_force(files: &[SourceFile]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in style_sheets(files) {
        let mut open: Vec<String> = Vec::new();
        for piece in pieces(&file.text) {
            let mut broken = |line, rule| {
                breaches.push(Breach { path: file.path.clone(), line, rule });
            };
            match piece {
                Piece::Opening(prelude, line) => {
                    if !prelude.starts_with('@') && prelude.contains('#') {
                        broken(line, "a selector has no ids");
                    }
                    open.push(prelude);
                }
                Piece::Statement(text, line) => {
                    let may = |prelude: &String| {
                        prelude.contains("[hidden")
                            || prelude.starts_with("@media print")
                            || prelude.starts_with(":host")
                    };
                    if text.contains("!important") && !open.iter().any(may) {
                        broken(line, "`!important` is for [hidden], print and :host alone");
                    }
                }
                Piece::Closing => drop(open.pop()),
            }
        }
    }
    breaches
}

/// Sizes of text are never in pixels, so that the reader's and the host's own settings reach them.
pub fn sizes_follow_the_reader(files: &[SourceFile]) -> Vec<Breach> {
    const PROPERTIES: [&str; 5] =
        ["font", "font-size", "line-height", "letter-spacing", "word-spacing"];
    let mut breaches = Vec::new();
    for file in style_sheets(files) {
        for piece in pieces(&file.text) {
            let Piece::Statement(text, line) = piece else { continue };
            let Some((property, value)) = text.split_once(':') else { continue };
            if PROPERTIES.contains(&property.trim()) && has_pixels(value) {
                let rule = "the size of text is not in pixels";
                breaches.push(Breach { path: file.path.clone(), line, rule });
            }
        }
    }
    breaches
}

/// Directions follow the text, so that right-to-left needs no rules of its own.
pub fn directions_are_logical(files: &[SourceFile]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in style_sheets(files) {
        for piece in pieces(&file.text) {
            let Piece::Statement(text, line) = piece else { continue };
            let Some((property, value)) = text.split_once(':') else { continue };
            let sided = |text: &str| text.split('-').any(|word| word == "left" || word == "right");
            let aligned =
                ["text-align", "float", "clear"].contains(&property) && sided(value.trim());
            if sided(property) || aligned {
                let rule = "start and end, not left and right";
                breaches.push(Breach { path: file.path.clone(), line, rule });
            }
        }
    }
    breaches
}

/// The style sheets of the widget and its page; a sample's belong to its author.
fn style_sheets(files: &[SourceFile]) -> impl Iterator<Item = &SourceFile> {
    files.iter().filter(|file| file.is_in("styles") && file.has_extension("css"))
}

fn has_pixels(value: &str) -> bool {
    value.match_indices("px").any(|(at, _)| {
        value.get(..at).and_then(|before| before.chars().last()).is_some_and(|c| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(css: &str) -> [SourceFile; 1] {
        [SourceFile::example("styles/views/card.css", css)]
    }

    #[test]
    fn an_id_is_found_and_a_colour_is_none() {
        let css = sheet("/* #a { } */\na { color: #fff; }\n:host(.b) #a, p { margin: 0 }");
        let found = no_ids_and_no_force(&css);
        assert_eq!(found.iter().map(|breach| breach.line).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn force_is_found_but_in_hidden_and_in_print() {
        let css = sheet(
            "[hidden] { display: none !important; }\n\
             @media print { p { color: black !important } }\n\
             p { color: red !important }",
        );
        let found = no_ids_and_no_force(&css);
        assert_eq!(found.iter().map(|breach| breach.line).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn text_measured_in_pixels_is_found() {
        let css = sheet("p { font-size: 1rem; border: 1px solid }\nq { line-height: 20px }");
        let found = sizes_follow_the_reader(&css);
        assert_eq!(found.iter().map(|breach| breach.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn left_and_right_are_found() {
        let css =
            sheet("p { margin-inline-start: 0; margin-left: 0 }\nq { text-align: right; left: 0 }");
        assert_eq!(directions_are_logical(&css).len(), 3);
    }
}
