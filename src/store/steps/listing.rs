use newsfold_bundle::{IssueEntry, ShardReference};

use super::keeping;
use super::saying::{announce, send_focus};
use crate::store::{AwaitedShard, Effect, IssueList, Said, State, Target, UnknownValue};

/// How many issues a warning names.
const NAMED: usize = 12;

/// The issue to open with: the attribute's, or the newest.
pub(in crate::store) fn first_issue(state: &State) -> Option<String> {
    let list = state.newsletter.list.as_ref()?;
    let asked = state.reader.config.issue.clone().filter(|issue| may_have(list, issue));
    asked.or_else(|| Some(list.bundle.issues.first()?.id().to_owned()))
}

/// Whether an issue is listed, or may be in a piece of the list that is not here.
pub(in crate::store) fn may_have(list: &IssueList, issue: &str) -> bool {
    list.entry(issue).is_some() || list.shard_with(issue).is_some()
}

/// The warning about an `issue` attribute that names none of the bundle's issues.
pub(in crate::store) fn unknown_issue(state: &State) -> Option<Effect> {
    if state.awaits_another_bundle() {
        return None;
    }
    let list = state.newsletter.list.as_ref()?;
    let value = state.reader.config.issue.clone().filter(|issue| !may_have(list, issue))?;
    let issues = &list.bundle.issues;
    let mut allowed: Vec<&str> = issues.iter().take(NAMED).map(IssueEntry::id).collect();
    if issues.len() > NAMED {
        allowed.push("…");
    }
    let allowed = allowed.join(", ");
    Some(Effect::Warn(UnknownValue { attribute: "issue", value, allowed, default: "the newest" }))
}

/// Loads the piece of the list that may have an issue, unless one is on its way.
pub(in crate::store) fn look_for(next: &mut State, issue: &str) -> Option<Effect> {
    let list = next.newsletter.list.clone()?;
    let page = next.newsletter.page.as_ref().filter(|page| page.id == issue);
    let number = page.map(|page| page.number);
    let by_number = || list.shard_of(number?);
    let (at, shard) = by_number().or_else(|| list.shard_with(issue))?;
    load(next, at, shard)
}

/// Lists older issues. The button stays under the reader's focus and the list's growth is said; with
/// the last of them the button goes, and focus to the first that is new.
pub(in crate::store) fn list_older(next: &mut State) -> Vec<Effect> {
    let Some(list) = next.newsletter.list.clone() else { return Vec::new() };
    let all = list.count();
    let here = list.newest().count();
    let before = next.screen.listed.min(here);
    let wanted = before.saturating_add(next.reader.config.limit).min(all);
    if wanted > here {
        return lengthen(next).into_iter().collect();
    }
    next.screen.listed = wanted;
    if wanted < all {
        return vec![announce(next, Said::OlderListed(wanted - before))];
    }
    if let Some(first) = list.newest().nth(before) {
        send_focus(next, Target::Listed(first.id().to_owned()));
    }
    Vec::new()
}

/// Loads the piece that follows what is here, for the reader who waits for a longer list.
fn lengthen(next: &mut State) -> Option<Effect> {
    let list = next.newsletter.list.clone()?;
    let (at, shard) = list.next_shard()?;
    let effect = load(next, at, shard);
    if let Some(awaited) = &mut next.newsletter.loads.shard {
        awaited.lengthens = true;
    }
    effect
}

fn load(next: &mut State, at: usize, shard: &ShardReference) -> Option<Effect> {
    if next.newsletter.loads.shard.is_some_and(|awaited| awaited.at == at) {
        return None;
    }
    let src = next.newsletter.src.clone()?;
    // A number, and no more: nothing is told of it, and what failed before has still failed.
    let load = next.counters.loads.give();
    next.newsletter.loads.shard = Some(AwaitedShard { load, at, lengthens: false });
    Some(Effect::LoadShard {
        keep: keeping::keeps(next),
        src,
        href: shard.href.to_string(),
        digest: shard.digest.clone(),
        load,
    })
}
