//! What the reader opens and closes, and takes along.

use crate::store::steps::saying::announce;
use crate::store::steps::screen::{toggle, write_address};
use crate::store::{Effect, Place, Said, State};

/// An article was opened or closed, by hand, by find-in-page, or by a script.
pub(super) fn toggled(next: &mut State, article: &str, open: bool) -> Vec<Effect> {
    let mut effects = toggle(next, article, open);
    if let (false, Some(issue)) = (effects.is_empty(), &next.newsletter.issue) {
        let article = open.then(|| article.to_owned());
        let place = Place { issue: issue.id.clone(), article };
        effects.extend(write_address(next, place));
    }
    effects
}

/// All articles were opened or closed with one press.
pub(super) fn all_toggled(next: &mut State, open: bool) -> Vec<Effect> {
    let articles: Vec<String> = next.foldable().map(|article| article.id.clone()).collect();
    let mut effects: Vec<_> =
        articles.iter().flat_map(|article| toggle(next, article, open)).collect();
    if !effects.is_empty() {
        let said = if open { Said::AllShown } else { Said::AllHidden };
        effects.push(announce(next, said));
    }
    effects
}

pub(super) fn link_copied(next: &mut State, article: String) -> Vec<Effect> {
    next.screen.copied = Some(article);
    vec![announce(next, Said::LinkCopied)]
}

pub(super) fn announcement_expired(next: &mut State, number: u32) -> Vec<Effect> {
    let screen = &mut next.screen;
    if screen.announcement.number == number {
        screen.announcement.said = None;
        screen.copied = None;
    }
    Vec::new()
}
