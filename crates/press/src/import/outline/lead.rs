use newsfold_bundle::{Href, Phrasing, plain_text};

use super::links::holds_link;
use crate::import::around::{call, folded};
use crate::import::label::meaning;

/// The most characters of a lead.
const LONGEST: usize = 200;

/// How a paragraph or an item begins that is an article: with words in bold or with a link, which stand
/// for a title.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Lead {
    /// The words, without a colon or a full stop at their end.
    pub(super) text: String,
    /// Where the link in them leads.
    pub(super) url: Option<Href>,
    /// A colon ends the words, as it does a label.
    pub(super) colon: bool,
    /// How many nodes of the paragraph it takes.
    nodes: usize,
}

/// The lead of running text, if it has one: bold words that end as a title does or lead to a link; or a
/// link that does not go on as a sentence.
pub(in crate::import) fn lead(words: &[Phrasing]) -> Option<Lead> {
    let before = words.iter().take_while(|node| is_ornament(node)).count();
    let node = words.get(before)?;
    let behind = words.get(before + 1..).unwrap_or_default();
    let (stressed, inside) = match node {
        Phrasing::Strong { children } => (true, children.as_slice()),
        Phrasing::Emphasis { children }
            if matches!(children.as_slice(), [Phrasing::Strong { .. }]) =>
        {
            (true, children.as_slice())
        }
        Phrasing::Emphasis { children } if only_link(children).is_some() => {
            (false, children.as_slice())
        }
        Phrasing::Link { .. } => (false, std::slice::from_ref(node)),
        _ => return None,
    };
    let said = plain_text(inside);
    let said = said.trim();
    if only_pictures(inside) || calls_to_act(said, behind) || says_sentences(said) {
        return None;
    }
    if said.is_empty() || said.len() > LONGEST || !said.chars().any(char::is_alphanumeric) {
        return None;
    }
    let url = first_link(inside);
    // A line of a table of contents leads to what is told below.
    if url.as_ref().is_some_and(|url| url.starts_with('#')) {
        return None;
    }
    let ends = if stressed { ends_as_title(said, behind, url.is_some()) } else { parted(behind) };
    let colon = said.ends_with([':', '：']) || begins_with(behind, &[':', '：']);
    let mut text = words.get(..before).unwrap_or_default().iter().fold(
        String::new(),
        |text, node| match node {
            Phrasing::Text(ornament) => text + ornament.trim_start(),
            _ => text,
        },
    );
    text.push_str(without_end(said));
    let known = meaning(&text).is_some();
    (ends && !known).then_some(Lead { text, url, colon, nodes: before + 1 })
}

impl Lead {
    /// The part of the paragraph that it is.
    pub(in crate::import) fn words<'w>(&self, words: &'w [Phrasing]) -> &'w [Phrasing] {
        words.get(..self.nodes).unwrap_or_default()
    }

    /// What the paragraph says behind its lead.
    pub(in crate::import) fn rest(&self, words: Vec<Phrasing>) -> Vec<Phrasing> {
        let mut rest: Vec<Phrasing> = words.into_iter().skip(self.nodes).collect();
        while matches!(rest.first(), Some(Phrasing::Break)) {
            rest.remove(0);
        }
        if let Some(Phrasing::Text(text)) = rest.first_mut() {
            let bare = text.trim_start();
            let bare = bare.trim_start_matches([':', '：', '—', '–', '|', '·', '，', '。']);
            let bare = match bare.trim_start() {
                rest if rest.starts_with("- ")
                    || rest.starts_with(". ")
                    || rest.starts_with(", ") =>
                {
                    rest.get(2..).unwrap_or_default()
                }
                "." | "," | "-" => "",
                rest => rest,
            };
            *text = bare.trim_start().to_owned();
            if text.is_empty() {
                rest.remove(0);
            }
        }
        while matches!(rest.first(), Some(Phrasing::Break)) {
            rest.remove(0);
        }
        rest
    }
}

/// Whether a node before a lead says nothing: an emoji, a dash.
fn is_ornament(node: &Phrasing) -> bool {
    match node {
        // A dash leads to who said something: "— Anna".
        Phrasing::Text(text) => {
            !text.chars().any(char::is_alphanumeric)
                && !text.trim_start().starts_with(['-', '–', '—', '―'])
                && text.len() <= 24
        }
        Phrasing::Image { alt, .. } => alt.is_empty(),
        _ => false,
    }
}

/// Whether nodes show pictures and say nothing: what describes a picture is no title.
fn only_pictures(nodes: &[Phrasing]) -> bool {
    let mut pictures = 0;
    let silent = nodes.iter().all(|node| match node {
        Phrasing::Image { .. } => {
            pictures += 1;
            true
        }
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => {
            pictures += 1;
            only_pictures(children)
        }
        Phrasing::Text(text) => !text.chars().any(char::is_alphanumeric),
        Phrasing::Break => true,
        Phrasing::InlineCode { .. } => false,
    });
    silent && pictures > 0
}

/// Whether words by themselves are what a button asks for: "Donate now".
fn calls_to_act(said: &str, behind: &[Phrasing]) -> bool {
    behind.is_empty() && call(&folded(said))
}

/// Whether words are several sentences, each whole: "They sail again. See you on Monday!"
fn says_sentences(said: &str) -> bool {
    let ends = said.trim_end_matches(['"', '”', '’', '»', ')']).ends_with(['.', '!', '…']);
    let inner = said.match_indices(". ").any(|(at, _)| {
        let before = said.get(..at).unwrap_or_default();
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let is_word = last.chars().count() > 3 && last.chars().all(char::is_alphabetic);
        let next = said.get(at + 2..).unwrap_or_default();
        is_word && next.starts_with(char::is_uppercase) && next.contains(' ')
    });
    ends && inner
}

/// Whether bold words end as a title does, by themselves or with what stands behind them.
fn ends_as_title(said: &str, behind: &[Phrasing], linked: bool) -> bool {
    let said = said.trim_end_matches(['"', '”', '’', '»', '“', '\'', ')']);
    let closed = said.ends_with(['.', ':', '!', '?', '。', '：', '！', '？', '؟', '।']);
    let apart = match behind.first() {
        None | Some(Phrasing::Break | Phrasing::Link { .. }) => true,
        Some(Phrasing::Text(text)) => {
            let bare = text.trim_start();
            bare.is_empty()
                || bare.starts_with([':', '：', '—', '–', '|', '·'])
                || bare.starts_with("- ")
                || matches!(bare, "." | "。")
                || bare.starts_with(". ")
                || bare.starts_with('。')
                || linked && !bare.starts_with(char::is_lowercase)
                || is_by(bare)
        }
        Some(_) => false,
    };
    closed || apart
}

/// Whether a link is parted from what stands behind it, so that it is no part of a sentence.
fn parted(behind: &[Phrasing]) -> bool {
    match behind.first() {
        None | Some(Phrasing::Break | Phrasing::Emphasis { .. } | Phrasing::InlineCode { .. }) => {
            true
        }
        Some(Phrasing::Text(text)) => {
            let bare = text.trim_start();
            bare.is_empty()
                || bare.starts_with([
                    ':', '：', '—', '–', '|', '·', ',', '(', '[', '.', '（', '，', '。', '"', '“',
                    '/',
                ])
                || bare.starts_with("- ")
                || bare.starts_with("-- ")
                || is_by(bare)
        }
        Some(_) => false,
    }
}

/// Whether a sentence of several words begins here that is none of the link before it.
pub(super) fn begins_a_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    first.starts_with(char::is_uppercase)
        && second.starts_with(char::is_lowercase)
        && text.trim_end().ends_with(['.', '!', '?', '…'])
}

/// Whether a text goes on with a name: "by A. Weir".
fn is_by(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let by = words.next().is_some_and(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "by" | "via"
                | "from"
                | "at"
                | "von"
                | "par"
                | "por"
                | "de"
                | "di"
                | "da"
                | "van"
                | "av"
                | "od"
        )
    });
    by && words.next().is_none_or(|name| !name.starts_with(char::is_lowercase))
}

fn begins_with(behind: &[Phrasing], signs: &[char]) -> bool {
    matches!(behind.first(), Some(Phrasing::Text(text)) if text.trim_start().starts_with(signs))
}

fn only_link(nodes: &[Phrasing]) -> Option<&Href> {
    match nodes {
        [Phrasing::Link { url, .. }] => Some(url),
        _ => None,
    }
}

/// The target of the first link among nodes.
pub(super) fn first_link(nodes: &[Phrasing]) -> Option<Href> {
    if !holds_link(nodes) {
        return None;
    }
    nodes.iter().find_map(|node| match node {
        Phrasing::Link { url, .. } => Some(url.clone()),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children } => first_link(children),
        _ => None,
    })
}

/// Words without the full stop or the colon at their end; an ellipsis stays.
fn without_end(said: &str) -> &str {
    let bare = said.trim_end_matches([':', '：']).trim_end();
    match bare.strip_suffix(['.', '。']) {
        Some(rest) if !rest.ends_with('.') && !is_short_form(rest) => rest.trim_end(),
        _ => bare,
    }
}

/// Whether a full stop belongs to the last word: "et al.", "U.S.".
fn is_short_form(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    last.contains('.') || last.chars().count() == 1 || matches!(last, "al" | "etc" | "Inc" | "Jr")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strong(text: &str) -> Phrasing {
        Phrasing::Strong { children: vec![Phrasing::text(text)] }
    }

    fn link(text: &str) -> Phrasing {
        let url = "https://a.example".parse().expect("an address");
        Phrasing::Link { url, title: None, children: vec![Phrasing::text(text)] }
    }

    fn read(words: Vec<Phrasing>) -> Option<(String, String)> {
        let lead = lead(&words)?;
        Some((lead.text.clone(), plain_text(&lead.rest(words))))
    }

    #[test]
    fn bold_words_and_links_lead() {
        let text = |text: &str| Phrasing::text(text);
        for (words, title, rest) in [
            (vec![strong("Ferries."), text(" They sail.")], "Ferries", "They sail."),
            (vec![strong("Ferries"), text(": They sail.")], "Ferries", "They sail."),
            (vec![strong("Ferries"), text(". They sail.")], "Ferries", "They sail."),
            (vec![strong("Who pays?"), text(" Nobody.")], "Who pays?", "Nobody."),
            (vec![link("Bread"), text(" by B. Baker")], "Bread", "by B. Baker"),
            (vec![link("Baker"), text(", mornings")], "Baker", "mornings"),
            (vec![text("🍞 "), link("Bread")], "🍞 Bread", ""),
            (vec![link("Bread"), text(" — large")], "Bread", "large"),
            (vec![link("Bread"), text(" //a.example")], "Bread", "//a.example"),
        ] {
            assert_eq!(read(words), Some((title.to_owned(), rest.to_owned())));
        }
    }

    #[test]
    fn pictures_and_buttons_do_not() {
        let picture = |alt: &str| {
            let url = "https://a.example/a.png".parse().expect("an address");
            Phrasing::Image { url, alt: alt.to_owned(), title: None }
        };
        let linked = |children: Vec<Phrasing>| {
            let url = "https://a.example".parse().expect("an address");
            Phrasing::Link { url, title: None, children }
        };
        for words in [
            vec![linked(vec![picture("The ferry at the pier")])],
            vec![Phrasing::Strong { children: vec![linked(vec![picture("A poster")])] }],
            vec![link("DONATE NOW")],
            vec![link("Read more →")],
        ] {
            assert_eq!(read(words), None);
        }
        let titled = vec![linked(vec![picture("The ferry"), Phrasing::text(" Ferries sail")])];
        assert!(read(titled).is_some());
    }

    #[test]
    fn sentences_do_not() {
        let text = |text: &str| Phrasing::text(text);
        for words in [
            vec![strong("The council"), text(" chose batteries.")],
            vec![link("New releases"), text(" have come out.")],
            vec![text("See "), link("this")],
            vec![strong("TLDR:"), text(" Short.")],
            vec![strong("The ferry sails again. See you on Monday!")],
        ] {
            assert_eq!(read(words), None);
        }
    }
}
