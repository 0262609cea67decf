use newsfold_bundle::Phrasing;

use crate::import::around::is_invisible;

/// An end of running text.
#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// Takes the space off both ends of running text, and line breaks there with it.
pub(super) fn trimmed(mut words: Vec<Phrasing>) -> Vec<Phrasing> {
    trim(&mut words, End::Last);
    trim(&mut words, End::First);
    words
}

fn trim(words: &mut Vec<Phrasing>, end: End) {
    while let Some(outermost) = match end {
        End::First => words.first_mut(),
        End::Last => words.last_mut(),
    } {
        let stays = match outermost {
            Phrasing::Text(text) => {
                trim_text(text, end);
                !text.is_empty()
            }
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => {
                trim(children, end);
                !children.is_empty()
            }
            Phrasing::Break => false,
            Phrasing::InlineCode { .. } | Phrasing::Image { .. } => true,
        };
        if stays {
            return;
        }
        match end {
            End::First => drop(words.remove(0)),
            End::Last => drop(words.pop()),
        }
    }
}

fn trim_text(text: &mut String, end: End) {
    match end {
        End::First => {
            let invisible = text.len() - text.trim_start_matches(is_invisible).len();
            text.drain(..invisible);
        }
        End::Last => text.truncate(text.trim_end_matches(is_invisible).len()),
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

/// Whether running text is a link and nothing else.
pub(super) fn is_link(words: &[Phrasing]) -> bool {
    match words {
        [Phrasing::Link { .. }] => true,
        [Phrasing::Strong { children } | Phrasing::Emphasis { children }] => is_link(children),
        _ => false,
    }
}
