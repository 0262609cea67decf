use crate::store::{Effect, State, Want};

/// Begins a load of which the reader is to know, and gives its number.
pub(in crate::store) fn begin(next: &mut State) -> u32 {
    next.newsletter.loads.failure = None;
    next.counters.loads.give()
}

/// Loads the bundle that the attributes ask for. Where they ask for none, there is nothing any more but
/// what is the reader's own.
pub(in crate::store) fn load_bundle(next: &mut State, want: Want) -> Vec<Effect> {
    next.newsletter.loads.issue = None;
    let Some(src) = next.reader.config.src.clone() else {
        let State { reader, counters, .. } = std::mem::take(next);
        *next = State { reader, counters, ..State::default() };
        return Vec::new();
    };
    let load = begin(next);
    next.newsletter.loads.bundle = Some(load);
    vec![Effect::LoadBundle { src, load, want }]
}
