use newsfold_bundle::{Phrasing, plain_text};

use super::Habits;
use super::candidate::{Candidate, alone, candidate, ends_with_speech};
use super::known_words::Meaning;
use super::meaning::{meaning, opens_a_sentence};

/// A paragraph without the label it began with.
#[derive(Debug, PartialEq)]
pub(crate) struct Labelled {
    /// The label's own words, without the colon.
    pub(crate) title: String,
    /// What it means, where that is known.
    pub(crate) meaning: Option<Meaning>,
    /// The rest of the paragraph.
    pub(crate) rest: Vec<Phrasing>,
}

/// Takes the label off a paragraph, or gives the paragraph back.
///
/// `runs_on` says that the paragraph follows an unlabelled one in a labelled part: there, "The results
/// hold up: …" is a sentence, and a label must be known or come back elsewhere in the file.
pub(crate) fn split(
    mut paragraph: Vec<Phrasing>,
    habits: &Habits,
    runs_on: bool,
) -> Result<Labelled, Vec<Phrasing>> {
    match paragraph.first_mut() {
        Some(Phrasing::Text(text)) => {
            let Some(Candidate { label, rest }) = accepted(text, habits, runs_on) else {
                return Err(paragraph);
            };
            let (title, rest) = (label.to_owned(), rest.to_owned());
            let meaning = meaning(&title);
            *text = rest;
            drop_empty_lead(&mut paragraph);
            Ok(Labelled { title, meaning, rest: paragraph })
        }
        Some(Phrasing::Strong { .. } | Phrasing::Emphasis { .. }) => {
            stressed(paragraph, habits, runs_on)
        }
        _ => Err(paragraph),
    }
}

/// A label at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// Its words are known.
    Known(Meaning),
    /// It has the shape of one.
    Shaped,
}

/// The label that a text begins with, if it does.
pub(crate) fn lead(text: &str, habits: &Habits) -> Option<Lead> {
    accepted(text, habits, false)
        .map(|found| meaning(found.label).map_or(Lead::Shaped, Lead::Known))
}

/// The candidate, where it is a label and no sentence.
fn accepted<'t>(text: &'t str, habits: &Habits, runs_on: bool) -> Option<Candidate<'t>> {
    let found = candidate(text)?;
    let sentence = || ends_with_speech(found.label);
    let doubtful = || {
        let lower = found.rest.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
        let opened = found.label.split_whitespace().next().is_some_and(opens_a_sentence);
        runs_on || lower || opened || found.label.split_whitespace().count() > 4
    };
    let label = meaning(found.label).is_some()
        || !sentence() && (habits.comes_back(found.label) || !doubtful());
    label.then_some(found)
}

/// A label in bold or italics: with its colon inside or behind it, or known without one.
fn stressed(
    mut paragraph: Vec<Phrasing>,
    habits: &Habits,
    runs_on: bool,
) -> Result<Labelled, Vec<Phrasing>> {
    let Some(Phrasing::Strong { children } | Phrasing::Emphasis { children }) =
        paragraph.first_mut()
    else {
        return Err(paragraph);
    };
    let holds_text_only = children.iter().all(is_only_text);
    let words = plain_text(&*children);
    let colon_behind = match paragraph.get(1) {
        Some(Phrasing::Text(text)) => text.trim_start().starts_with([':', '：']),
        _ => false,
    };
    let title = alone(&words).map(str::to_owned).or_else(|| {
        let with_colon = colon_behind.then(|| format!("{words}:"))?;
        alone(&with_colon).map(str::to_owned)
    });
    match title.filter(|_| holds_text_only) {
        Some(title) => Ok(behind_stress(title, paragraph)),
        None => whole_paragraph(paragraph, habits, runs_on),
    }
}

/// A paragraph without the stressed label before it and the colon behind that.
fn behind_stress(title: String, mut paragraph: Vec<Phrasing>) -> Labelled {
    paragraph.remove(0);
    if let Some(Phrasing::Text(text)) = paragraph.first_mut() {
        *text = text.trim_start().trim_start_matches([':', '：']).trim_start().to_owned();
    }
    drop_empty_lead(&mut paragraph);
    let meaning = meaning(&title);
    Labelled { title, meaning, rest: paragraph }
}

/// A paragraph that is stressed from end to end and begins with a label: `*Source: …*`.
fn whole_paragraph(
    mut paragraph: Vec<Phrasing>,
    habits: &Habits,
    runs_on: bool,
) -> Result<Labelled, Vec<Phrasing>> {
    let [Phrasing::Strong { children } | Phrasing::Emphasis { children }] =
        paragraph.as_mut_slice()
    else {
        return Err(paragraph);
    };
    let Some(Phrasing::Text(text)) = children.first_mut() else { return Err(paragraph) };
    let Some(Candidate { label, rest }) = accepted(text, habits, runs_on) else {
        return Err(paragraph);
    };
    let (title, rest) = (label.to_owned(), rest.to_owned());
    let meaning = meaning(&title);
    *text = rest;
    drop_empty_lead(children);
    Ok(Labelled { title, meaning, rest: paragraph })
}

fn is_only_text(node: &Phrasing) -> bool {
    match node {
        Phrasing::Text(_) => true,
        Phrasing::Emphasis { children } | Phrasing::Strong { children } => {
            children.iter().all(is_only_text)
        }
        _ => false,
    }
}

/// Drops the first node where nothing is left of it.
fn drop_empty_lead(nodes: &mut Vec<Phrasing>) {
    while matches!(nodes.first(), Some(Phrasing::Text(text)) if text.trim().is_empty())
        || matches!(nodes.first(), Some(Phrasing::Break))
    {
        nodes.remove(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(paragraph: Vec<Phrasing>) -> Option<(String, String)> {
        let labelled = split(paragraph, &Habits::default(), false).ok()?;
        Some((labelled.title, plain_text(&labelled.rest)))
    }

    fn strong(text: &str) -> Phrasing {
        Phrasing::Strong { children: vec![Phrasing::text(text)] }
    }

    #[test]
    fn any_short_label_is_taken_off() {
        for (text, label, rest) in [
            ("TLDR: Short.", "TLDR", "Short."),
            ("Eel update: They are back.", "Eel update", "They are back."),
            ("Yes, but: winter.", "Yes, but", "winter."),
            ("Zwischen den Zeilen: Neues.", "Zwischen den Zeilen", "Neues."),
        ] {
            assert_eq!(titled(vec![Phrasing::text(text)]), Some((label.into(), rest.into())));
        }
    }

    #[test]
    fn sentences_keep_their_words() {
        for text in [
            "He said: no",
            "He said: No way.",
            "Anna Berg said: No way.",
            "Note that there is one thing: time.",
            "The results hold up: Walrus matches.",
            "Three things: one, two, three.",
        ] {
            assert_eq!(titled(vec![Phrasing::text(text)]), None, "{text}");
        }
    }

    #[test]
    fn a_label_that_comes_back_is_one() {
        let mut habits = Habits::default();
        habits.note("The vibe: good");
        habits.note("The vibe: bad");
        assert!(split(vec![Phrasing::text("The vibe: good")], &habits, true).is_ok());
        assert!(split(vec![Phrasing::text("The mood: good")], &habits, true).is_err());
    }

    #[test]
    fn bold_labels_have_their_colon_inside_behind_or_none() {
        let after = |text: &str| Phrasing::text(text);
        let why = Some(("Why it matters".into(), "Gauges.".into()));
        assert_eq!(titled(vec![strong("Why it matters:"), after(" Gauges.")]), why);
        assert_eq!(titled(vec![strong("Why it matters"), after(": Gauges.")]), why);
        assert_eq!(titled(vec![strong("Why it matters"), after(" Gauges.")]), why);
        assert_eq!(titled(vec![strong("The council"), after(" chose.")]), None);
    }

    #[test]
    fn a_stressed_paragraph_may_begin_with_a_label() {
        let paragraph =
            vec![Phrasing::Emphasis { children: vec![Phrasing::text("Source: Bulletin")] }];
        assert_eq!(titled(paragraph), Some(("Source".into(), "Bulletin".into())));
    }
}
