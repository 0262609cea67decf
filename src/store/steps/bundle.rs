use std::rc::Rc;

use newsfold_bundle::Bundle;

use super::{comparing, listing, screen};
use crate::store::{Effect, IssueList, State, Wanted};

/// Shows the bundle that was awaited.
pub(in crate::store) fn show_bundle(
    next: &mut State,
    load: u32,
    bundle: &Rc<Bundle>,
) -> Vec<Effect> {
    let newsletter = &mut next.newsletter;
    newsletter.loads.bundle = None;
    newsletter.loads.news = None;
    newsletter.loads.failure = None;
    newsletter.waiting = None;
    newsletter.page = None;
    newsletter.load = Some(load);
    next.device.copy = None;
    let before = newsletter.list.replace(Rc::new(IssueList::new(bundle.clone())));
    let src_before = std::mem::replace(&mut newsletter.src, next.reader.config.src.clone());
    let before = before.filter(|_| src_before == newsletter.src);
    let retried = std::mem::take(&mut newsletter.loads.retrying);
    let is_another = before.is_none();
    if is_another {
        next.screen.listed = next.reader.config.limit;
    }
    let mut effects: Vec<_> = listing::unknown_issue(next).into_iter().collect();
    effects.extend(before.and_then(|before| comparing::event(&before.bundle, bundle)));
    match destination(next, is_another) {
        Some(wanted) => {
            let focus = wanted.focus || retried;
            effects.extend(screen::show(next, Wanted { focus, ..wanted }));
        }
        None => next.newsletter.issue = None,
    }
    effects
}

/// Where to go in a bundle that arrived: where the reader wants to be, or is, or to its first issue.
/// In another newsletter, an issue of the same id is another issue.
fn destination(next: &mut State, is_another: bool) -> Option<Wanted> {
    let wanted = next.screen.wanted.take();
    let known = |issue: &String| next.newsletter.entry(issue).is_some();
    next.screen.in_fragment &= wanted.as_ref().is_none_or(|wanted| known(&wanted.place.issue));
    let list = next.newsletter.list.clone()?;
    let known = |issue: &String| listing::may_have(&list, issue);
    if let Some(wanted) = wanted.filter(|wanted| known(&wanted.place.issue)) {
        return Some(wanted);
    }
    let on_screen = next.newsletter.issue.as_ref().filter(|_| !is_another);
    let on_screen = on_screen.map(|issue| issue.id.clone()).filter(known);
    let issue = on_screen.or_else(|| listing::first_issue(next))?;
    Some(Wanted::at(issue))
}
