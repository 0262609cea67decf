use std::rc::Rc;

use newsfold_bundle::Bundle;

/// How far loading has come; the element's `state`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Load {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// An answer is awaited.
    Loading,
    /// The newsletter is here.
    Ready,
    /// It could not be loaded, or not loaded again.
    Failed,
}

/// What the views show: the page is told of a state only when it can be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// How far loading had come.
    pub load: Load,
    /// The number of the last load.
    pub loads: u32,
    /// The number of the load that brought the bundle.
    pub bundle_load: Option<u32>,
    /// The id of the issue on the screen.
    pub issue: Option<String>,
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

/// A newer bundle than the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The bundle.
    pub bundle: Rc<Bundle>,
    /// How many of its issues are new.
    pub issues: usize,
    /// How many of its articles are new, those of new issues included.
    pub articles: usize,
    /// Whether it has another text of the issue on the screen.
    pub corrected: bool,
    /// Whether it lacks issues that are shown.
    pub fewer: bool,
}
