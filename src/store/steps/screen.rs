use std::rc::Rc;

use newsfold_bundle::{Issue, IssueEntry};

use super::saying::send_focus;
use super::{comparing, keeping, listing, loading};
use crate::store::{Effect, Event, History, Place, ShownIssue, State, Target, Visit, Wanted};

/// Opens or closes an article that can be.
pub(in crate::store) fn toggle(next: &mut State, article: &str, open: bool) -> Vec<Effect> {
    let foldable = next.foldable().any(|foldable| foldable.id == article);
    if !foldable || next.is_open(article) == open {
        return Vec::new();
    }
    let article = article.to_owned();
    if open {
        next.screen.open.insert(article.clone());
    } else {
        next.screen.open.remove(&article);
    }
    vec![Effect::Emit(Event::Toggle { article, open })]
}

/// Shows a place of the bundle, loading its issue first where that lies in a file of its own. What was
/// wanted before is wanted no longer. A place the bundle does not have changes nothing.
pub(in crate::store) fn show(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    let Some(entry) = next.entry(&wanted.place.issue).cloned() else {
        return show_unlisted(next, wanted);
    };
    next.screen.wanted = None;
    next.newsletter.loads.issue = None;
    next.newsletter.loads.failure = None;
    if comparing::is_current(&next.newsletter, &wanted.place.issue) {
        return arrive(next, wanted);
    }
    match entry {
        IssueEntry::Inline(issue) => put_on_screen(next, issue, wanted),
        IssueEntry::Reference(reference) => {
            let Some(src) = next.newsletter.src.clone() else { return Vec::new() };
            next.screen.wanted = Some(wanted);
            let load = loading::begin(next);
            next.newsletter.loads.issue = Some(load);
            vec![Effect::LoadIssue { keep: keeping::keeps(next), src, issue: reference, load }]
        }
    }
}

/// Shows a place of an issue that is not listed here: it is on the screen already, or its piece of
/// the list has to be loaded first, or it is not there.
fn show_unlisted(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    if next.newsletter.shows(&wanted.place.issue) {
        return arrive(next, wanted);
    }
    let load = listing::look_for(next, &wanted.place.issue);
    if load.is_some() {
        next.screen.wanted = Some(wanted);
    }
    load.into_iter().collect()
}

/// Shows an issue that was loaded, where it is wanted still.
pub(in crate::store) fn show_loaded(next: &mut State, issue: Issue) -> Vec<Effect> {
    next.newsletter.loads.issue = None;
    match next.screen.wanted.take() {
        Some(wanted) => put_on_screen(next, issue, wanted),
        None => Vec::new(),
    }
}

/// Puts an issue on the screen. What is open stays open where it is the same issue, corrected.
fn put_on_screen(next: &mut State, issue: Issue, wanted: Wanted) -> Vec<Effect> {
    let issue = ShownIssue::from(issue);
    if next.newsletter.shows(&issue.id) {
        next.screen.open.retain(|open| issue.articles().any(|article| article.id == *open));
        // What was read stays, all of it: nothing tells when the next piece would be due.
        next.screen.further = usize::MAX;
    } else {
        next.screen.open.clear();
        next.screen.further = 0;
    }
    next.newsletter.digest = match next.entry(&issue.id) {
        Some(IssueEntry::Reference(reference)) => Some(reference.digest.clone()),
        _ => None,
    };
    if let Some(visit) = &wanted.visit {
        next.screen.open.clone_from(&visit.open);
    }
    next.newsletter.issue = Some(Rc::new(issue));
    next.newsletter.made_over = None;
    arrive(next, wanted)
}

/// Puts an issue on the screen that was made on the device, in the place of the one that is there.
pub(in crate::store) fn put_made(next: &mut State, issue: Issue, focus: bool) -> Vec<Effect> {
    let newsletter = &next.newsletter;
    let shown = newsletter.issue.as_ref().map(|issue| issue.id.clone());
    let over = newsletter.made_over.clone().or(shown);
    // What was wanted before is wanted no longer.
    next.screen.wanted = None;
    next.newsletter.loads.issue = None;
    let wanted = Wanted { focus, ..Wanted::at(issue.id.clone()) };
    let effects = put_on_screen(next, issue, wanted);
    next.newsletter.made_over = over;
    effects
}

/// Opens the wanted article and sends focus there, or to the issue heading, or nowhere.
fn arrive(next: &mut State, wanted: Wanted) -> Vec<Effect> {
    if let Some(visit) = wanted.visit {
        return come_back(next, visit);
    }
    let article = wanted.place.article.filter(|article| next.has_article(article));
    // Whoever was led to an article does not wait for its piece.
    if let (Some(article), Some(issue)) = (&article, next.newsletter.issue.clone()) {
        next.screen.further = next.screen.further.max(issue.piece_of(article));
    }
    let effects = article.iter().flat_map(|article| toggle(next, article, true)).collect();
    if wanted.focus {
        send_focus(next, article.map_or(Target::Heading, Target::Article));
    } else {
        // What was focused before is not to be focused again because it is drawn again.
        next.screen.focus.target = Target::Nobody;
    }
    effects
}

/// Focus and scroll as the reader left them.
fn come_back(next: &mut State, visit: Visit) -> Vec<Effect> {
    let article = visit.focus.filter(|article| next.has_article(article));
    send_focus(next, article.map_or(Target::Heading, Target::Article));
    next.screen.scroll = Some(visit.scroll);
    Vec::new()
}

/// Lets the page's address name a place, where the blogger asked for that.
pub(in crate::store) fn write_address(next: &mut State, place: Place) -> Option<Effect> {
    let is_made = next.newsletter.made_over.is_some() && next.newsletter.shows(&place.issue);
    let effect = match next.reader.config.history {
        History::Off => None,
        _ if is_made => None,
        History::Page if next.site().is_none() => None,
        History::Hash => Some(Effect::WritePlace(place)),
        History::Page => {
            let address = next.address_of(&place.issue, place.article.as_deref())?;
            Some(Effect::WritePage { issue: place.issue, address })
        }
    };
    next.screen.in_fragment |= effect.is_some();
    effect
}
