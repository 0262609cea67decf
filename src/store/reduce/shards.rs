use std::rc::Rc;

use newsfold_bundle::{Shard, ShardReference};

use super::{offline, places, reading};
use crate::store::{AwaitedShard, Effect, State};

/// Loads the piece of the list that may have an issue, unless one is on its way.
pub(super) fn look_for(next: &mut State, issue: &str) -> Option<Effect> {
    let list = next.list.clone()?;
    let number = next.page.as_ref().filter(|page| page.id == issue).map(|page| page.number);
    let by_number = || list.shard_of(number?);
    let (at, shard) = by_number().or_else(|| list.shard_with(issue))?;
    load(next, at, shard)
}

/// Loads the piece that follows what is here, for the reader who waits for a longer list.
pub(super) fn lengthen(next: &mut State) -> Vec<Effect> {
    let list = next.list.clone();
    let Some((at, shard)) = list.as_ref().and_then(|list| list.next_shard()) else {
        return Vec::new();
    };
    let effect = load(next, at, shard);
    if let Some(awaited) = &mut next.awaited_shard {
        awaited.lengthens = true;
    }
    effect.into_iter().collect()
}

fn load(next: &mut State, at: usize, shard: &ShardReference) -> Option<Effect> {
    if next.awaited_shard.is_some_and(|awaited| awaited.at == at) {
        return None;
    }
    let src = next.bundle_src.clone()?;
    // A number, and no more: nothing is told of it, and what failed before has still failed.
    next.loads = next.loads.wrapping_add(1);
    let load = next.loads;
    next.awaited_shard = Some(AwaitedShard { load, at, lengthens: false });
    Some(Effect::LoadShard {
        keep: offline::keeps(next),
        src,
        href: shard.href.to_string(),
        digest: shard.digest.clone(),
        load,
    })
}

/// Takes a piece in, and goes on with what was waiting for it.
pub(super) fn arrived(next: &mut State, load: u32, shard: Shard) -> Vec<Effect> {
    let Some(awaited) = next.awaited_shard.take_if(|awaited| awaited.load == load) else {
        return Vec::new();
    };
    if let Some(list) = &mut next.list {
        Rc::make_mut(list).take_shard(awaited.at, shard.issues);
    }
    let mut effects = Vec::new();
    if next.awaited_issue.is_none()
        && let Some(wanted) = next.wanted.take()
        && next.entry(&wanted.place.issue).is_some()
    {
        effects.extend(places::show(next, wanted));
    }
    if awaited.lengthens {
        effects.extend(reading::older_asked(next));
    }
    effects
}
