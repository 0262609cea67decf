use newsfold_bundle::Phrasing;

use super::chrome::is_invisible;

/// Takes the space off both ends of running text, and line breaks there with it.
pub(super) fn trimmed(mut words: Vec<Phrasing>) -> Vec<Phrasing> {
    trim_end(&mut words);
    trim_start(&mut words);
    words
}

fn trim_end(words: &mut Vec<Phrasing>) {
    while let Some(last) = words.last_mut() {
        match last {
            Phrasing::Text(text) => {
                text.truncate(text.trim_end_matches(is_invisible).len());
                if !text.is_empty() {
                    return;
                }
            }
            Phrasing::Break => {}
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => {
                trim_end(children);
                if !children.is_empty() {
                    return;
                }
            }
            Phrasing::InlineCode { .. } | Phrasing::Image { .. } => return,
        }
        words.pop();
    }
}

fn trim_start(words: &mut Vec<Phrasing>) {
    while let Some(first) = words.first_mut() {
        match first {
            Phrasing::Text(text) => {
                let invisible = text.len() - text.trim_start_matches(is_invisible).len();
                text.drain(..invisible);
                if !text.is_empty() {
                    return;
                }
            }
            Phrasing::Break => {}
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => {
                trim_start(children);
                if !children.is_empty() {
                    return;
                }
            }
            Phrasing::InlineCode { .. } | Phrasing::Image { .. } => return,
        }
        words.remove(0);
    }
}

/// What a line without letters, digits and pictures is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It says something.
    Words,
    /// It parts two subjects: `* * *`.
    Rule,
    /// It is what is left between links that were left out.
    Nothing,
}

/// What a paragraph of trimmed words is.
pub(super) fn line(words: &[Phrasing]) -> Line {
    let text = newsfold_bundle::plain_text(words);
    if text.is_empty() && !has_picture(words) {
        return Line::Nothing;
    }
    if has_picture(words) || text.chars().any(char::is_alphanumeric) {
        return Line::Words;
    }
    let signs: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).collect();
    let all = |set: &str| signs.iter().all(|c| set.contains(*c));
    if signs.len() >= 3 && all("*-_=~#•·—–⁂◆◇○●") || signs == ['⁂'] {
        Line::Rule
    } else if all("|/·•,;:.-–—()[]›»→‹«←") {
        Line::Nothing
    } else {
        Line::Words
    }
}

fn has_picture(words: &[Phrasing]) -> bool {
    words.iter().any(|node| match node {
        Phrasing::Image { .. } => true,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => has_picture(children),
        Phrasing::Text(_) | Phrasing::InlineCode { .. } | Phrasing::Break => false,
    })
}
