use newsfold_bundle::{Phrasing, plain_text};

use super::links::targets;
use super::roles::Role;
use crate::import::pieces::Heading;
use crate::import::report::{Homeless, Reason};

/// The words and the link of a heading; what it has no place for goes to `homeless`.
pub(super) fn heading(
    words: &[Phrasing],
    line: usize,
    role: Role,
    homeless: &mut Vec<Homeless>,
) -> Option<Heading> {
    let text = plain_text(words);
    let mut urls = Vec::new();
    targets(words, &mut urls);
    let first = if role == Role::Article && !text.is_empty() && !urls.is_empty() {
        Some(urls.remove(0))
    } else {
        None
    };
    let lost = urls.into_iter().filter(|url| Some(url) != first.as_ref());
    homeless.extend(lost.map(|url| Homeless {
        line,
        text: url.to_string(),
        reason: Reason::LinkInTitle,
    }));
    (!text.is_empty()).then_some(Heading { text, url: first })
}
