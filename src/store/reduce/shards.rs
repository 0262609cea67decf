//! Older pieces of the list of issues.

use std::rc::Rc;

use newsfold_bundle::Shard;

use crate::store::steps::{listing, screen};
use crate::store::{Effect, State};

/// Takes a piece in, and goes on with what was waiting for it.
pub(super) fn arrived(next: &mut State, load: u32, shard: Shard) -> Vec<Effect> {
    let newsletter = &mut next.newsletter;
    let Some(awaited) = newsletter.loads.shard.take_if(|awaited| awaited.load == load) else {
        return Vec::new();
    };
    if let Some(list) = &mut newsletter.list {
        Rc::make_mut(list).take_shard(awaited.at, shard.issues);
    }
    let mut effects = Vec::new();
    if next.newsletter.loads.issue.is_none()
        && let Some(wanted) = next.screen.wanted.take()
        && next.entry(&wanted.place.issue).is_some()
    {
        effects.extend(screen::show(next, wanted));
    }
    if awaited.lengthens {
        effects.extend(listing::list_older(next));
    }
    effects
}

/// The reader wants to see more of the list.
pub(super) fn older_asked(next: &mut State) -> Vec<Effect> {
    listing::list_older(next)
}
