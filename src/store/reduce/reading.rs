use super::{places, shards};
use crate::store::{Announcement, Effect, Event, Focus, Place, Said, State, Target};

/// An article was opened or closed, by hand, by find-in-page, or by a script.
pub(super) fn toggled(next: &mut State, article: &str, open: bool) -> Vec<Effect> {
    let mut effects = toggle(next, article, open);
    if let (false, Some(issue)) = (effects.is_empty(), &next.issue) {
        let article = open.then(|| article.to_owned());
        let place = Place { issue: issue.id.clone(), article };
        effects.extend(places::write(next, place));
    }
    effects
}

pub(super) fn toggle(next: &mut State, article: &str, open: bool) -> Vec<Effect> {
    let foldable = next.foldable().any(|foldable| foldable.id == article);
    if !foldable || next.is_open(article) == open {
        return Vec::new();
    }
    let article = article.to_owned();
    if open {
        next.open.insert(article.clone());
    } else {
        next.open.remove(&article);
    }
    vec![Effect::Emit(Event::Toggle { article, open })]
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

/// Lists older issues. The button stays under the reader's focus and the list's growth is said; with
/// the last of them the button goes, and focus to the first that is new.
pub(super) fn older_asked(next: &mut State) -> Vec<Effect> {
    let Some(list) = next.list.clone() else { return Vec::new() };
    let all = list.count();
    let here = list.newest().count();
    let before = next.listed.min(here);
    let wanted = before.saturating_add(next.config.limit).min(all);
    if wanted > here {
        return shards::lengthen(next);
    }
    next.listed = wanted;
    if next.listed < all {
        return vec![announce(next, Said::OlderListed(next.listed - before))];
    }
    if let Some(first) = list.newest().nth(before) {
        let target = Target::Listed(first.id().to_owned());
        next.focus = Focus { target, number: next.focus.number.wrapping_add(1) };
    }
    Vec::new()
}

pub(super) fn link_copied(next: &mut State, article: String) -> Vec<Effect> {
    next.copied = Some(article);
    vec![announce(next, Said::LinkCopied)]
}

pub(super) fn announce(next: &mut State, said: Said) -> Effect {
    let number = next.announcement.number.wrapping_add(1);
    next.announcement = Announcement { said: Some(said), number };
    Effect::ExpireAnnouncement(number)
}

pub(super) fn announcement_expired(next: &mut State, number: u32) -> Vec<Effect> {
    if next.announcement.number == number {
        next.announcement.said = None;
        next.copied = None;
    }
    Vec::new()
}
