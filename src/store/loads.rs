use super::Failure;

/// What is awaited, by the number of its load: the answer to any other comes too late.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loads {
    /// The load whose bundle is awaited.
    pub bundle: Option<u32>,
    /// The load whose issue is awaited.
    pub issue: Option<u32>,
    /// The load that looks for something newer, of which the reader knows nothing.
    pub news: Option<u32>,
    /// The piece of the list of issues that is awaited.
    pub shard: Option<AwaitedShard>,
    /// Whether the reader asked to try again, and no answer came yet.
    pub retrying: bool,
    /// Why the last load failed, until another begins or succeeds.
    pub failure: Option<Failure>,
}

/// A piece of the list of issues on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwaitedShard {
    /// The number of its load.
    pub load: u32,
    /// Its index among the pieces.
    pub at: usize,
    /// Whether the reader waits for it, to see a longer list.
    pub lengthens: bool,
}
